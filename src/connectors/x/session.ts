import type { AccountSession } from '../connector.ts'
import type { XSecrets, XSettings } from './settings.ts'

export type XSession = AccountSession<XSettings, XSecrets>
