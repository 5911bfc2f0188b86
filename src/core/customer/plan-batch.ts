import { type Address, addressKey } from './address.ts'
import type { CustomerDraft, KnownCustomer } from './customer-draft.ts'
import { decideMatch, type PlannedChange, planChange } from './plan-import.ts'
import type { FoundFlaw, ReadLine } from './read-import.ts'

/** Everybody whom one of the drafts may be about. */
export interface Directory {
  readonly customers: readonly KnownCustomer[]
}

export type PlannedLine =
  | (PlannedChange & {
      readonly kind: 'planned'
      readonly draft: CustomerDraft
      /** Customers without a key who turn out to be this one. */
      readonly linked: readonly KnownCustomer[]
    })
  | { readonly kind: 'flawed'; readonly draft: CustomerDraft | null; readonly flaws: readonly FoundFlaw[] }

/**
 * What each draft would do, in their order. Of two drafts about one customer the first counts: which of them is right,
 * nobody can tell from here.
 */
export function planBatch(
  lines: readonly ReadLine[],
  { customers }: Directory,
  newId: () => string,
): PlannedLine[] {
  const byKey = new Map(
    customers.flatMap(each => (each.externalKey === null ? [] : [[each.externalKey, each]])),
  )
  const byAddress = new Map(
    customers.flatMap(each => each.addresses.map(address => [addressKey(address), each])),
  )
  const taken = new Set<string>()
  return lines.map(line => {
    if (!line.ok) return { kind: 'flawed', draft: null, flaws: line.refusal }
    const draft = line.value
    const found = {
      byKey: draft.externalKey === null ? undefined : byKey.get(draft.externalKey),
      byAddress: [...new Set(draft.addresses.flatMap(each => byAddress.get(addressKey(each)) ?? []))],
    }
    const match = decideMatch(draft, found)
    if (match.kind === 'flawed') return { kind: 'flawed', draft, flaws: [match.flaw] }
    const claims = listClaims(draft, [...(match.customer === null ? [] : [match.customer]), ...match.linked])
    if (claims.some(claim => taken.has(claim)))
      return { kind: 'flawed', draft, flaws: [{ code: 'twiceInFile', column: null, value: nameOf(draft) }] }
    for (const claim of claims) taken.add(claim)
    return { kind: 'planned', draft, linked: match.linked, ...planChange(draft, match.customer, newId) }
  })
}

/** What no other draft may be about. */
const listClaims = (draft: CustomerDraft, customers: readonly KnownCustomer[]): string[] => [
  ...(draft.externalKey === null ? [] : [`key ${draft.externalKey}`]),
  ...draft.addresses.map((each: Address) => `address ${addressKey(each)}`),
  ...customers.map(({ id }) => `customer ${id}`),
]

/** By what people find a line again. */
export const nameOf = ({ displayName, externalKey, addresses }: CustomerDraft): string =>
  displayName ?? externalKey ?? addresses[0]?.address ?? ''
