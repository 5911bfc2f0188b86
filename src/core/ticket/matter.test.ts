import { expect, test } from 'vitest'
import { listMovedTalks } from './matter.ts'

const said = (id: string, conversationId: string | null, minute: number, isOfCustomer = true) => ({
  id,
  conversationId,
  isOfCustomer,
  writtenAt: new Date(minute * 60_000),
})

test.each([
  ['all of a talk is chosen', [said('1', 'a', 1), said('2', 'a', 2)], ['1', '2'], ['a']],
  ['its newest word is chosen', [said('1', 'a', 1), said('2', 'a', 2)], ['2'], ['a']],
  ['an older word is chosen', [said('1', 'a', 1), said('2', 'a', 2)], ['1'], []],
  ['our answer is newer', [said('1', 'a', 1), said('2', 'a', 2, false)], ['1'], ['a']],
  ['two talks', [said('1', 'a', 1), said('2', 'b', 2)], ['2'], ['b']],
  ['a note belongs to no talk', [said('1', null, 1, false), said('2', 'b', 2)], ['1'], []],
])('%s', (_, words, chosen, moved) => expect(listMovedTalks(words, new Set(chosen))).toEqual(moved))
