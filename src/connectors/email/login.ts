import type { Login } from '../login.ts'
import { findOAuthClient, withTokens } from './mail-session.ts'
import type { EmailSecrets, EmailSettings } from './settings.ts'
import { redeemCode, startOAuth } from './transport/oauth2.ts'

/** The login pages of Google and Microsoft, for an app that the brand has registered there. */
export const login: Login<EmailSettings, EmailSecrets> = {
  pendingSecrets: given => ({ ...given, accessToken: 'still-to-come' }),
  async start(settings, secrets, redirectUri) {
    const client = findOAuthClient(settings, secrets)
    if (client === null) throw new Error('no login page is known for this address, or no client id was given')
    return startOAuth(client, redirectUri, settings.address)
  },
  async finish(settings, secrets, { code, verifier, redirectUri }, signal) {
    const client = findOAuthClient(settings, secrets)
    if (client === null) throw new Error('no login page is known for this address')
    const answer = await redeemCode(client, { code, verifier, redirectUri }, signal)
    if (answer.kind !== 'granted') throw new Error('the provider refused the login')
    const { password: _, ...without } = secrets
    return { settings, secrets: withTokens(without, answer.tokens) }
  },
}
