import { createNetwork } from '../create-network.ts'
import type { Network, RecordEntry, SandboxDirect, SandboxPost, Told } from '../network.ts'
import { openRecord } from '../record-file.ts'
import type { Scheduler } from './agenda.ts'
import { type CastOptions, type RunningCast, startCast } from './run-cast.ts'

/** A real network under a clock that only `advance` moves: for tests. */
export interface Rehearsal {
  readonly network: Network
  readonly clock: Scheduler
  readonly careId: string
  readonly marketingId: string
  readonly refusals: string[]
  start(options?: Partial<CastOptions>): RunningCast
  /** Lets time go by and everything happen that falls into it. */
  advance(ms: number): void
  posts(): SandboxPost[]
  directs(): SandboxDirect[]
  /** Posts and direct messages by customers, as lines for comparison. */
  script(): string[]
  usernameOf(userId: string): string
}

export const BRAND = { careUsername: 'aurora_aiuta', marketingUsername: 'auroramobile' }

interface Alarm {
  readonly at: number
  readonly run: () => void
}

function createClock(begin: number): Scheduler & { advance(ms: number): void } {
  let now = begin
  const alarms = new Set<Alarm>()
  const findNext = (until: number) =>
    [...alarms].filter(alarm => alarm.at <= until).sort((a, b) => a.at - b.at)[0]
  return {
    now: () => now,
    after(delayMs, run) {
      const alarm = { at: now + delayMs, run }
      alarms.add(alarm)
      return () => alarms.delete(alarm)
    },
    advance(ms) {
      const until = now + ms
      for (let alarm = findNext(until); alarm; alarm = findNext(until)) {
        alarms.delete(alarm)
        now = Math.max(now, alarm.at)
        alarm.run()
      }
      now = until
    },
  }
}

/** Notes every refusal on its way to the cast: a cast that is refused wastes its turn. */
function noteRefusals(network: Network, refusals: string[]): Network {
  function note<T>(told: Told<T>, what: string): Told<T> {
    if (!told.ok) refusals.push(`${told.refusal.code}: ${what}`)
    return told
  }
  return {
    ...network,
    post: (authorId, post, by) => note(network.post(authorId, post, by), post.text),
    repost: (userId, postId, by) => note(network.repost(userId, postId, by), `repost of ${postId}`),
    sendDirect: (from, to, text, by) => note(network.sendDirect(from, to, text, by), text),
  }
}

/** `past` is the record of an earlier network, on which this one goes on. */
export function createRehearsal(past: readonly RecordEntry[] = []): Rehearsal {
  const clock = createClock(Math.max(Date.UTC(2026, 2, 2, 9), Date.parse(past.at(-1)?.at ?? '2026-03-02')))
  const record = { ...openRecord(null), entries: past }
  const network = createNetwork({ record, now: () => new Date(clock.now()), summonedReplies: true })
  const refusals: string[] = []
  const join = (username: string, role: 'care' | 'marketing') =>
    network.findUser(username) ??
    network.join({
      username,
      name: username,
      description: '',
      followers: 0,
      verified: true,
      role,
      directMessages: 'everyone',
    })
  const careId = join(BRAND.careUsername, 'care').id
  const marketingId = join(BRAND.marketingUsername, 'marketing').id
  const usernameOf = (id: string) => network.findUser(id)?.username ?? id
  const posts = () => network.record().flatMap(entry => (entry.type === 'post.created' ? [entry.post] : []))
  const directs = () =>
    network.record().flatMap(entry => (entry.type === 'direct.sent' ? [entry.direct] : []))
  return {
    network,
    clock,
    careId,
    marketingId,
    refusals,
    posts,
    directs,
    usernameOf,
    advance: clock.advance,
    start: options =>
      startCast(noteRefusals(network, refusals), {
        seed: 7,
        speed: 0,
        brand: BRAND,
        scheduler: clock,
        ...options,
      }),
    script: () => [
      ...posts().map(post => `${usernameOf(post.authorId)}: ${post.text}`),
      ...directs().map(direct => `${usernameOf(direct.senderId)} (direct): ${direct.text}`),
    ],
  }
}
