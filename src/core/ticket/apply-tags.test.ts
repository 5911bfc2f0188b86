import { describe, expect, test } from 'vitest'
import { MOST_TICKET_TAGS } from '../tag/tag.ts'
import { applyAct } from './apply-act.ts'
import { joinTags } from './apply-tags.ts'
import { aTicket, NOW } from './ticket.fixture.ts'

const tagged = (...tagIds: string[]) => ({ ...aTicket('open'), tagIds })
const tag = (has: string[], add: string[], remove: string[]) =>
  applyAct(tagged(...has), { act: 'tag', add, remove }, NOW)

describe('tagging', () => {
  test.each<[string, string[], string[], string[], string[], (readonly [string, string[]])[]]>([
    ['adds behind those that are there', ['a'], ['b'], [], ['a', 'b'], [['tagged', ['b']]]],
    ['adds once', ['a'], ['a', 'b', 'b'], [], ['a', 'b'], [['tagged', ['b']]]],
    ['takes away', ['a', 'b'], [], ['a', 'c'], ['b'], [['untagged', ['a']]]],
    [
      'does both',
      ['a'],
      ['b'],
      ['a'],
      ['b'],
      [
        ['tagged', ['b']],
        ['untagged', ['a']],
      ],
    ],
    ['adds what is named in both', ['a'], ['a', 'b'], ['a', 'b'], ['a', 'b'], [['tagged', ['b']]]],
    ['tells nobody of nothing', ['a'], ['a'], ['b'], ['a'], []],
  ])('%s', (_, has, add, remove, expected, told) => {
    const applied = tag(has, add, remove)
    expect(applied.ok && applied.value.ticket.tagIds).toEqual(expected)
    expect(applied.ok && applied.value.events).toEqual(
      told.map(([deed, tagIds]) => ({ type: `ticket.${deed}`, data: { tagIds } })),
    )
  })

  const full = Array.from({ length: MOST_TICKET_TAGS }, (_, n) => `t${n}`)
  test('stops where there are too many, never where one goes', () => {
    expect(tag(full, ['more'], [])).toEqual({ ok: false, refusal: 'tooManyTags' })
    expect(tag(full, ['more'], ['t0']).ok).toBe(true)
    expect(tag([...full, 'given back'], [], ['t0']).ok).toBe(true)
  })

  test('of two merged tickets go on together, as far as they fit', () => {
    expect(joinTags(['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c'])
    expect(joinTags(full, ['more'])).toEqual(full)
  })
})
