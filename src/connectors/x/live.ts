import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type HealthCode, type Live, type LivePage, type LiveStream, ReadingTrouble } from '../connector.ts'
import { type Occurrence, readActivity } from './activity.ts'
import { subscribeToActivity } from './activity-subscriptions.ts'
import { completeAuthors } from './complete-authors.ts'
import { openStream } from './open-stream.ts'
import { pageSchema } from './payload.ts'
import { PRICES_MICROS } from './prices.ts'
import type { XSession } from './session.ts'
import type { XSecrets, XSettings } from './settings.ts'
import { POST_QUERY, postsOf } from './sources.ts'
import { keepRules, readTag, rulesOf } from './stream-rules.ts'

/** X's two streams: what happens to an account, and what is said that its rules match. Both are the app's own. */
export const live: Live<XSettings, XSecrets> = {
  streamsOf(session) {
    const { bearer } = session.secrets
    const { hearBy, apiUrl } = session.settings
    if (bearer === undefined || hearBy === 'reading') return []
    const app = createHash('sha256').update(`${apiUrl} ${bearer}`).digest('hex').slice(0, 16)
    const streams: LiveStream[] = []
    if (hearBy === 'stream') streams.push({ key: `activity-${app}`, covers: ['mentions', 'directs', 'own'] })
    if (rulesOf(session).length > 0) streams.push({ key: `filtered-${app}`, covers: ['keywords', 'threads'] })
    return streams
  },
  subscribe: (stream, sessions, signal) =>
    isActivity(stream)
      ? subscribeToActivity(sessions as readonly XSession[], null, signal)
      : keepRules(sessions as readonly XSession[], signal),
  listen: (stream, sessions, _since, signal) =>
    isActivity(stream)
      ? listenToActivity(sessions() as readonly XSession[], signal)
      : listenToPosts(sessions() as readonly XSession[], signal),
  reopenAfterMs,
}

const isActivity = (stream: LiveStream): boolean => stream.key.startsWith('activity-')

const STILL_THERE: LivePage = { accountId: null, batch: [], happenings: [] }

async function* listenToActivity(
  sessions: readonly XSession[],
  signal: AbortSignal,
): AsyncGenerator<LivePage> {
  const [first] = sessions
  if (first === undefined) return
  for await (const line of openStream(
    first,
    { method: 'GET', path: '/2/activity/stream', as: 'app' },
    signal,
  )) {
    failOnFarewell(line)
    const told = readActivity(line, new Date())
    const session = sessions.find(each => each.externalId === told?.userId)
    yield told === null || session === undefined ? STILL_THERE : await toLivePage(session, told, signal)
  }
}

export async function toLivePage(
  session: XSession,
  told: Occurrence,
  signal: AbortSignal,
): Promise<LivePage> {
  return {
    accountId: session.accountId,
    batch: await completeAuthors(session, told.batch, signal),
    happenings: told.happenings,
    spent: { reads: 1, micros: priceOfEvent(told) },
  }
}

/** Our own direct messages come for nothing. */
function priceOfEvent({ batch: [said], happenings: [happening] }: Occurrence): number {
  if (said !== undefined && said.visibility === 'direct')
    return said.source === 'own' ? 0 : PRICES_MICROS.directEvent
  if (said !== undefined) return PRICES_MICROS.postEvent
  return happening !== undefined && 'by' in happening ? PRICES_MICROS.followEvent : 0
}

const matchSchema = z.object({ matching_rules: z.array(z.object({ tag: z.string().default('') })) })

async function* listenToPosts(sessions: readonly XSession[], signal: AbortSignal): AsyncGenerator<LivePage> {
  const [first] = sessions
  if (first === undefined) return
  const call = { method: 'GET', path: '/2/tweets/search/stream', query: POST_QUERY, as: 'app' } as const
  for await (const line of openStream(first, call, signal)) {
    failOnFarewell(line)
    const pages = readMatch(line, sessions)
    yield* pages.length === 0 ? [STILL_THERE] : pages
  }
}

/** One line for each account whose rule it matched. Exported for the measure of how fast lines are read. */
export function readMatch(line: unknown, sessions: readonly XSession[]): LivePage[] {
  const match = matchSchema.safeParse(line)
  if (!match.success) return []
  const page = pageSchema.safeParse({
    ...(line as object),
    data: [(line as { data?: unknown }).data],
    meta: {},
  })
  if (!page.success) return []
  const pages = match.data.matching_rules
    .flatMap(({ tag }) => readTag(tag))
    .flatMap(({ userId, source }) => {
      const session = sessions.find(each => each.externalId === userId)
      if (session === undefined) return []
      const { batch, context } = postsOf(page.data, session, source)
      return [{ accountId: session.accountId, batch: [...context, ...batch], happenings: [] }]
    })
  // X sends and bills the post once, however many rules and accounts it meets.
  return pages.map((each, n) => (n === 0 ? { ...each, spent: ONE_POST } : each))
}

const ONE_POST = { reads: 1, micros: PRICES_MICROS.postRead } as const

const farewell = z.object({
  errors: z.array(z.object({ title: z.string().default('') })).min(1),
  data: z.never().optional(),
})

/** Before X closes a stream by its own will it says so in a line. */
function failOnFarewell(line: unknown): void {
  const parsed = farewell.safeParse(line)
  if (parsed.success)
    throw new ReadingTrouble(
      'unreachable',
      `The stream was closed: ${parsed.data.errors[0]?.title}`.slice(0, 200),
      0,
    )
}

const LINEAR_STEP_MS = 250
const LINEAR_MOST_MS = 16_000
const ERROR_STEP_MS = 5_000
const ERROR_MOST_MS = 320_000
const HASTE_STEP_MS = 60_000
const HASTE_MOST_MS = 15 * 60_000

/**
 * As X asks of whoever listens: at once after an end, then a little later each time while the connection fails, and
 * in doubling steps where X itself refuses. Source: X's guide on consuming streaming data.
 */
export function reopenAfterMs(code: HealthCode | null, failures: number): number {
  if (failures === 0) return 0
  const doubling = 2 ** Math.min(failures - 1, 20)
  if (code === null || code === 'unreachable') return Math.min(LINEAR_MOST_MS, LINEAR_STEP_MS * failures)
  if (code === 'rateLimited') return Math.min(HASTE_MOST_MS, HASTE_STEP_MS * doubling)
  return Math.min(ERROR_MOST_MS, ERROR_STEP_MS * doubling)
}
