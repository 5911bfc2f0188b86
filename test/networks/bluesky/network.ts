export { type Network, type NetworkAddresses, reachNetwork } from '../../../src/sandbox/bluesky/network.ts'
