import { describe, expect, test } from 'vitest'
import {
  aDirect,
  aMention,
  anOwnPost,
  aPost,
  at,
  Desk,
  MARKETING,
  person,
  responseClocks,
} from './planning.fixture.ts'

const HOUR_MS = 3_600_000

/** A desk whose one ticket, of message 1, was resolved at nine. */
function afterResolution(): { desk: Desk; ticketId: string } {
  const desk = new Desk()
  desk.hear([aPost({ externalId: '1' })])
  const ticketId = desk.ticketOf('1').id
  desk.change(ticketId, {
    status: 'resolved',
    resolution: 'solved',
    resolvedAt: at('09:00'),
    waitingSince: null,
    dueAt: null,
    clocks: [],
  })
  return { desk, ticketId }
}

const later = (hours: number): Date => new Date(at('09:00').getTime() + hours * HOUR_MS)
const again = (text: string, hours: number) =>
  aPost({ externalId: '2', networkThread: '1', text, writtenAt: later(hours) })

describe('after a resolution', () => {
  test.each([0, 1, 72])('%i hours later the same matter goes on', hours => {
    const { desk, ticketId } = afterResolution()
    const plan = desk.hear([again('@aurora_aiuta di nuovo non funziona', hours)])
    expect(plan.tickets).toEqual([])
    expect(plan.ticketUpdates.get(ticketId)).toMatchObject({
      status: 'open',
      resolvedAt: null,
      resolution: null,
    })
    expect(plan.events.map(each => each.event.type)).toContain('ticket.reopened')
    expect(responseClocks(plan).map(each => each.metric)).toEqual(['nextResponse'])
  })

  test.each([72.01, 500])('%f hours later it is another matter', hours => {
    const { desk, ticketId } = afterResolution()
    const plan = desk.hear([again('@aurora_aiuta di nuovo non funziona', hours)])
    expect(plan.ticketUpdates.has(ticketId)).toBe(false)
    expect(plan.tickets).toHaveLength(1)
    expect(responseClocks(plan).map(each => each.metric)).toEqual(['firstResponse'])
    expect(desk.known.conversations.map(each => each.ticketId)).toEqual([plan.tickets[0]?.id])
  })

  test('a word of thanks leaves the ticket resolved, and belongs to it', () => {
    const { desk, ticketId } = afterResolution()
    const plan = desk.hear([again('@aurora_aiuta grazie mille, gentilissimi!', 1)])
    expect(desk.ticketOf('2')).toMatchObject({ id: ticketId, status: 'resolved', lastMessageAt: later(1) })
    expect(plan.clocks).toEqual([])
    expect(plan.decisions[0]?.decision.if).toBe(false)
  })

  test('what was written before it and heard after it opens the matter again: nobody has read it', () => {
    const { desk } = afterResolution()
    desk.hear([again('@aurora_aiuta non funziona ancora', -0.5)])
    expect(desk.ticketOf('2').status).toBe('open')
  })
})

describe('a matter that goes on', () => {
  test('keeps the clock that is running', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1' })])
    const plan = desk.hear([aPost({ externalId: '2', networkThread: '1', writtenAt: at('08:30') })])
    expect(plan.clocks).toEqual([])
    expect(desk.ticketOf('2')).toMatchObject({ dueAt: at('09:00'), waitingSince: at('08:00') })
  })

  test('starts the next clock after an answer', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1' })])
    desk.hear([anOwnPost({ externalId: '2', networkThread: '1', inReplyTo: '1' })])
    const plan = desk.hear([aPost({ externalId: '3', networkThread: '1', writtenAt: at('08:30') })])
    expect(responseClocks(plan)).toMatchObject([
      { metric: 'nextResponse', startedAt: at('08:30'), dueAt: at('09:30') },
    ])
    expect(desk.ticketOf('3')).toMatchObject({
      status: 'open',
      waitingSince: at('08:30'),
      dueAt: at('09:30'),
    })
  })

  test('shows its newest word, also when an older one is heard after it', () => {
    const desk = new Desk()
    desk.hear([
      aPost({
        externalId: '2',
        networkThread: '1',
        text: '@aurora_aiuta non va più',
        writtenAt: at('08:30'),
      }),
    ])
    desk.hear([aPost({ externalId: '1', networkThread: '1', writtenAt: at('08:00') })])
    expect(desk.ticketOf('1')).toMatchObject({
      preview: '@aurora_aiuta non va più',
      lastMessageAt: at('08:30'),
    })
  })

  test('waits since its oldest unanswered word, also when that is heard last', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '2', networkThread: '1', writtenAt: at('08:30') })])
    desk.hear([aPost({ externalId: '1', networkThread: '1', writtenAt: at('08:00') })])
    expect(desk.ticketOf('1').waitingSince).toEqual(at('08:00'))
  })
})

