import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../character.ts'
import { direct } from './direct.ts'
import {
  ANYBODY,
  beat,
  DRAMA_NAMES,
  done,
  EVERYBODY,
  type Happening,
  MINUTE_MS,
  type Script,
  told,
} from './drama.ts'
import { dramas } from './dramas.ts'

const script: Script = {
  roles: [{ role: 'anna', bio: '', followers: [1, 2] }],
  beats: [
    beat('asks', 'anna', 'post', 'Hello?', { minutes: 0 }),
    beat('urges', 'anna', 'reply', 'Hello!', { to: 'asks', minutes: 2, unless: [told('anna', 'anywhere')] }),
    beat('thanks', 'anna', 'reply', 'Ta', {
      to: 'brand',
      minutes: 1,
      after: [told('anna', 'public', 'solved')],
    }),
    beat('leaves', 'anna', 'delete', '', { to: 'asks', minutes: 1, after: [done('thanks'), done('asks')] }),
  ],
  curtainMs: 10 * MINUTE_MS,
  endings: ['leaves'],
}

const played = (key: string, minutes: number): Happening => ({
  by: 'player',
  key,
  atMs: minutes * MINUTE_MS,
  postId: key,
  refusal: null,
})

const said = (
  minutes: number,
  tone: 'solved' | 'answer',
  to = 'anna',
  where: 'public' | 'direct' = 'public',
): Happening => ({ by: 'brand', atMs: minutes * MINUTE_MS, to, where, tone, postId: 'b' })

describe('the director', () => {
  test.each<[string, readonly Happening[], number, string | null, number | null]>([
    ['begins at once', [], 0, 'asks', 0],
    ['waits for the next turn', [played('asks', 0)], 1, null, 2],
    ['goes on when its time has come', [played('asks', 0)], 2, 'urges', 2],
    ['leaves out what an answer has made needless', [played('asks', 0), said(1, 'answer')], 2, null, 10],
    ['reacts to the tone that it waits for', [played('asks', 0), said(1, 'solved')], 2, 'thanks', 2],
    [
      'reacts to the first time only',
      [played('asks', 0), said(1, 'solved'), said(3, 'solved')],
      3,
      'thanks',
      2,
    ],
    ['does not hear what was said to others', [played('asks', 0), said(1, 'solved', 'bob')], 1, null, 2],
    [
      'does not take private for public',
      [played('asks', 0), said(1, 'solved', 'anna', 'direct')],
      9,
      null,
      10,
    ],
    [
      'counts from the last of several cues',
      [played('asks', 0), said(1, 'solved'), played('thanks', 4)],
      4.5,
      null,
      5,
    ],
  ])('%s', (_, story, minutes, due, next) => {
    const direction = direct(script, story, minutes * MINUTE_MS)
    expect([direction.due?.key ?? null, direction.isOver]).toEqual([due, false])
    expect(direction.nextAtMs).toBe(next === null ? null : next * MINUTE_MS)
  })

  test.each([
    ['by its ending', [played('leaves', 5)], 5],
    ['by the curtain', [], 10],
  ] as const)('is over %s', (_, story, minutes) => {
    expect(direct(script, story, minutes * MINUTE_MS)).toEqual({ due: null, nextAtMs: null, isOver: true })
  })
})

/** Whatever the brand says, and whenever. */
const brandActs = fc.array(
  fc.record({
    atMinutes: fc.double({ min: 0, max: 25, noNaN: true }),
    tone: fc.constantFrom('invitation', 'solved', 'holding', 'question', 'answer'),
    where: fc.constantFrom('public', 'direct'),
    whom: fc.nat(),
  }),
  { maxLength: 12 },
)

/** Plays a script to its end against a brand, without any network. */
function rehearse(one: Script, acts: readonly Happening[]): { story: Happening[]; isOver: boolean } {
  const story: Happening[] = []
  const waiting = acts.toSorted((left, right) => left.atMs - right.atMs)
  let nowMs = 0
  for (let steps = 0; steps < 1_000; steps++) {
    const { due, nextAtMs, isOver } = direct(one, story, nowMs)
    if (isOver) return { story, isOver }
    if (due) story.push({ ...played(due.key, 0), atMs: nextAtMs ?? nowMs })
    else {
      const brand = waiting[0]
      if (brand && brand.atMs <= (nextAtMs ?? Number.POSITIVE_INFINITY)) story.push(...waiting.splice(0, 1))
      nowMs = Math.max(nowMs, story.at(-1) === brand && brand ? brand.atMs : (nextAtMs ?? one.curtainMs))
    }
  }
  return { story, isOver: false }
}

describe.each(DRAMA_NAMES.flatMap(name => LANGUAGES.map(language => [name, language] as const)))(
  '%s in %s',
  (name, language) => {
    const one = dramas[name].write(language, 'a seed')

    test('names only beats and roles that there are, each once', () => {
      const keys = one.beats.map(each => each.key)
      const roles = one.roles.map(each => each.role)
      expect(new Set(keys).size).toBe(keys.length)
      expect(new Set(roles).size).toBe(roles.length)
      const cues = one.beats.flatMap(each => [...each.after, ...each.unless])
      const named = cues.flatMap(cue => (cue.cue === 'done' ? [cue.key] : []))
      const targets = one.beats.flatMap(each => (each.target === null ? [] : [each.target]))
      const unknown = [...named, ...targets, ...one.endings].filter(key => ![...keys, 'brand'].includes(key))
      const listeners = cues.flatMap(cue => (cue.cue === 'told' ? [cue.to] : []))
      const people = [...roles, EVERYBODY, ANYBODY]
      const strangers = [...one.beats.map(each => each.by), ...listeners].filter(who => !people.includes(who))
      expect([unknown, strangers]).toEqual([[], []])
    })

    test('whatever the brand does, it comes to an end, in order of time, nothing done twice', () => {
      const roles = [...one.roles.map(each => each.role), EVERYBODY]
      fc.assert(
        fc.property(brandActs, acts => {
          const happenings = acts.map(({ atMinutes, tone, where, whom }): Happening => {
            const to = roles[whom % roles.length] ?? EVERYBODY
            return { by: 'brand', atMs: atMinutes * MINUTE_MS, to, where, tone, postId: null }
          })
          const { story, isOver } = rehearse(one, happenings)
          const keys = story.flatMap(each => (each.by === 'player' ? [each.key] : []))
          expect(isOver).toBe(true)
          expect(new Set(keys).size).toBe(keys.length)
          expect(story.map(each => each.atMs)).toEqual(story.map(each => each.atMs).toSorted((a, b) => a - b))
        }),
        { numRuns: 15 },
      )
    })

    test('the same seed writes the same script', () => {
      expect(dramas[name].write(language, 'a seed')).toEqual(one)
    })
  },
)
