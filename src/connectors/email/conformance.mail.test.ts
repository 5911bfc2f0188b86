import { exerciseConnector } from '../conformance.ts'
import { openMailNetwork } from './testing/mail-network.ts'

exerciseConnector('E-mail', openMailNetwork)
