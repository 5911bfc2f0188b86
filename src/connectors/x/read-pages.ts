import { z } from 'zod'
import { type Cursor, type Inbound, type Page, ReadingTrouble } from '../connector.ts'
import { callX, type XCall, type XSession } from './call.ts'
import { compareIds, pageSchema, type XPage } from './payload.ts'
import { readHealthCode, readProblem, readWaitMs } from './trouble.ts'

/**
 * Where a source has been read to. `sinceId`: all up to it is ours. While a long gap is being closed, `gap` says
 * how far down from `newestId` we have come: X gives pages newest first, and a gap may be longer than one sitting.
 */
const cursorSchema = z.object({
  sinceId: z.string().nullable(),
  gap: z.object({ untilId: z.string(), newestId: z.string() }).nullable().default(null),
})
type Mark = z.infer<typeof cursorSchema>

export function readMark(cursor: Cursor | null): Mark {
  if (cursor === null) return { sinceId: null, gap: null }
  try {
    return cursorSchema.parse(JSON.parse(cursor))
  } catch {
    // A cursor that cannot be read costs reading again, never a message: ingest knows what it has.
    return { sinceId: null, gap: null }
  }
}

/** Pages read in one sitting; the rest of a longer gap is closed in the next ones. */
const MAX_PAGES = 5
/** How many pages a source is read back when it is heard for the first time. */
const FIRST_PAGES = 2

export interface SourceReading {
  readonly call: (mark: Mark, pageToken: string | undefined) => XCall
  readonly toInbound: (page: XPage) => Read
}

/** What a page says, and the older posts that came along as its context; these move no mark. */
export interface Read {
  readonly batch: readonly Inbound[]
  readonly context: readonly Inbound[]
}

/** Reads from the mark to the present; what was found comes with the mark behind it. */
export async function* readPages(
  session: XSession,
  reading: SourceReading,
  cursor: Cursor | null,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const mark = readMark(cursor)
  const { found, context, isComplete } = await collect(session, reading, mark, signal)
  const ids = found.map(each => each.externalId).sort(compareIds)
  const newestId = mark.gap?.newestId ?? ids.at(-1) ?? mark.sinceId
  const oldestId = ids[0]
  const behind: Mark =
    isComplete || oldestId === undefined || newestId === null
      ? { sinceId: newestId, gap: null }
      : { sinceId: mark.sinceId, gap: { untilId: oldestId, newestId } }
  yield { batch: [...context, ...found], cursor: JSON.stringify(behind) }
}

async function collect(session: XSession, reading: SourceReading, mark: Mark, signal: AbortSignal) {
  const found = new Map<string, Inbound>()
  const context = new Map<string, Inbound>()
  const limit = mark.sinceId === null ? FIRST_PAGES : MAX_PAGES
  let token: string | undefined
  let isComplete = mark.sinceId === null
  for (let n = 0; n < limit; n++) {
    const page = await readPage(session, reading.call(mark, token), signal)
    const read = reading.toInbound(page)
    const fresh = read.batch.filter(each => isBeyond(mark, each.externalId) && !found.has(each.externalId))
    for (const each of fresh) found.set(each.externalId, each)
    for (const each of read.context) context.set(each.externalId, each)
    token = page.meta.next_token
    // A network that hands out tokens for ever, or pages with nothing new, has nothing more to say.
    isComplete ||= token === undefined || fresh.length === 0
    if (token === undefined || fresh.length === 0) break
  }
  for (const id of found.keys()) context.delete(id)
  return { found: [...found.values()], context: [...context.values()], isComplete }
}

const isBeyond = ({ sinceId, gap }: Mark, id: string): boolean =>
  (sinceId === null || compareIds(id, sinceId) > 0) && (gap === null || compareIds(id, gap.untilId) < 0)

async function readPage(session: XSession, call: XCall, signal: AbortSignal): Promise<XPage> {
  const answer = await callX(session, call, signal)
  const code = readHealthCode(answer)
  if (code !== null) {
    if (answer.kind === 'silent') throw new ReadingTrouble(code, 'The network cannot be reached.', 15_000)
    const waitMs = answer.status === 429 ? readWaitMs(answer.headers, Date.now()) : 60_000
    throw new ReadingTrouble(code, readProblem(answer.body).explain, waitMs)
  }
  const parsed = pageSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  if (!parsed.success)
    throw new ReadingTrouble('unexpected', 'The network answered in an unknown form.', 60_000)
  return parsed.data
}
