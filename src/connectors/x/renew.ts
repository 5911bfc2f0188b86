import { requestToken, type TokenAnswer } from './login.ts'
import type { XSession } from './session.ts'
import type { XSecrets } from './settings.ts'

/**
 * Fresh secrets, stored before they are used. A refresh token is good for one renewal, and all sources of an account
 * meet the end of the old token at the same moment, on every node: the first renews, the others are given what it
 * got. Refused when the account has nothing to renew with.
 */
export async function renewSecrets(session: XSession, signal: AbortSignal): Promise<TokenAnswer> {
  if (session.secrets.refreshToken === undefined) return { kind: 'refused' }
  let answer: TokenAnswer = { kind: 'refused' }
  const renewal = session.renewSecrets(session.secrets, async newest => {
    answer = await redeem(session, newest)
    return answer.kind === 'granted' ? answer.secrets : null
  })
  const secrets = await Promise.race([renewal, whenAborted(signal)])
  if (secrets === 'aborted') return { kind: 'silent' }
  return secrets === null ? answer : { kind: 'granted', secrets }
}

/** Not bound to the caller's signal: a token that was spent must be kept, whoever still waits for it. */
async function redeem(session: XSession, secrets: XSecrets): Promise<TokenAnswer> {
  const { refreshToken, clientId } = secrets
  if (refreshToken === undefined || clientId === undefined) return { kind: 'refused' }
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken }
  return requestToken(session.settings, secrets, form, new AbortController().signal)
}

const whenAborted = (signal: AbortSignal): Promise<'aborted'> =>
  new Promise(resolve => {
    const leave = () => resolve('aborted')
    if (signal.aborted) leave()
    else signal.addEventListener('abort', leave, { once: true })
  })
