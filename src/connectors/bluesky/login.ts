import type { NodeSavedState } from '@atproto/oauth-client-node'
import { z } from 'zod'
import type { Login, LoginReturn } from '../login.ts'
import { describeClient } from './describe-client.ts'
import { openLoginClient } from './login-client.ts'
import { savedLogin } from './login-tokens.ts'
import type { BlueskySecrets, BlueskySettings } from './settings.ts'

/** What must be kept until the browser is back; sealed by the desk, since the key of the session is in it. */
const attemptSchema = z.object({
  /** Who is to come back; null where only the network knows whose e-mail address was given. */
  did: z.string().nullable(),
  saved: z.custom<NodeSavedState>(value => typeof value === 'object' && value !== null),
})

/** The network's own pages (OAuth with DPoP): no password passes through the desk, and each request is signed. */
export const login: Login<BlueskySettings, BlueskySecrets> = {
  pendingSecrets: () => ({ appPassword: 'still-to-come' }),
  async start(settings, _secrets, redirectUri, signal) {
    const { client, states } = openLoginClient(settings, redirectUri)
    const did = isMailAddress(settings.identifier)
      ? null
      : (await client.identityResolver.resolve(settings.identifier, { signal })).did
    const url = await client.authorize(did === null ? settings.service : settings.identifier, { signal })
    const [begun] = states
    if (begun === undefined) throw new Error('the login was not begun')
    const [state, saved] = begun
    return { url: url.href, state, verifier: JSON.stringify({ did, saved }) }
  },
  async finish(settings, _secrets, back) {
    return { settings, secrets: { oauth: await redeem(settings, back) } }
  },
  document: describeClient,
}

const isMailAddress = (identifier: string): boolean => identifier.includes('@')

/** Not bound to a signal: tokens that were given are kept, or given back. */
async function redeem(settings: BlueskySettings, { query, verifier, redirectUri }: LoginReturn) {
  const { did, saved } = attemptSchema.parse(JSON.parse(verifier))
  const { client, states, sessions } = openLoginClient(settings, redirectUri)
  states.set(query.state ?? '', saved)
  const { session } = await client.callback(new URLSearchParams(query))
  const given = sessions.get(session.did)
  if (given === undefined) throw new Error('the network gave no session')
  if (did !== null && session.did !== did) {
    await session.signOut()
    throw new Error('another account was logged in')
  }
  return savedLogin(redirectUri, given)
}
