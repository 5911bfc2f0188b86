import { type CrmCustomer, crmCustomer, type UpsertAnswer } from '../../contract/customer.ts'
import { type Address, isMailAddress, readAddress } from '../../core/customer/address.ts'
import type { CustomerDraft } from '../../core/customer/customer-draft.ts'
import { listPlans, type NamedPlan, readPlan } from '../../core/customer/plan.ts'
import type { PlannedLine } from '../../core/customer/plan-batch.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type AttributeRow, listAttributes } from '../../store/customer/attribute.ts'
import type { Trx } from '../../store/database.ts'
import { getPolicy } from '../../store/policy.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { applyDrafts, type Importer } from './apply-drafts.ts'
import { readAttributes } from './change-customer.ts'
import { type AddressChannel, listAddressChannels } from './list-address-channels.ts'

type Results = UpsertAnswer['results']
type Flaws = Results[number]['flaws']

/** Brings customers up to date by their external keys; good ones are taken whatever the others are like. */
export const upsertCustomers = (
  desk: Desk,
  workspaceId: string,
  entries: readonly unknown[],
  memberId: string,
): Promise<Results> =>
  desk.database.inWorkspace(workspaceId, trx =>
    upsertWithin(desk, trx, workspaceId, entries, { memberId, from: 'crm' }),
  )

/** The same inside a transaction that has more to do. */
export async function upsertWithin(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  entries: readonly unknown[],
  by: Importer,
): Promise<Results> {
  const world = {
    attributes: await listAttributes(trx, workspaceId),
    channels: await listAddressChannels(desk, trx, workspaceId),
    plans: listPlans((await getPolicy(trx, workspaceId)).document),
  }
  const read = entries.map(entry => readEntry(entry, world))
  const lines = read.flatMap(each => (each.ok ? [each] : []))
  const planned = await applyDrafts(desk, trx, workspaceId, lines, by)
  let next = 0
  return entries.map((entry, at) => {
    const one = read[at]
    if (one === undefined || !one.ok) return fail(keyOf(entry), one?.refusal ?? [])
    return toResult(planned[next++], one.value)
  })
}

interface Rules {
  readonly attributes: readonly AttributeRow[]
  readonly channels: readonly AddressChannel[]
  readonly plans: readonly NamedPlan[]
}

function readEntry(entry: unknown, rules: Rules): Result<CustomerDraft, Flaws> {
  const parsed = crmCustomer.safeParse(toStorableText(entry))
  if (!parsed.success)
    return refuse(
      parsed.error.issues.slice(0, 20).map(each => ({ path: each.path.join('.'), message: each.message })),
    )
  return toDraft(parsed.data, rules)
}

/** Numbers stay as they are: an amount in micros is larger than a column of people. */
const toStorableText = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (_, part) => (typeof part === 'string' ? toStorable(part) : part))

function toDraft(
  customer: CrmCustomer,
  { attributes, channels, plans }: Rules,
): Result<CustomerDraft, Flaws> {
  const values = readAttributes(attributes, customer.attributes ?? {})
  const addresses = (customer.addresses ?? []).map(each => readOne(each, channels))
  const flaws = [
    ...(values.ok ? [] : Object.entries(values.refusal)).map(([key, message]) => ({
      path: `attributes.${key}`,
      message,
    })),
    ...addresses.flatMap((each, at) =>
      each === null ? [{ path: `addresses.${at}`, message: 'notAnAddress' }] : [],
    ),
  ]
  if (flaws.length > 0 || !values.ok) return refuse(flaws)
  const { externalKey, displayName, plan, value, tags } = customer
  return ok({
    externalKey,
    addresses: addresses.filter(each => each !== null),
    ...(displayName === undefined ? {} : { displayName }),
    ...(plan === undefined ? {} : { plan: plan === null ? null : readPlan(plan, plans) }),
    ...(value === undefined ? {} : { value }),
    ...(tags === undefined ? {} : { tags }),
    ...(customer.attributes === undefined ? {} : { attributes: values.value }),
  })
}

function readOne({ channel, address }: Address, channels: readonly AddressChannel[]): Address | null {
  const known = channels.find(each => each.channel === channel)
  const read = readAddress(address)
  if (known === undefined || read === null || (known.isMail && !isMailAddress(read))) return null
  return { channel, address: read }
}

function toResult(planned: PlannedLine | undefined, { externalKey }: CustomerDraft): Results[number] {
  if (planned === undefined || planned.kind === 'flawed')
    return fail(
      externalKey,
      (planned?.flaws ?? []).map(each => ({ path: '', message: each.code })),
    )
  return { externalKey, outcome: planned.outcome, customerId: planned.after.id, flaws: [] }
}

const fail = (externalKey: string | null, flaws: Flaws): Results[number] => ({
  externalKey,
  outcome: 'error',
  customerId: null,
  flaws: [...flaws],
})

const keyOf = (entry: unknown): string | null =>
  typeof entry === 'object' &&
  entry !== null &&
  'externalKey' in entry &&
  typeof entry.externalKey === 'string'
    ? entry.externalKey.slice(0, 200).toWellFormed().replaceAll('\0', '')
    : null
