import { setImmediate as breathe } from 'node:timers/promises'
import type { LivePage } from '../../connector.ts'
import { authorityOf } from '../at-uri.ts'
import type { BlueskySession } from '../session.ts'
import type { Dialect, FirehoseEvent } from './event.ts'
import { hydrate } from './hydrate.ts'
import { jetstream } from './jetstream.ts'
import { type Finding, matchEvent } from './match-event.ts'
import { type Plan, planOf } from './plan.ts'
import { RecentAuthors } from './recent-authors.ts'
import { relay } from './relay.ts'
import { openSocket } from './socket.ts'

const STILL_THERE: LivePage = { accountId: null, batch: [], happenings: [] }

/** So many frames are sifted before others get a turn. */
const FRAMES_AT_ONCE = 500
/** How often the place is told while nothing comes that matters. */
const TELL_PLACE_MS = 5_000

export async function* listenToFirehose(
  sessions: () => readonly BlueskySession[],
  since: string | null,
  signal: AbortSignal,
): AsyncGenerator<LivePage> {
  const settings = sessions()[0]?.settings
  if (settings === undefined) return
  const { firehoseKind, firehoseUrl } = settings
  if (firehoseKind === 'relay') {
    yield* hear(relay as Dialect<unknown>, relay.urlOf(firehoseUrl, since), sessions, signal)
    return
  }
  yield* hear(jetstream as Dialect<unknown>, jetstream.urlOf(firehoseUrl, since), sessions, signal)
}

async function* hear(
  dialect: Dialect<unknown>,
  url: string,
  sessions: () => readonly BlueskySession[],
  signal: AbortSignal,
): AsyncGenerator<LivePage> {
  const recent = new RecentAuthors()
  const planNow = rememberPlan(sessions, recent)
  let toldAt = Date.now()
  for await (const frames of openSocket(url, signal)) {
    if (frames.length === 0) yield STILL_THERE
    for (let at = 0; at < frames.length; at += FRAMES_AT_ONCE) {
      if (signal.aborted) return
      const some = frames.slice(at, at + FRAMES_AT_ONCE)
      if (some.some(frame => dialect.isLostPlace(frame))) yield { ...STILL_THERE, cursor: '' }
      const pages = await toPages(dialect, some, planNow(), recent, signal)
      const cursor = dialect.cursorOf(some.at(-1)) ?? undefined
      // Interrupted while it was made whole: it is heard again from the place before.
      if (signal.aborted) return
      const isTime = Date.now() - toldAt >= TELL_PLACE_MS
      if (isTime) toldAt = Date.now()
      yield* withCursor(pages, cursor, isTime)
      await breathe()
    }
  }
}

/** The place behind the rows of all pages goes with the last of them. */
function* withCursor(
  pages: readonly LivePage[],
  cursor: string | undefined,
  isTime: boolean,
): Generator<LivePage> {
  if (cursor === undefined) yield* pages
  else if (pages.length > 0)
    yield* pages.map((page, n) => (n === pages.length - 1 ? { ...page, cursor } : page))
  else if (isTime) yield { ...STILL_THERE, cursor }
}

async function toPages(
  dialect: Dialect<unknown>,
  frames: readonly unknown[],
  { watches, sieve }: Plan,
  recent: RecentAuthors,
  signal: AbortSignal,
): Promise<LivePage[]> {
  const events = frames.flatMap(frame => dialect.sift(frame, sieve) ?? [])
  if (events.length === 0) return []
  const pages: LivePage[] = []
  const found = watches.map(watch => ({
    watch,
    findings: findingsOf(events, did => recent.has(did), watch),
  }))
  for (const { findings } of found)
    for (const each of findings) if (each.kind === 'said') recent.add(authorityOf(each.uri) ?? '')
  for (const { watch, findings } of found) {
    if (findings.length === 0) continue
    const { batch, happenings } = await hydrate(watch.session, findings, signal)
    if (batch.length + happenings.length > 0)
      pages.push({ accountId: watch.session.accountId, batch, happenings })
  }
  return pages
}

const findingsOf = (
  events: readonly FirehoseEvent[],
  isRecent: (did: string) => boolean,
  watch: Plan['watches'][number],
): Finding[] => events.flatMap(event => matchEvent(event, watch, isRecent))

/** Words and threads change while the stream is open, but not with every frame. */
function rememberPlan(sessions: () => readonly BlueskySession[], recent: RecentAuthors): () => Plan {
  let planned: readonly BlueskySession[] = []
  let plan = planOf([], recent)
  return () => {
    const now = sessions()
    const isSame = now.length === planned.length && now.every((each, n) => each === planned[n])
    if (!isSame) {
      planned = [...now]
      plan = planOf(now, recent)
    }
    return plan
  }
}
