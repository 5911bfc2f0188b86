import type { CustomerOptions, Customers } from './customers.ts'
import type { Evidence } from './evidence.ts'
import type { HouseUnderTest } from './houses/house.ts'
import type { Mishaps } from './mishaps.ts'

/** The network underneath a run. It lives on while the desk dies, and keeps a record of its own. */
export interface NetworkUnderTest {
  readonly url: string
  /** What the owner asks of the desk to connect each of the brand's accounts. */
  readonly accounts: readonly Readonly<Record<string, unknown>>[]
  /** Departments that work on this network themselves. */
  readonly houses?: readonly HouseUnderTest[]
  /** How much the desk may leave unread: more, and the network would no longer show it to whoever comes late. */
  readonly mostUnread: number
  startCustomers(options: CustomerOptions): Promise<Customers>
  startMishaps(seed: number): Mishaps
  readAccount(): Promise<NetworkAccount>
  stop(): Promise<unknown>
}

/** The network's own account of the story. `record` is kept for whoever looks into a breach. */
export type NetworkAccount = Pick<Evidence, 'places' | 'atOnceWithin' | 'heardByBrand' | 'saidByBrand'> & {
  readonly record: unknown
}
