import type { AccountSession } from '../connector.ts'
import type { BlueskySecrets, BlueskySettings } from './settings.ts'

export type BlueskySession = AccountSession<BlueskySettings, BlueskySecrets>
