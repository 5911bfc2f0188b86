import type { Facts } from '../core/triage/facts.ts'
import type { Trx } from './database.ts'

/** The facts that are counted, as their row has them. */
export const judgedColumns = ({ language, named, sentiment, intent, urgency, topic }: Facts) => ({
  language: language.value,
  named: named.value,
  sentiment: sentiment.value,
  intent: intent.value,
  urgency: urgency.value,
  topic: topic.value,
})

/** A person corrected a fact: what is counted follows. */
export async function keepJudgement(
  trx: Trx,
  workspaceId: string,
  messageId: string,
  facts: Facts,
): Promise<void> {
  await trx
    .updateTable('judgement')
    .set(judgedColumns(facts))
    .where('workspace_id', '=', workspaceId)
    .where('message_id', '=', messageId)
    .execute()
}
