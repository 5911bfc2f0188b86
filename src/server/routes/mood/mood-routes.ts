import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import type { Group } from '../../../core/report/group.ts'
import { buildSeries } from '../../../core/report/series.ts'
import {
  bucketOf,
  decideSpan,
  listStretches,
  MAX_BUCKETS,
  MAX_SPAN_DAYS,
  type Span,
} from '../../../core/report/span.ts'
import { findSpikes } from '../../../core/report/spike.ts'
import type { Trx } from '../../../store/database.ts'
import {
  countGroups,
  findFirstJudged,
  listMoodMessages,
  type MoodFilter,
  type MoodMessageRow,
} from '../../../store/mood.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { readCursor, writeCursor } from '../../views/page-cursor.ts'
import { toMoodAnswer, toMoodMessage } from './mood-views.ts'

export function registerMoodRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk

  registerRoute(app, 'getMood', async ({ caller: { workspaceId }, query }) => {
    const span = readSpan(query.from, query.to, query.bucketMinutes)
    const { groups, heardSince } = await database.inWorkspace(workspaceId, async trx => ({
      groups: await countAll(trx, workspaceId, span, query),
      heardSince: await findFirstJudged(trx, workspaceId, query.accountId),
    }))
    const series = buildSeries(span, groups)
    const firstHeard = heardSince === null ? span.buckets : bucketOf(span, heardSince)
    return toMoodAnswer(span, series, findSpikes(span, groups, series.topics, firstHeard))
  })

  registerRoute(app, 'listMoodMessages', async ({ caller: { workspaceId }, query }) => {
    const { from, to } = readSpan(query.from, query.to, DAY_MINUTES)
    const after = readCursor(query.cursor)
    const found = await database.inWorkspace(workspaceId, trx =>
      listMoodMessages(trx, workspaceId, { ...query, from, to, after }),
    )
    const page = found.slice(0, query.limit)
    return { messages: page.map(toMoodMessage), nextCursor: nextCursorOf(found, page) }
  })
}

/** Messages are listed in no buckets: their span is measured by days. */
const DAY_MINUTES = 1440

function readSpan(from: string, to: string, bucketMinutes: number): Span {
  const decided = decideSpan(new Date(from), new Date(to), bucketMinutes)
  if (decided.ok) return decided.value
  throw new RequestError('badRequest', {
    field: decided.refusal === 'tooFine' ? 'bucketMinutes' : 'to',
    refusal: decided.refusal,
    maxDays: MAX_SPAN_DAYS,
    maxBuckets: MAX_BUCKETS,
  })
}

/** What is shown, and what came before it. */
async function countAll(trx: Trx, workspaceId: string, span: Span, filter: MoodFilter): Promise<Group[]> {
  const groups: Group[] = []
  for (const stretch of listStretches(span))
    groups.push(...(await countGroups(trx, workspaceId, span, stretch, filter)))
  return groups
}

function nextCursorOf(found: readonly MoodMessageRow[], page: readonly MoodMessageRow[]): string | null {
  const last = page.at(-1)
  if (last === undefined || found.length === page.length) return null
  return writeCursor({ at: last.written_at.toISOString(), id: last.id })
}
