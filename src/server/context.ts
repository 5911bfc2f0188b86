import type { Logger } from 'pino'
import type { Desk } from '../desk/desk.ts'
import type { Auth } from './auth.ts'
import type { LiveHub } from './live/live-hub.ts'
import type { Settings } from './settings.ts'

export interface DemoLogin {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly role: 'owner' | 'supervisor' | 'agent' | 'department' | 'viewer'
}

/** What routes are given. Made once at the start. */
export interface Context {
  readonly settings: Settings
  readonly baseUrl: string
  readonly desk: Desk
  readonly auth: Auth
  readonly live: LiveHub
  readonly log: Logger
  /** Where customers' pictures come from besides https: the sandbox, in the demo. */
  readonly imageOrigins: readonly string[]
  readonly demoLogins: readonly DemoLogin[]
  /** Of one person, or of one address that nobody knows; 1,500 unless it is said. */
  readonly requestsAMinute?: number
}
