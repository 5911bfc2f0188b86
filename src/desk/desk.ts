import type { Connector } from '../connectors/connector.ts'
import type { JudgeMany } from '../core/triage/judgement.ts'
import type { Database } from '../store/database.ts'
import type { Ticketing } from '../ticketing/ticketing.ts'
import type { HousePost } from './house-post.ts'
import type { Vault } from './vault.ts'

/** What every verb of the desk needs: the rows, the networks, the time. Nothing of it is remembered between calls. */
export interface Desk {
  readonly database: Database
  readonly getConnector: (channel: string) => Connector
  readonly findTicketing: (system: string) => Ticketing | undefined
  readonly vault: Vault
  /** What texts say, in their order; large batches are judged beside the event loop. */
  readonly judge: JudgeMany
  readonly now: () => Date
  readonly newId: () => string
  /** Where the desk is reached, without a slash at the end: networks bring their news there. */
  readonly baseUrl: string
  /** How the desk itself writes to people who work here; null where nobody has said through which server. */
  readonly housePost: HousePost | null
  /** Whether events may be told to addresses in our own house, over http too; else only to the world, over https. */
  readonly mayReachPrivate: boolean
  readonly timing: Timing
}

export interface Timing {
  /** How long a reply can be taken back before it goes. */
  readonly undoMs: number
  /** After how long a node that says nothing has lost what it took. */
  readonly leaseMs: number
  /** How much longer a delivery may take that brings files along. */
  readonly uploadMs: number
  /** How long to wait before the network is asked again about an unknown delivery. */
  readonly lookAgainMs: number
  /** After how long a person is asked, because the network cannot tell. */
  readonly giveUpLookingMs: number
}

export const DEFAULT_TIMING: Timing = {
  undoMs: 8_000,
  leaseMs: 60_000,
  uploadMs: 5 * 60_000,
  lookAgainMs: 10_000,
  giveUpLookingMs: 30 * 60_000,
}
