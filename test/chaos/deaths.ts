import type { Random } from '../../src/sandbox/cast/random.ts'

/** Who is killed, and when: so long after the desk served, or after it was merely begun. */
export interface Death {
  readonly victim: (typeof VICTIMS)[number]['item']
  readonly isEarly: boolean
  readonly afterMs: number
}

/** `both` is what a power cut does. */
const VICTIMS = [
  { item: 'desk', weight: 11 },
  { item: 'database', weight: 6 },
  { item: 'both', weight: 3 },
] as const

/** Most moments are in the midst of work, some while the desk is still starting. */
export function decideDeath(random: Random): Death {
  const victim = random.pickWeighted(VICTIMS)
  const isEarly = victim === 'desk' && random.chance(0.25)
  const afterMs = isEarly ? random.between(50, 1500) : random.between(100, 4500)
  return { victim, isEarly, afterMs }
}

export const describeDeath = ({ victim, isEarly, afterMs }: Death): string =>
  `${victim === 'both' ? 'desk and database' : victim}, ${afterMs} ms ${isEarly ? 'after the start began' : 'into the work'}`
