import { describe, expect, test } from 'vitest'
import { aSession, readFrames } from '../testing/fixtures.ts'
import type { FirehoseEvent } from './event.ts'
import { type Finding, matchEvent } from './match-event.ts'
import { planOf } from './plan.ts'
import { RecentAuthors } from './recent-authors.ts'
import { relay } from './relay.ts'

const fixture = readFrames()
const { brand, nora, mention } = fixture

/** What an account hears of the captured frames, sieved as they are in earnest. */
function hear(of: Parameters<typeof aSession>[0]): Finding[] {
  const plan = planOf([aSession({ externalId: 'did:plc:nobody', ...of })], new RecentAuthors())
  const [watch] = plan.watches
  if (watch === undefined) throw new Error('no watch')
  return fixture.frames
    .flatMap(frame => relay.sift(frame, plan.sieve) ?? [])
    .flatMap(event => matchEvent(event, watch, () => false))
}

const short = (each: Finding) => ('source' in each ? `${each.source} ${each.uri}` : each.kind)

describe('of what a relay sent', () => {
  test('an account hears what names, answers or quotes it, and what it says', () => {
    const heard = hear({ externalId: brand }).map(short)
    expect(heard).toEqual(
      expect.arrayContaining([
        `mention ${mention}`,
        `own ${fixture.answer}`,
        `reply ${fixture.thanks}`,
        `quote ${fixture.quote}`,
      ]),
    )
    expect(heard).toHaveLength(5)
  })

  test('words are heard, in whatever case', () =>
    expect(hear({ keywords: ['RETE NON VADA'] }).map(short)).toEqual([`keyword ${fixture.quote}`]))

  test('a watched thread is heard, with its gate and what its beginner deletes', () =>
    expect(hear({ watchedThreads: [mention] }).map(short)).toEqual([
      `thread ${mention}`,
      `thread ${fixture.answer}`,
      `thread ${fixture.thanks}`,
      'deleted',
      'gate',
    ]))

  test('a watched profile is heard when it has changed', () =>
    expect(hear({ watchedProfiles: [nora] }).filter(each => each.kind === 'profile').length).toBeGreaterThan(
      0,
    ))

  test('of all the rest nothing is', () => expect(hear({ keywords: ['Aurora Mobile'] })).toEqual([]))
})

test('an account whose handle changed is looked at again', () => {
  const [watch] = planOf([aSession({ watchedProfiles: [nora] })], new RecentAuthors()).watches
  const event: FirehoseEvent = { did: nora, changes: [], isAboutAccount: true }
  expect(watch && matchEvent(event, watch, () => false)).toEqual([{ kind: 'profile', did: nora }])
})

test('the last authors are remembered, and no more of them than there is room for', () => {
  const recent = new RecentAuthors(2)
  for (const each of ['a', 'b', 'a', 'c']) recent.add(each)
  expect(['a', 'b', 'c'].map(each => recent.has(each))).toEqual([true, false, true])
})
