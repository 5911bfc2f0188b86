import { describe, expect, test } from 'vitest'
import { candidateKey } from '../delivery/candidate-key.ts'
import type { KnownDelivery } from './heard.ts'
import {
  aDirect,
  anOwnPost,
  aPost,
  at,
  brandAuthor,
  CARE,
  Desk,
  MARKETING,
  responseClocks,
} from './planning.fixture.ts'

const aDelivery = (id: string, otherwise: Partial<KnownDelivery> = {}): KnownDelivery => ({
  id,
  messageId: `message-of-${id}`,
  accountId: CARE.id,
  candidateKey: candidateKey({ target: '1', recipient: null, text: 'Ciao Sara, guardiamo subito.' }),
  ...otherwise,
})

/** A desk with Sara's open ticket, of message 1, and what it is about to have sent. */
function withTicket(...deliveries: KnownDelivery[]): Desk {
  const desk = new Desk()
  desk.hear([aPost({ externalId: '1' })])
  desk.known = { ...desk.known, deliveries }
  return desk
}

const answer = (externalId: string, time: string) =>
  anOwnPost({ externalId, networkThread: '1', inReplyTo: '1', writtenAt: at(time) })

describe('a delivery that comes back', () => {
  test('is found and not doubled', () => {
    const desk = withTicket(aDelivery('d'))
    const plan = desk.hear([{ ...answer('2', '08:10'), text: '@sara Ciao Sara, guardiamo  subito.' }])
    expect(plan.deliveriesFound).toEqual([
      { id: 'd', messageId: 'message-of-d', externalId: '2', at: at('08:10') },
    ])
    expect(plan.messages).toEqual([])
    expect(plan.clocks).toEqual([])
    expect(plan.sightings).toEqual([{ messageId: 'message-of-d', accountId: 'care', source: 'own' }])
  })

  test('is found once, though it is heard twice in one batch', () => {
    const desk = withTicket(aDelivery('d'))
    const plan = desk.hear([answer('2', '08:10'), answer('2', '08:10')])
    expect(plan.deliveriesFound).toHaveLength(1)
    expect(plan.messages).toEqual([])
  })

  test('is one of two with the same words: each is found by a post of its own', () => {
    const desk = withTicket(aDelivery('d1'), aDelivery('d2'))
    const plan = desk.hear([answer('2', '08:10'), answer('3', '08:12')])
    expect(plan.deliveriesFound.map(each => [each.id, each.externalId])).toEqual([
      ['d1', '2'],
      ['d2', '3'],
    ])
    expect(plan.messages).toEqual([])
  })

  test('is known by whom it was written to when it is direct', () => {
    const key = candidateKey({ target: null, recipient: 'of-sara', text: 'Ecco il codice' })
    const desk = withTicket(aDelivery('d', { candidateKey: key }))
    const plan = desk.hear([
      aDirect({
        externalId: '2',
        author: brandAuthor(CARE),
        counterpart: aDirect({ externalId: '0' }).author,
        text: 'Ecco il codice',
      }),
    ])
    expect(plan.deliveriesFound.map(each => each.id)).toEqual(['d'])
  })

  test.each([
    ['by another account', { author: brandAuthor(MARKETING) }],
    ['to another post', { inReplyTo: '77' }],
    ['with other words', { text: 'Ciao Sara, tutto a posto?' }],
  ])('is not a post %s', (_, otherwise) => {
    const desk = withTicket(aDelivery('d'))
    const plan = desk.hear([{ ...answer('2', '08:10'), ...otherwise }])
    expect(plan.deliveriesFound).toEqual([])
    expect(plan.messages).toMatchObject([{ direction: 'outbound' }])
  })
})

describe('an answer written elsewhere', () => {
  test('answers the ticket and stops its clock', () => {
    const desk = withTicket()
    const plan = desk.hear([answer('2', '08:10')])
    expect(plan.messages).toMatchObject([{ direction: 'outbound', ticketId: desk.ticketOf('1').id }])
    expect(responseClocks(plan)).toMatchObject([{ state: 'met', endedAt: at('08:10') }])
    expect(desk.ticketOf('1')).toMatchObject({ status: 'waiting', waitingSince: null, dueAt: null })
    expect(responseClocks(desk.ticketOf('1'))).toEqual([])
    expect(plan.events.map(each => each.event.type)).toEqual(['message.seenElsewhere', 'ticket.answered'])
  })

  test('in the batch that brought the question ends the clock that the batch began', () => {
    const desk = new Desk()
    const plan = desk.hear([aPost({ externalId: '1' }), answer('2', '08:10')])
    expect(plan.tickets).toMatchObject([{ status: 'waiting', waitingSince: null, dueAt: null }])
    expect(responseClocks(plan)).toMatchObject([{ metric: 'firstResponse', endedAt: at('08:10') }])
  })

  test('between two words of the customer ends one clock and leaves the next one running', () => {
    const desk = new Desk()
    const second = aPost({ externalId: '3', networkThread: '1', writtenAt: at('08:20') })
    const plan = desk.hear([aPost({ externalId: '1' }), answer('2', '08:10'), second])
    expect(responseClocks(plan).map(each => [each.metric, each.endedAt])).toEqual([
      ['firstResponse', at('08:10')],
      ['nextResponse', null],
    ])
    expect(plan.tickets).toMatchObject([{ status: 'open', waitingSince: at('08:20') }])
  })

  test('in direct messages answers the matter of that person', () => {
    const desk = withTicket()
    const { author } = aDirect({ externalId: '0' })
    desk.hear([
      aDirect({ externalId: '2', author: brandAuthor(CARE), counterpart: author, writtenAt: at('08:10') }),
    ])
    expect(desk.ticketOf('1').status).toBe('waiting')
    expect(desk.ticketOf('2').id).toBe(desk.ticketOf('1').id)
  })

  test('to nobody whom we know is kept and answers nothing', () => {
    const plan = withTicket().hear([anOwnPost({ externalId: '9' })])
    expect(plan.messages).toMatchObject([{ direction: 'outbound', ticketId: null, conversationId: null }])
    expect(plan.clocks).toEqual([])
    expect(plan.decisions).toEqual([])
  })

  test('is told of a resolved ticket without opening it', () => {
    const desk = withTicket()
    desk.change(desk.ticketOf('1').id, {
      status: 'resolved',
      resolution: 'solved',
      resolvedAt: at('08:05'),
      waitingSince: null,
    })
    desk.hear([answer('2', '08:10')])
    expect(desk.ticketOf('1').status).toBe('resolved')
  })
})

describe('an answer written elsewhere and heard late', () => {
  test('before the word for which the customer waits answers nothing', () => {
    const desk = withTicket()
    const plan = desk.hear([answer('2', '07:50')])
    expect(plan.clocks).toEqual([])
    expect(desk.ticketOf('1')).toMatchObject({ status: 'open', waitingSince: at('08:00') })
  })

  test('before his newest word answers nothing: that one is still open', () => {
    const desk = withTicket()
    desk.hear([aPost({ externalId: '3', networkThread: '1', writtenAt: at('08:20') })])
    const plan = desk.hear([answer('2', '08:10')])
    expect(plan.messages).toHaveLength(1)
    expect(plan.clocks).toEqual([])
    expect(desk.ticketOf('1').status).toBe('open')
  })
})
