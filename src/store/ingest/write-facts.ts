import type { IngestPlan } from '../../core/ingest/ingest-plan.ts'
import { detailsOf } from '../../core/triage/decide.ts'
import { writeClocks } from '../clock.ts'
import type { Trx } from '../database.ts'
import { insertEvents } from '../event.ts'
import { insertSet } from '../insert-set.ts'
import { judgedColumns } from '../judgement.ts'
import type { WriteContext } from './write-context.ts'

export async function writeFacts(trx: Trx, plan: IngestPlan, context: WriteContext): Promise<void> {
  const { workspaceId, queueIds, document, now } = context
  await insertSet(
    trx,
    'decision',
    plan.decisions.map(({ id, messageId, facts, decision }) => ({
      workspace_id: workspaceId,
      id,
      message_id: messageId,
      policy_version: decision.policyVersion,
      facts,
      engage: decision.if,
      queue_id: queueIds.get(decision.who.queue) ?? null,
      how: decision.how,
      priority: decision.when.priority,
      answer_within_minutes: decision.when.answerWithinMinutes,
      because: decision.because,
      details: detailsOf(decision),
      decided_at: now,
      overruled_by: null,
    })),
  )
  await writeJudgements(trx, plan, workspaceId)
  await writeClocks(trx, workspaceId, plan.clocks, document)
  await insertEvents(trx, workspaceId, plan.events, context)
}

async function writeJudgements(trx: Trx, plan: IngestPlan, workspaceId: string): Promise<void> {
  const messages = new Map(plan.messages.map(each => [each.id, each]))
  await insertSet(
    trx,
    'judgement',
    plan.decisions.flatMap(({ messageId, facts }) => {
      const message = messages.get(messageId)
      if (message === undefined || message.profileId === null) return []
      return [
        {
          workspace_id: workspaceId,
          message_id: messageId,
          account_id: message.accountId,
          profile_id: message.profileId,
          ...judgedColumns(facts),
          written_at: message.heard.writtenAt,
        },
      ]
    }),
  )
}
