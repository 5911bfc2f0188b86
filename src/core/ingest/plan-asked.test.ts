import { expect, test } from 'vitest'
import type { IngestPlan } from './ingest-plan.ts'
import { aDirect, anOwnPost, aPost, at, Desk, person } from './planning.fixture.ts'

const ASKED = '@aurora_aiuta la fibra non funziona da ieri'
const AGAIN = 'siamo ancora senza internet, è da ieri'
const OTHER = 'mi avete addebitato la fattura due volte'

const first = aPost({ externalId: '1', text: ASKED })
const later = (text: string, author = person('sara')) =>
  aPost({ externalId: '2', author, text, writtenAt: at('08:30') })

const askedBefore = (plan: IngestPlan) => plan.decisions.at(-1)?.facts.askedBefore

test('who asks once more in other words, and was not answered, asked before', () => {
  const desk = new Desk()
  desk.hear([first])
  const fact = askedBefore(desk.hear([later(AGAIN)]))
  expect(fact?.value).toBe(true)
  expect(fact?.confidence).toBeGreaterThan(0.45)
})

test('another matter, another person, or one and the same message: nobody asked before', () => {
  for (const [batch, next] of [
    [[first], later(OTHER)],
    [[first], later(AGAIN, person('luca'))],
    [[], later(AGAIN)],
  ] as const) {
    const desk = new Desk()
    desk.hear(batch)
    expect(askedBefore(desk.hear([next]))?.value).toBe(false)
  }
})

test('also in one batch, and in a direct message', () => {
  expect(askedBefore(new Desk().hear([first, later(AGAIN)]))?.value).toBe(true)
  const direct = aDirect({ externalId: '3', text: AGAIN, writtenAt: at('08:30') })
  expect(askedBefore(new Desk().hear([first, direct]))?.value).toBe(true)
})

test('what was answered was not asked in vain', () => {
  const answer = anOwnPost({ externalId: '9', inReplyTo: '1', networkThread: '1' })
  const desk = new Desk()
  desk.hear([first])
  desk.hear([answer])
  expect(askedBefore(desk.hear([later(AGAIN)]))?.value).toBe(false)
  expect(askedBefore(new Desk().hear([first, answer, later(AGAIN)]))?.value).toBe(false)
})
