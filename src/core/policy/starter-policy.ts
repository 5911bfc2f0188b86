import type { PolicyDocument } from './policy.ts'
import { publicOffice } from './starters/public-office.ts'
import { shop } from './starters/shop.ts'
import { telecom } from './starters/telecom.ts'

/** For whom there is a policy to begin with. */
export const STARTER_KINDS = ['telecom', 'shop', 'publicOffice'] as const
export type StarterKind = (typeof STARTER_KINDS)[number]

const STARTERS: Readonly<Record<StarterKind, (brandNames: readonly string[]) => PolicyDocument>> = {
  telecom,
  shop,
  publicOffice,
}

/** What of the policy in force goes over to the next one. */
export interface Followed {
  readonly document: Pick<PolicyDocument, 'hours' | 'queues'>
  readonly brandNames: readonly string[]
  /** Keys of queues in which matters wait. */
  readonly queuesInUse: readonly string[]
}

/** One to go on with: for the same brand, at the same place, with the queues in which somebody still waits. */
export function starterAfter(
  { document: { hours, queues }, brandNames, queuesInUse }: Followed,
  kind: StarterKind,
): PolicyDocument {
  const starter = starterPolicy(brandNames, kind)
  const { timeZone, holidays } = hours
  const { holidays: _, ...usual } = starter.hours
  const known = new Set(starter.queues.map(({ key }) => key))
  // Its team is one of the old policy's.
  const kept = queues
    .filter(({ key }) => queuesInUse.includes(key) && !known.has(key))
    .map(({ key, name }) => ({ key, name }))
  return {
    ...starter,
    hours: { ...usual, timeZone, ...(holidays === undefined ? {} : { holidays }) },
    queues: [...starter.queues, ...kept],
  }
}

/** The policy that a new workspace begins with. What a brand has besides is added by its people. */
export const starterPolicy = (brandNames: readonly string[], kind: StarterKind = 'telecom'): PolicyDocument =>
  STARTERS[kind](brandNames)
