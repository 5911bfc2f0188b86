import { z } from 'zod'
import { type Cursor, type Inbound, type Page, ReadingTrouble } from '../connector.ts'
import type { XCall } from './call.ts'
import { type Bill, billPage, rememberPaid, spentOn } from './count-reads.ts'
import { demandOfX } from './demand.ts'
import { EPOCH_MS } from './id-time.ts'
import { compareIds, pageSchema, type XPage } from './payload.ts'
import type { XSession } from './session.ts'

const idText = z.string().regex(/^\d{1,19}$/)

/**
 * Where a source has been read to. `sinceId`: all up to it is ours. While a long gap is being closed, `gap` says
 * how far down from `newestId` we have come: X gives pages newest first, and a gap may be longer than one sitting.
 * `token` is the next page down, where X knows no `until_id`.
 */
const cursorSchema = z.object({
  sinceId: idText.nullable(),
  gap: z
    .object({ untilId: idText, newestId: idText, token: z.string().nullable().default(null) })
    .nullable()
    .default(null),
})
export type Mark = z.infer<typeof cursorSchema>

/** The mark of a source in which nothing had been said when it was first read: all that comes is news. */
export const BEGINNING = '0'

export function readMark(cursor: Cursor | null): Mark {
  if (cursor === null) return { sinceId: null, gap: null }
  try {
    return cursorSchema.parse(JSON.parse(cursor))
  } catch {
    // A cursor that cannot be read costs reading again, never a message: ingest knows what it has.
    return { sinceId: null, gap: null }
  }
}

/** Pages read in one sitting: nearly all the mentions that X shows. The rest of a longer gap is closed in the next ones. */
const MAX_PAGES = 7
/** How many pages a source is read back when it is heard for the first time: history, to begin with a picture. */
const FIRST_PAGES = 2
/** X's clock and ours may differ by this much. */
const SKEW_MS = 60_000

/** The lowest id that X may have given at a time: the upper bits of an id are its time. */
export const idAt = (at: Date): string =>
  (BigInt(Math.max(0, at.getTime() - SKEW_MS - EPOCH_MS)) << 22n).toString()

export interface SourceReading {
  readonly call: (mark: Mark, pageToken: string | undefined) => XCall
  readonly toInbound: (page: XPage) => Read
  /** What one of the things asked for costs, in micros. */
  readonly priceOfOne: number
  /** False: X takes neither `since_id` nor `until_id` here, and each sitting begins with the newest page. */
  readonly takesMarks: boolean
  /** Whether X still shows what was said before this id; always, when absent. */
  readonly reachesBelow?: (id: string) => boolean
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
  const mark = withoutLostGap(readMark(cursor), reading)
  const sitting = await collect(session, reading, mark, signal).catch(error => {
    if (mark.gap?.token == null || !isRefusedRequest(error)) throw error
    // A token that X no longer takes: from the top again. What comes twice is known.
    return collect(session, reading, { sinceId: mark.sinceId, gap: null }, signal)
  })
  const batch = [...sitting.context, ...sitting.found]
  const behind = markBehind(session, mark, sitting, reading.takesMarks)
  yield {
    batch,
    cursor: JSON.stringify(behind),
    spent: spentOn(session, sitting.bill),
    isBehind: behind.gap !== null,
  }
  // Whoever asks for more has kept what it was given, its price too.
  rememberPaid(session, sitting.bill)
}

/** A gap that X no longer shows will never be closed. */
const withoutLostGap = (mark: Mark, { reachesBelow }: SourceReading): Mark =>
  mark.gap === null || reachesBelow === undefined || reachesBelow(mark.gap.untilId)
    ? mark
    : { sinceId: mark.gap.newestId, gap: null }

const isRefusedRequest = (error: unknown): boolean =>
  error instanceof ReadingTrouble && error.code === 'unexpected'

interface Sitting {
  readonly found: readonly Inbound[]
  readonly context: readonly Inbound[]
  readonly isComplete: boolean
  /** The next page down, when there is one. */
  readonly token: string | undefined
  readonly bill: Bill
}

function markBehind(
  session: XSession,
  mark: Mark,
  { found, isComplete, token }: Sitting,
  takesMarks: boolean,
): Mark {
  const ids = found.map(each => each.externalId).sort(compareIds)
  const newestId = [mark.sinceId, mark.gap?.newestId, ids.at(-1)]
    .filter(id => typeof id === 'string')
    .reduce((a, b) => (compareIds(a, b) > 0 ? a : b), BEGINNING)
  const untilId = ids[0] ?? mark.gap?.untilId
  if (isComplete || untilId === undefined) return { sinceId: newestId, gap: null }
  return {
    // Of a first reading that has not come down to the day on which the account was connected, the rest is owed.
    sinceId: mark.sinceId ?? idAt(session.connectedAt),
    gap: { untilId, newestId, token: takesMarks ? null : (token ?? null) },
  }
}

async function collect(
  session: XSession,
  reading: SourceReading,
  mark: Mark,
  signal: AbortSignal,
): Promise<Sitting> {
  const found = new Map<string, Inbound>()
  const context = new Map<string, Inbound>()
  const bill = new Map<string, number>()
  const limit = mark.sinceId === null ? FIRST_PAGES : MAX_PAGES
  let token = mark.gap?.token ?? undefined
  let isComplete = false
  for (let n = 0; n < limit; n++) {
    const page = await demandOfX(session, reading.call(mark, token), pageSchema, signal)
    for (const [thing, micros] of billPage(page, reading.priceOfOne)) bill.set(thing, micros)
    const read = reading.toInbound(page)
    const fresh = read.batch.filter(each => isBeyond(mark, each.externalId) && !found.has(each.externalId))
    for (const each of fresh) found.set(each.externalId, each)
    for (const each of read.context) context.set(each.externalId, each)
    token = page.meta.next_token
    const isAtEnd = token === undefined || reachesMark(mark, read) || isSpent(mark, read, fresh)
    isComplete ||= isAtEnd || (mark.sinceId === null && reachesBeginning(session, read))
    if (isAtEnd) break
  }
  for (const id of found.keys()) context.delete(id)
  return { found: [...found.values()], context: [...context.values()], isComplete, token, bill }
}

/** What was said before the account was connected is history: as much as there is room for, and no debt. */
const reachesBeginning = ({ connectedAt }: XSession, { batch }: Read): boolean =>
  batch.some(each => compareIds(each.externalId, idAt(connectedAt)) < 0)

const reachesMark = ({ sinceId }: Mark, { batch }: Read): boolean =>
  sinceId !== null && batch.some(each => compareIds(each.externalId, sinceId) <= 0)

/**
 * A network that hands out tokens for ever, or pages with nothing new, has nothing more to say. Pages above the gap
 * hold nothing new either, but the gap is still below them.
 */
const isSpent = ({ gap }: Mark, { batch }: Read, fresh: readonly Inbound[]): boolean =>
  fresh.length === 0 && !batch.some(each => gap !== null && compareIds(each.externalId, gap.untilId) >= 0)

const isBeyond = ({ sinceId, gap }: Mark, id: string): boolean =>
  (sinceId === null || compareIds(id, sinceId) > 0) && (gap === null || compareIds(id, gap.untilId) < 0)
