import type { Login } from '../connector.ts'
import { describeClient } from './describe-client.ts'
import type { BlueskySecrets, BlueskySettings } from './settings.ts'

const load = async () => (await import('./login.ts')).login

/** The login in the browser. Its library is a heavy one, and a desk starts without it. */
export const loginWhenAsked: Login<BlueskySettings, BlueskySecrets> = {
  pendingSecrets: () => ({ appPassword: 'still-to-come' }),
  start: async (...asked) => (await load()).start(...asked),
  finish: async (...back) => (await load()).finish(...back),
  document: describeClient,
}
