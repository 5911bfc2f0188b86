import { expect, test } from 'vitest'
import { type Candidate, rankSame } from './rank-same.ts'

const asked = {
  ticketId: 'here',
  text: 'la fibra non funziona da ieri',
  language: 'it',
  intent: 'problem',
  topic: 'technical',
  askedAt: new Date('2026-05-04T09:00:00Z'),
} as const

const aCandidate = (otherwise: Partial<Candidate>): Candidate => ({
  ...asked,
  ticketId: 'other',
  text: 'siamo senza internet da ieri sera',
  isSameCustomer: false,
  isAnswered: false,
  ...otherwise,
})

const ranked = (...candidates: readonly Partial<Candidate>[]) =>
  rankSame([asked], candidates.map(aCandidate), 3).map(each => each.ticketId)

test('the customer’s own come first, then unanswered ones, then the newest', () => {
  const older = new Date('2026-05-01T09:00:00Z')
  expect(
    ranked(
      { ticketId: 'older', askedAt: older },
      { ticketId: 'answered', isAnswered: true },
      { ticketId: 'newer' },
      { ticketId: 'own', isSameCustomer: true, isAnswered: true, askedAt: older },
    ),
  ).toEqual(['own', 'newer', 'older'])
})

test('a ticket is told once, by the question that is most alike', () => {
  const [found] = rankSame(
    [asked],
    [aCandidate({}), aCandidate({ text: asked.text }), aCandidate({ text: 'la fibra è lenta' })],
    3,
  )
  expect(found).toMatchObject({ ticketId: 'other', text: asked.text, similarity: 1 })
})

test('another matter is not told, whoever asked it', () =>
  expect(
    ranked(
      { text: 'il pacco è arrivato rotto' },
      { text: 'il pacco è arrivato rotto', isSameCustomer: true },
    ),
  ).toEqual([]))

test('across languages, only what the same customer says of the same topic with the same intent', () => {
  const french = { text: 'la fibre ne marche plus', language: 'fr' } as const
  expect(ranked({ ...french, isSameCustomer: true })).toEqual(['other'])
  expect(
    ranked(
      french,
      { ...french, isSameCustomer: true, topic: 'billing' },
      { ...french, isSameCustomer: true, intent: 'question' },
      { ...french, isSameCustomer: true, topic: null },
    ),
  ).toEqual([])
})
