import type { Role } from './role.ts'

export type SeatRefusal = 'ownersOnly' | 'lastOwner'

export interface SeatChange {
  /** Who changes it. */
  readonly by: Role
  readonly from: Role
  /** Null: the seat is taken away. */
  readonly to: Role | null
  /** How many the workspace has, this one included. */
  readonly owners: number
}

/** Why a seat cannot become what is wanted; null when it can. Owners are made and unmade by owners, and one stays. */
export function refuseSeat({ by, from, to, owners }: SeatChange): SeatRefusal | null {
  if (from === to) return null
  if (by !== 'owner' && (from === 'owner' || to === 'owner')) return 'ownersOnly'
  return from === 'owner' && owners <= 1 ? 'lastOwner' : null
}
