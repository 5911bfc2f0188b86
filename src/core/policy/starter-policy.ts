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

/** One to go on with: for the same brand, at the same place. */
export function starterInPlaceOf(
  { hours: { timeZone, holidays } }: Pick<PolicyDocument, 'hours'>,
  brandNames: readonly string[],
  kind: StarterKind,
): PolicyDocument {
  const starter = starterPolicy(brandNames, kind)
  const { holidays: _, ...hours } = starter.hours
  return { ...starter, hours: { ...hours, timeZone, ...(holidays === undefined ? {} : { holidays }) } }
}

/** The policy that a new workspace begins with. What a brand has besides is added by its people. */
export const starterPolicy = (brandNames: readonly string[], kind: StarterKind = 'telecom'): PolicyDocument =>
  STARTERS[kind](brandNames)
