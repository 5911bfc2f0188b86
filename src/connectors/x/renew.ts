import { requestToken, type TokenAnswer } from './login.ts'
import type { XSession } from './session.ts'

/** How long the sessions that were opened with the spent token may still ask for it. */
const REMEMBERED_MS = 60_000

/**
 * Renewals by the refresh token that they spend. A token is good for one renewal, and all sources of an account meet
 * the end of the old one at the same moment: the first renews, the others are given what it got.
 */
const renewals = new Map<string, Promise<TokenAnswer>>()

/** Fresh secrets, stored before they are used. Refused when the account has nothing to renew with. */
export function renewSecrets(session: XSession, signal: AbortSignal): Promise<TokenAnswer> {
  const { refreshToken, clientId } = session.secrets
  if (refreshToken === undefined || clientId === undefined) return Promise.resolve({ kind: 'refused' })
  const key = JSON.stringify([session.settings.apiUrl, clientId, refreshToken])
  const known = renewals.get(key)
  const renewal = known ?? renew(session, refreshToken)
  if (known === undefined) remember(key, renewal)
  return Promise.race([renewal, whenAborted(signal)])
}

/** Not bound to the caller's signal: others may be waiting for it. */
async function renew(session: XSession, refreshToken: string): Promise<TokenAnswer> {
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken }
  const answer = await requestToken(session.settings, session.secrets, form, new AbortController().signal)
  if (answer.kind === 'granted') await session.keepSecrets(answer.secrets)
  return answer
}

function remember(key: string, renewal: Promise<TokenAnswer>): void {
  renewals.set(key, renewal)
  const forget = () => void renewals.delete(key)
  renewal.then(
    ({ kind }) => (kind === 'granted' ? setTimeout(forget, REMEMBERED_MS).unref() : forget()),
    forget,
  )
}

const whenAborted = (signal: AbortSignal): Promise<TokenAnswer> =>
  new Promise(resolve => {
    const leave = () => resolve({ kind: 'silent' })
    if (signal.aborted) leave()
    else signal.addEventListener('abort', leave, { once: true })
  })
