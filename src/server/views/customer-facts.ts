import type { TicketDetail } from '../../contract/ticket.ts'
import { listPlans } from '../../core/customer/plan.ts'
import { suggestFor } from '../../desk/customer/suggest.ts'
import type { CustomerRow } from '../../store/customer/absorb.ts'
import { listAttributes } from '../../store/customer/attribute.ts'
import { readActivity, readInfluence } from '../../store/customer/customer-detail.ts'
import { countNotes } from '../../store/customer/customer-note.ts'
import type { Trx } from '../../store/database.ts'
import { getPolicy } from '../../store/policy.ts'
import { toAttributeView, toPlanView, toValueView } from '../routes/customer/customer-views.ts'

/** What is known of a person beside profiles and tickets. */
export type CustomerFacts = Pick<
  TicketDetail['customer'],
  | 'externalKey'
  | 'plan'
  | 'value'
  | 'tags'
  | 'attributes'
  | 'notesCount'
  | 'activity'
  | 'influence'
  | 'hasSuggestions'
>

export async function viewCustomerFacts(trx: Trx, row: CustomerRow, now: Date): Promise<CustomerFacts> {
  const { workspace_id: workspaceId, id } = row
  const attributes = await listAttributes(trx, workspaceId)
  const { firstHeardAt, lastHeardAt, ...activity } = await readActivity(trx, workspaceId, id, now)
  return {
    externalKey: row.external_key,
    plan: toPlanView(row.plan, listPlans((await getPolicy(trx, workspaceId)).document)),
    value: toValueView(row),
    tags: row.tags,
    attributes: attributes.map(each => ({
      ...toAttributeView(each),
      value: row.attributes[each.key] ?? null,
    })),
    notesCount: await countNotes(trx, workspaceId, id),
    activity: {
      ...activity,
      firstHeardAt: firstHeardAt?.toISOString() ?? null,
      lastHeardAt: lastHeardAt?.toISOString() ?? null,
    },
    influence: await readInfluence(trx, workspaceId, id),
    hasSuggestions: (await suggestFor(trx, workspaceId, id)).length > 0,
  }
}
