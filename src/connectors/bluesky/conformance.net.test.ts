import { givenNetwork } from '../../../test/networks/bluesky/given-network.ts'
import { exerciseConnector } from '../conformance.ts'
import { openNetworked } from './testing/networked.ts'

const network = givenNetwork()

exerciseConnector('the Bluesky connector', () => openNetworked(network))
