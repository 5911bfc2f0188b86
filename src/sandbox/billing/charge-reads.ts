import type { Charge, PricedKind } from './price-list.ts'

interface Read {
  readonly data?: unknown
  readonly includes?: unknown
}

/** Each post, user and direct message in an answer or in a line of a stream, what comes along as context too. */
export function chargeReads({ data, includes }: Read, isOwned: boolean): Charge[] {
  const asked = (Array.isArray(data) ? data : [data]).flatMap(each => chargeThing(each))
  const context = isTable(includes) ? Object.values(includes).flat() : []
  const own = asked.map(charge =>
    isOwned && charge.kind === 'postRead' ? { ...charge, kind: 'ownedRead' as const } : charge,
  )
  return [...own, ...context.flatMap(each => chargeThing(each))]
}

/** Things are told apart by what only they have. */
function chargeThing(value: unknown): Charge[] {
  if (!isTable(value) || typeof value.id !== 'string') return []
  const kind = kindOf(value)
  return kind === null ? [] : [{ kind, thing: `${kind} ${value.id}` }]
}

function kindOf(value: { readonly [member: string]: unknown }): PricedKind | null {
  if ('username' in value) return 'userRead'
  if ('event_type' in value) return 'directRead'
  return 'text' in value ? 'postRead' : null
}

function isTable(value: unknown): value is { readonly [member: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
