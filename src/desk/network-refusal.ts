import { refuse } from '../core/result.ts'

/** Why an act on a message on its network was not done. */
export type NetworkRefused =
  | { readonly kind: 'notFound' }
  /** `explain`: the network's own words, when it was the network that refused. */
  | { readonly kind: 'refused'; readonly refusal: string; readonly explain: string | null }

export const refused = (refusal: string, explain: string | null = null) =>
  refuse({ kind: 'refused', refusal, explain } as const)
