import { isAsking } from '../../core/customer/same-question/is-asking.ts'
import { readQuestion } from '../../core/customer/same-question/read-question.ts'
import { sketchQuestion } from '../../core/customer/same-question/sketch-question.ts'
import type { IngestPlan } from '../../core/ingest/ingest-plan.ts'
import type { Trx } from '../database.ts'
import { insertSet } from '../insert-set.ts'
import type { WriteContext } from './write-context.ts'

/** What the batch asks, so that whoever asks it again is recognised. What says nothing that could be compared has no sketch. */
export async function writeSketches(
  trx: Trx,
  plan: IngestPlan,
  { workspaceId }: WriteContext,
): Promise<void> {
  const messages = new Map(plan.messages.map(each => [each.id, each]))
  const asked = plan.decisions.flatMap(({ messageId, facts }) => {
    const message = messages.get(messageId)
    if (message === undefined || message.profileId === null || !isAsking(facts)) return []
    const { language, heard, profileId } = message
    const bands = sketchQuestion(readQuestion(heard.text, language))
    const row = { workspace_id: workspaceId, message_id: messageId, written_at: heard.writtenAt }
    const kind = { profile_id: profileId, language, intent: facts.intent.value, topic: facts.topic.value }
    return bands.length === 0 ? [] : [{ row, kind, bands }]
  })
  await insertSet(
    trx,
    'question_sketch',
    asked.map(({ row, kind }) => ({ ...row, ...kind })),
  )
  await insertSet(
    trx,
    'question_band',
    asked.flatMap(({ row, bands }) => bands.map(band => ({ ...row, band: String(band) }))),
  )
}
