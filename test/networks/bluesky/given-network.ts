import { inject } from 'vitest'
import { type Network, type NetworkAddresses, reachNetwork } from './network.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The network that all tests of a run share. */
    bluesky: NetworkAddresses
  }
}

/** The network that runs for this test and others: make people of your own in it. */
export const givenNetwork = (): Network => reachNetwork(inject('bluesky'))
