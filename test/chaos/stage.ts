import type { DatabaseUnderTest } from './database-under-test.ts'
import type { DeskClient } from './desk-client.ts'
import type { DeskUnderTest } from './desk-under-test.ts'
import type { HouseUnderTest } from './houses/house.ts'
import type { NetworkUnderTest } from './network.ts'

export interface ChaosOptions {
  /** Begins the network that lies underneath; the run ends it. */
  readonly beginNetwork: () => Promise<NetworkUnderTest>
  /** Begins the systems in which departments work; the run ends them. Absent: nobody is asked. */
  readonly beginHouses?: () => Promise<readonly HouseUnderTest[]>
  readonly kills: number
  readonly seed: number
  /** Messages a second that customers offer. */
  readonly rate: number
  readonly say: (line: string) => void
}

/** What one run has to do with; all of it started by the run itself. */
export interface Stage {
  readonly network: NetworkUnderTest
  readonly desk: DeskUnderTest
  readonly database: DatabaseUnderTest
  readonly client: DeskClient
  readonly houses: readonly HouseUnderTest[]
}
