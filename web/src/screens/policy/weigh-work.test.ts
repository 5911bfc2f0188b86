import { expect, test } from 'vitest'
import type { SavingState } from './draft-keeper.ts'
import { isOvertaken, isSuperseded } from './weigh-work.ts'

const work = (state: SavingState, savedAt: string | null = '10:00') => ({
  source: 'mine',
  basedOn: 3,
  savedAt,
  state,
  error: null,
})
const desk = (
  draft: readonly [source: string, savedAt: string] | null,
  version = 3,
  source = 'in force',
) => ({
  version,
  source,
  draft: draft && { source: draft[0], savedAt: draft[1] },
})

test.each([
  ['the draft that I go on from', work('changed'), desk(['mine before', '10:00']), 'goes on'],
  ['none yet', work('changed', null), desk(null), 'goes on'],
  ['another draft, and mine is not saved', work('moved'), desk(['theirs', '10:05']), 'overtaken'],
  ['another draft while the desk was away', work('offline'), desk(['theirs', '10:05']), 'overtaken'],
  ['a draft that goes on from mine', work('saved'), desk(['mine and theirs', '10:05']), 'superseded'],
  ['no draft any more', work('saved'), desk(null), 'overtaken'],
  ['another version', work('changed', null), desk(null, 4), 'overtaken'],
  ['mine, published', work('saved'), desk(null, 4, 'mine'), 'superseded'],
  ['what will be known when the saving is answered', work('saving'), desk(['theirs', '10:05']), 'goes on'],
] as const)('the desk has %s', (_name, mine, server, outcome) => {
  expect(isOvertaken(mine, server)).toBe(outcome === 'overtaken')
  expect(isSuperseded(mine, server)).toBe(outcome === 'superseded')
})
