import { expect, test } from 'vitest'
import { isFirstWord } from './decide-first-word.ts'

type Given = Parameters<typeof isFirstWord>[0]

const detail = (acknowledgeFirst: boolean, part: Partial<Given> = {}): Given => ({
  ticket: { status: 'open', waitingSince: '2026-03-02T10:00:00.000Z' },
  decision: { also: { acknowledgeFirst } },
  messages: [{ direction: 'inbound', visibility: 'public' }],
  ...part,
})
const answered = { messages: [{ direction: 'outbound', visibility: 'public' }] } as const
const noted = { messages: [{ direction: 'outbound', visibility: 'internal' }] } as const
const ours = { ticket: { status: 'open', waitingSince: null } } as const

test.each<[string, Given, boolean | null, boolean]>([
  ['as the policy wants', detail(true), null, true],
  ['the policy wants none', detail(false), null, false],
  ['no decision', detail(true, { decision: null }), null, false],
  ['somebody has answered', detail(true, answered), null, false],
  ['a note is no answer', detail(true, noted), null, true],
  ['its author says that it is the answer', detail(true), false, false],
  ['its author says that more follows', detail(false), true, true],
  ['nobody waits for an answer', detail(true, ours), true, false],
])('%s', (_name, given, chosen, is) => {
  expect(isFirstWord(given, { isFirstWord: chosen })).toBe(is)
})
