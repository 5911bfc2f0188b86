import type { CustomerChange } from '../../contract/customer.ts'
import { type AttributeValue, readAttribute } from '../../core/customer/attribute.ts'
import type { KnownCustomer } from '../../core/customer/customer-draft.ts'
import { listPlans, type NamedPlan, readPlan } from '../../core/customer/plan.ts'
import { changeAttributes, listChanges } from '../../core/customer/plan-import.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type CustomerRow, findCustomerForChange } from '../../store/customer/absorb.ts'
import { type AttributeRow, listAttributes } from '../../store/customer/attribute.ts'
import type { Trx } from '../../store/database.ts'
import { getPolicy } from '../../store/policy.ts'
import type { Desk } from '../desk.ts'
import { tellOfCustomer } from './customer-parts.ts'

export type ChangeRefusal =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'customerMerged' }
  /** The flaw of each attribute that does not fit, by its key. */
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, string>> }

/** Name, plan, value, tags or attributes, by a person. What is as it was is no event. */
export function changeCustomer(
  desk: Desk,
  workspaceId: string,
  id: string,
  change: CustomerChange,
  memberId: string,
): Promise<Result<string, ChangeRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findCustomerForChange(trx, workspaceId, id)
    if (row === undefined) return refuse({ kind: 'notFound' })
    if (row.merged_into !== null) return refuse({ kind: 'customerMerged' })
    const attributes = readAttributes(await listAttributes(trx, workspaceId), change.attributes ?? {})
    if (!attributes.ok) return refuse({ kind: 'invalid', fields: attributes.refusal })
    const plans = listPlans((await getPolicy(trx, workspaceId)).document)
    const before = toKnown(row)
    const after = applyChange(before, change, attributes.value, plans)
    const fields = listChanges(before, after).map(({ field, of }) => (of === null ? field : `${field}.${of}`))
    if (fields.length === 0) return ok(id)
    await updateCustomer(trx, workspaceId, after)
    const event = { type: 'customer.changed' as const, data: { fields } }
    await tellOfCustomer(desk, trx, workspaceId, id, event, { kind: 'person', memberId })
    return ok(id)
  })
}

export const toKnown = (row: CustomerRow): KnownCustomer => ({
  id: row.id,
  externalKey: row.external_key,
  displayName: row.display_name,
  plan: row.plan,
  value:
    row.value_micros === null || row.currency === null
      ? null
      : { micros: Number(row.value_micros), currency: row.currency },
  tags: row.tags,
  attributes: row.attributes,
  addresses: [],
})

const applyChange = (
  before: KnownCustomer,
  { displayName, plan, value, tags }: CustomerChange,
  attributes: Readonly<Record<string, AttributeValue | null>>,
  plans: readonly NamedPlan[],
): KnownCustomer => ({
  ...before,
  displayName: displayName ?? before.displayName,
  plan: plan === undefined ? before.plan : plan === null ? null : readPlan(plan, plans),
  value: value === undefined ? before.value : value,
  tags: tags === undefined ? before.tags : [...new Set(tags)],
  attributes: changeAttributes(before.attributes, attributes),
})

type Values = Readonly<Record<string, AttributeValue | null>>

/** Values as they are kept, or what is wrong with which. */
export function readAttributes(
  attributes: readonly AttributeRow[],
  given: Values,
): Result<Values, Readonly<Record<string, string>>> {
  const values: Record<string, AttributeValue | null> = {}
  const flaws: Record<string, string> = {}
  for (const [key, value] of Object.entries(given)) {
    const attribute = attributes.find(each => each.key === key)
    const read = attribute === undefined || value === null ? null : readAttribute(attribute, value)
    if (attribute === undefined) flaws[key] = 'unknownAttribute'
    else if (read === null) values[key] = null
    else if (read.ok) values[key] = read.value
    else flaws[key] = read.refusal
  }
  return Object.keys(flaws).length > 0 ? refuse(flaws) : ok(values)
}

async function updateCustomer(trx: Trx, workspaceId: string, after: KnownCustomer): Promise<void> {
  await trx
    .updateTable('customer')
    .set({
      display_name: after.displayName,
      plan: after.plan,
      value_micros: after.value?.micros ?? null,
      currency: after.value?.currency ?? null,
      tags: [...after.tags],
      attributes: JSON.stringify(after.attributes),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', after.id)
    .execute()
}
