import { type Address, addressKey } from './address.ts'
import type { AttributeValue } from './attribute.ts'
import type { CustomerDraft, KnownCustomer, Worth } from './customer-draft.ts'
import type { ImportColumn, ImportOutcome } from './import-field.ts'
import type { FoundFlaw } from './read-import.ts'

/** One field that would change; both as people read them. */
export interface FieldChange extends ImportColumn {
  readonly from: string | null
  readonly to: string | null
}

export interface PlannedChange {
  readonly outcome: Exclude<ImportOutcome, 'error'>
  readonly changes: readonly FieldChange[]
  /** The customer as he is afterwards. */
  readonly after: KnownCustomer
  readonly newAddresses: readonly Address[]
}

/** What a draft makes of the customer that is known, or of nobody. Applied twice it changes nothing the second time. */
export function planChange(
  draft: CustomerDraft,
  known: KnownCustomer | null,
  newId: () => string,
): PlannedChange {
  const before = known ?? nobody(draft, newId())
  const after = applyDraft(draft, before)
  const had = new Set(before.addresses.map(addressKey))
  const newAddresses = draft.addresses.filter(each => !had.has(addressKey(each)))
  const changes = [
    ...listChanges(known === null ? emptied(before) : before, after),
    ...newAddresses.map(addedAddress),
  ]
  if (known === null) return { outcome: 'new', changes, after, newAddresses }
  return { outcome: changes.length === 0 ? 'unchanged' : 'changed', changes, after, newAddresses }
}

/** Somebody of whom nothing is known yet but what he is called. */
const nobody = ({ displayName, externalKey, addresses }: CustomerDraft, id: string): KnownCustomer => ({
  id,
  externalKey,
  displayName: displayName ?? externalKey ?? addresses[0]?.address ?? '',
  plan: null,
  value: null,
  tags: [],
  attributes: {},
  addresses: [],
})

const emptied = (customer: KnownCustomer): KnownCustomer => ({
  ...customer,
  externalKey: null,
  displayName: '',
})

function applyDraft(draft: CustomerDraft, before: KnownCustomer): KnownCustomer {
  return {
    ...before,
    externalKey: draft.externalKey ?? before.externalKey,
    displayName: draft.displayName ?? before.displayName,
    plan: draft.plan === undefined ? before.plan : draft.plan,
    value: draft.value === undefined ? before.value : draft.value,
    tags: [...new Set([...before.tags, ...(draft.tags ?? [])])],
    attributes: changeAttributes(before.attributes, draft.attributes ?? {}),
  }
}

/** With these values in place of theirs; null takes one away. */
export const changeAttributes = (
  before: Readonly<Record<string, AttributeValue>>,
  change: Readonly<Record<string, AttributeValue | null>>,
): Readonly<Record<string, AttributeValue>> =>
  Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(
      (entry): entry is [string, AttributeValue] => entry[1] !== null,
    ),
  )

/** Which fields differ. */
export function listChanges(before: KnownCustomer, after: KnownCustomer): FieldChange[] {
  const plain = [
    change('externalKey', null, before.externalKey, after.externalKey),
    change('name', null, before.displayName || null, after.displayName || null),
    change('plan', null, before.plan, after.plan),
    change('value', null, sayWorth(before.value), sayWorth(after.value)),
    change('tags', null, sayTags(before.tags), sayTags(after.tags)),
  ]
  const keys = [...new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])].sort()
  const attributes = keys.map(key =>
    change('attribute', key, sayValue(before.attributes[key]), sayValue(after.attributes[key])),
  )
  return [...plain, ...attributes].filter(({ from, to }) => from !== to)
}

const change = (
  field: ImportColumn['field'],
  of: string | null,
  from: string | null,
  to: string | null,
): FieldChange => ({ field, of, from, to })

const sayWorth = (worth: Worth | null): string | null =>
  worth === null ? null : `${worth.micros / 1_000_000} ${worth.currency}`
const sayTags = (tags: readonly string[]): string | null => (tags.length === 0 ? null : tags.join(', '))
const sayValue = (value: AttributeValue | undefined): string | null =>
  value === undefined ? null : String(value)

const addedAddress = ({ channel, address }: Address): FieldChange => change('address', channel, null, address)

/** Whom a draft is about, among those who are known. */
export interface Matched {
  /** By his external key. */
  readonly byKey: KnownCustomer | undefined
  /** By the draft's addresses, each customer once. */
  readonly byAddress: readonly KnownCustomer[]
}

export type Match =
  /** `linked`: customers without a key who turn out to be him. */
  | {
      readonly kind: 'known'
      readonly customer: KnownCustomer | null
      readonly linked: readonly KnownCustomer[]
    }
  | { readonly kind: 'flawed'; readonly flaw: FoundFlaw }

/**
 * The key comes first, then the addresses. Somebody whom the desk knows by one of the addresses, and the CRM by no
 * other key, is he. Two people under one draft are told, never guessed at.
 */
export function decideMatch(draft: CustomerDraft, { byKey, byAddress }: Matched): Match {
  const others = byAddress.filter(each => each.id !== byKey?.id)
  const stranger = others.find(each => each.externalKey !== null && each.externalKey !== draft.externalKey)
  if (draft.externalKey !== null && stranger !== undefined)
    return flawed('otherExternalKey', stranger.externalKey)
  if (byKey !== undefined) return { kind: 'known', customer: byKey, linked: others }
  const keyed = others.filter(each => each.externalKey !== null)
  if (draft.externalKey === null && (keyed.length > 1 || others.length > 1))
    return flawed('severalCustomers', others.map(each => each.displayName).join(', '))
  const [first = null, ...rest] = others
  return { kind: 'known', customer: first, linked: rest }
}

const flawed = (code: FoundFlaw['code'], value: string | null): Match => ({
  kind: 'flawed',
  flaw: { code, column: null, value },
})