describe('a direct message', () => {
  test('joins the open matter of its customer', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1' })])
    const plan = desk.hear([aDirect({ externalId: '2', writtenAt: at('08:20') })])
    expect(plan.tickets).toEqual([])
    expect(desk.ticketOf('2').id).toBe(desk.ticketOf('1').id)
    expect(plan.conversations.map(each => each.kind)).toEqual(['direct'])
  })

  test('joins the newest of several', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1' })], undefined, at('08:01'))
    desk.hear([aPost({ externalId: '2', writtenAt: at('08:10') })], undefined, at('08:11'))
    desk.hear([aDirect({ externalId: '3', writtenAt: at('08:20') })])
    expect(desk.ticketOf('3').id).toBe(desk.ticketOf('2').id)
  })

  test('joins the newest of several that were opened in one batch', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1' }), aPost({ externalId: '2', writtenAt: at('08:10') })])
    desk.hear([aDirect({ externalId: '3', writtenAt: at('08:20') })])
    expect(desk.ticketOf('3').id).toBe(desk.ticketOf('2').id)
  })

  test('does not join the matter of somebody else', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1', author: person('luca') })])
    desk.hear([aDirect({ externalId: '2' })])
    expect(desk.ticketOf('2').id).not.toBe(desk.ticketOf('1').id)
  })

  test('of a talk whose matter is resolved joins the one that is open now', () => {
    const { desk } = afterResolution()
    desk.hear([aDirect({ externalId: '5', writtenAt: at('09:30') })])
    desk.change(desk.ticketOf('5').id, { status: 'resolved', resolution: 'solved', resolvedAt: at('10:00') })
    desk.hear([aPost({ externalId: '6', writtenAt: at('10:30') })])
    desk.hear([aDirect({ externalId: '7', writtenAt: at('10:31') })])
    expect(desk.ticketOf('7').id).toBe(desk.ticketOf('6').id)
  })

  test('is a ticket of its own when nothing is open', () => {
    const plan = new Desk().hear([aDirect({ externalId: '1' })])
    expect(plan.tickets).toMatchObject([{ visibility: 'direct' }])
    expect(plan.decisions[0]?.decision.how).toBe('directMessage')
  })
})

describe('whom the author turned to', () => {
  test('an answer to one of our posts is addressed to its account', () => {
    const plan = new Desk().hear([
      aMention({ externalId: '1', source: 'reply', inReplyTo: '50', inReplyToAuthor: MARKETING.externalId }),
    ])
    expect(plan.messages[0]?.addressed).toEqual([MARKETING.externalId])
    expect(plan.decisions[0]?.decision.how).not.toBe('handOff')
  })

  test('a quote of one of our posts is addressed to its account', () => {
    const desk = new Desk()
    desk.hear([anOwnPost({ externalId: '50' })])
    const plan = desk.hear([aMention({ externalId: '51', quotes: '50', writtenAt: at('08:30') })])
    expect(plan.messages[0]?.addressed).toEqual(['900'])
  })

  test('a quote of somebody else is not', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1', author: person('luca') })])
    const plan = desk.hear([aMention({ externalId: '2', quotes: '1' })])
    expect(plan.messages[0]?.addressed).toEqual([])
  })

  test('a complaint without an @ is heard, and handed to a person who answers by hand', () => {
    const plan = new Desk().hear([aMention({ externalId: '1' })])
    expect(plan.tickets).toHaveLength(1)
    expect(plan.decisions[0]?.decision).toMatchObject({ if: true, how: 'handOff' })
  })
})

describe('the priority of an open matter', () => {
  const next = (externalId: string, text: string, time: string) =>
    aPost({ externalId, networkThread: '1', text, writtenAt: at(time) })

  test('a further word makes it no less pressing, and the decision says so', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1', text: '@aurora_aiuta urgente: sono senza linea, aiuto!' })])
    const plan = desk.hear([next('2', '@aurora_aiuta pronto?', '08:10')])
    expect(desk.ticketOf('1').priority).toBe('urgent')
    expect(plan.decisions[0]?.decision.when.priority).toBe('urgent')
  })

  test('a more pressing word makes it more pressing, as an event of the policy', () => {
    const desk = new Desk()
    desk.hear([aPost({ externalId: '1', text: '@aurora_aiuta a che ora aprite domani?' })])
    expect(desk.ticketOf('1').priority).toBe('normal')
    const plan = desk.hear([next('2', '@aurora_aiuta urgente: sono senza linea, aiuto!', '08:10')])
    expect(desk.ticketOf('1').priority).toBe('urgent')
    expect(plan.events.map(each => each.event.type)).toContain('ticket.prioritised')
  })
})

test('the words by which the brand is listened for name it too', () => {
  const desk = new Desk()
  const plan = desk.hear([aMention({ externalId: '1', text: 'Da tre giorni AuroraCasa non funziona' })])
  expect(plan.decisions[0]?.facts.named.value).toBe('name')
  expect(plan.tickets).toHaveLength(1)
})
