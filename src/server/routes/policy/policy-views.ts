import type { z } from 'zod'
import type {
  BackTestAnswer,
  PlannedDecision,
  PolicyVersionView,
  PolicyView,
  ReadingAnswer,
  TryAnswer,
  tryAnswer,
} from '../../../contract/policy.ts'
import type { ProblemView } from '../../../contract/policy-problem.ts'
import { POLICY_PROBLEMS, type PolicyProblem } from '../../../core/policy/check/problem.ts'
import type { PolicyDocument } from '../../../core/policy/policy.ts'
import type { ReadingSection } from '../../../core/policy/reading/read-policy.ts'
import { fillText } from '../../../core/policy/written-text.ts'
import type { Decision } from '../../../core/triage/decide.ts'
import type { BackTestPage, Differs } from '../../../desk/policy/back-test.ts'
import type { Tried } from '../../../desk/policy/try-policy.ts'
import type { Trx } from '../../../store/database.ts'
import { type PolicyVersion, readQueueIds } from '../../../store/policy.ts'
import type { PolicyDraft } from '../../../store/policy-draft.ts'
import { viewFacts, viewReasons } from '../../views/decision-view.ts'
import { writeCursor } from '../../views/page-cursor.ts'

export const toVersionView = ({ publishedAt, ...version }: PolicyVersion): PolicyVersionView => ({
  ...version,
  publishedAt: publishedAt.toISOString(),
})

export const toDraftView = ({ savedAt, ...draft }: PolicyDraft): NonNullable<PolicyView['draft']> => ({
  ...draft,
  savedAt: savedAt.toISOString(),
})

export const toProblemView = ({ code, path, params, line = 1, column = 1 }: PolicyProblem): ProblemView => ({
  code,
  severity: POLICY_PROBLEMS[code],
  path: [...path],
  params: { ...params },
  line,
  column,
})

export const toReadingView = (sections: readonly ReadingSection[]): NonNullable<ReadingAnswer['reading']> =>
  sections.map(({ lines, ...section }) => ({
    ...section,
    lines: lines.map(line => ({ ...line, path: [...line.path], details: [...line.details] })),
  }))

const toPlanned = ({ if: isAnswered, who, how, when, also }: Decision): PlannedDecision => ({
  if: isAnswered,
  queue: who.queue,
  how,
  priority: when.priority,
  promise: when.promise,
  answerWithinMinutes: when.answerWithinMinutes,
  acknowledgeFirst: also.acknowledgeFirst,
  needsApproval: also.needsApproval,
})

export const toTryAnswer = (
  { facts, decision, rules }: Tried,
  document: PolicyDocument,
): z.input<typeof tryAnswer> & TryAnswer => ({
  decision: toPlanned(decision),
  because: viewReasons(decision.because, document),
  facts: viewFacts(facts),
  rules: rules.map(({ rule, fires, decided, failed }) => ({
    id: rule.id,
    title: fillText(rule.title),
    fires,
    decided: [...decided],
    failed,
  })),
})

export async function toBackTestAnswer(
  trx: Trx,
  workspaceId: string,
  { total, counted, changed, moves, differing, next }: BackTestPage,
): Promise<BackTestAnswer> {
  const keys = new Map([...(await readQueueIds(trx, workspaceId))].map(([key, id]) => [id, key]))
  return {
    total,
    counted,
    changed,
    moves: [...moves],
    differing: differing.map(each => toDiffering(each, keys)),
    nextCursor: next === null ? null : writeCursor(next),
  }
}

const MINUTE_MS = 60_000

function toDiffering(
  { row, before, after, answer }: Differs,
  queueKeys: ReadonlyMap<string, string>,
): BackTestAnswer['differing'][number] {
  const answeredAt = answer?.answered_at ?? null
  return {
    messageId: row.id,
    ticketId: row.ticket_id,
    text: row.text,
    authorHandle: answer?.handle ?? '',
    channel: row.channel,
    writtenAt: row.written_at.toISOString(),
    before: toPlanned(before),
    after: toPlanned(after),
    people: {
      overruled:
        row.overruled_by === null
          ? null
          : { if: row.engage, queue: queueKeys.get(row.queue_id ?? '') ?? null },
      answeredAfterMinutes:
        answeredAt === null
          ? null
          : Math.round((answeredAt.getTime() - row.written_at.getTime()) / MINUTE_MS),
      answeredVisibility: answer?.visibility ?? null,
    },
  }
}
