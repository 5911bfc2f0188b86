import type { PolicyDocument } from '../policy/policy.ts'
import type { Agent } from './agent.ts'
import { takesTickets } from './fits.ts'

/** The desk at one moment, as a choice sees it. */
export interface Floor {
  readonly policy: Pick<PolicyDocument, 'queues' | 'routing'>
  /** Everybody who answers customers. */
  readonly roster: readonly Agent[]
  readonly isOverloaded: boolean
  readonly now: Date
}

/** Who is at the desk and takes tickets. */
export const listPresent = ({ roster }: Pick<Floor, 'roster'>): readonly Agent[] =>
  roster.filter(each => each.presence === 'available' && takesTickets(each))
