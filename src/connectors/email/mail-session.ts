import type { AccountSession } from '../connector.ts'
import { ReadingTrouble } from '../health.ts'
import { guessProvider } from './providers.ts'
import type { EmailSecrets, EmailSettings } from './settings.ts'
import type { MailAccess, Proof } from './transport/mail-access.ts'
import { OAUTH_PROVIDERS, type OAuthClient, refreshTokens, type Tokens } from './transport/oauth2.ts'

export type MailSession = AccountSession<EmailSettings, EmailSecrets>

/** A token that is about to run out would do so in the middle of a reading. */
const RENEW_BEFORE_MS = 120_000
const LOGIN_AGAIN_MS = 15 * 60_000
const ASK_AGAIN_MS = 30_000

/** How to get at the mailbox, by a token that is good for a while. Throws ReadingTrouble. */
export async function openAccess(session: MailSession, signal: AbortSignal): Promise<MailAccess> {
  const { settings } = session
  const guess = guessProvider(settings.address)
  return {
    imap: {
      host: settings.imapHost ?? guess.imapHost,
      port: settings.imapPort,
      security: settings.imapSecurity,
    },
    smtp: {
      host: settings.smtpHost ?? guess.smtpHost,
      port: settings.smtpPort,
      security: settings.smtpSecurity,
    },
    user: settings.user ?? settings.address,
    proof: await openProof(session, signal),
    authority: settings.authority ?? null,
  }
}

async function openProof(session: MailSession, signal: AbortSignal): Promise<Proof> {
  const { secrets } = session
  if (secrets.accessToken === undefined) return { kind: 'password', password: secrets.password ?? '' }
  if (!runsOutSoon(secrets)) return { kind: 'token', accessToken: secrets.accessToken }
  const renewed = await session.renewSecrets(secrets, newest => renew(session.settings, newest, signal))
  if (renewed?.accessToken === undefined)
    throw new ReadingTrouble('unreachable', 'The login could not be renewed just now.', ASK_AGAIN_MS)
  return { kind: 'token', accessToken: renewed.accessToken }
}

const runsOutSoon = ({ expiresAt, refreshToken }: EmailSecrets): boolean =>
  refreshToken !== undefined &&
  expiresAt !== undefined &&
  new Date(expiresAt).getTime() - Date.now() < RENEW_BEFORE_MS

/** Not bound to the caller's signal once it is under way: a token that was spent must be kept. */
async function renew(
  settings: EmailSettings,
  secrets: EmailSecrets,
  signal: AbortSignal,
): Promise<EmailSecrets | null> {
  const client = findOAuthClient(settings, secrets)
  if (client === null || secrets.refreshToken === undefined) return null
  signal.throwIfAborted()
  const answer = await refreshTokens(client, secrets.refreshToken, new AbortController().signal)
  if (answer.kind === 'refused')
    throw new ReadingTrouble('needsLogin', 'The provider no longer accepts the login.', LOGIN_AGAIN_MS)
  return answer.kind === 'granted' ? withTokens(secrets, answer.tokens) : null
}

export const withTokens = (secrets: EmailSecrets, tokens: Tokens): EmailSecrets => ({
  ...secrets,
  accessToken: tokens.accessToken,
  refreshToken: tokens.refreshToken ?? secrets.refreshToken,
  expiresAt: tokens.expiresAt.toISOString(),
})

/** Null where nobody said by whose login page the account is opened, or as which app. */
export function findOAuthClient(settings: EmailSettings, secrets: EmailSecrets): OAuthClient | null {
  if (settings.login === undefined || secrets.clientId === undefined) return null
  const provider = OAUTH_PROVIDERS[settings.login]
  return {
    ...provider,
    authorizeUrl: settings.authorizeUrl ?? provider.authorizeUrl,
    tokenUrl: settings.tokenUrl ?? provider.tokenUrl,
    clientId: secrets.clientId,
    clientSecret: secrets.clientSecret ?? null,
  }
}
