import { randomToken, type Secrets } from '../../credentials.ts'
import { sign } from './sign.ts'

/**
 * `wrong`: an answer that proves nothing, or a redirect: the webhook is invalid at once.
 * `late`: no answer, or an error: forgiven for a day.
 */
export type Verdict = 'right' | 'wrong' | 'late'

export interface Challenge {
  readonly verdict: Verdict
  readonly detail: string
}

const TIMEOUT_MS = 10_000

/** Asks the address to sign a random token (CRC). Either of the app's secrets may have been used. */
export async function challenge(
  url: string,
  secrets: Secrets,
  fetcher: typeof fetch = fetch,
): Promise<Challenge> {
  const token = randomToken(18)
  const address = new URL(url)
  address.searchParams.set('crc_token', token)
  let response: Response
  try {
    response = await fetcher(address, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) })
  } catch {
    return { verdict: 'late', detail: 'The address did not answer.' }
  }
  if (response.status >= 400) return { verdict: 'late', detail: `The address answered ${response.status}.` }
  if (response.status !== 200) return { verdict: 'wrong', detail: `The address answered ${response.status}.` }
  const given = readToken(await response.json().catch(() => null))
  const isRight = [secrets.consumerSecret, secrets.clientSecret].some(secret => sign(secret, token) === given)
  return isRight
    ? { verdict: 'right', detail: '' }
    : { verdict: 'wrong', detail: 'The response_token is not the signature of the crc_token.' }
}

function readToken(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'response_token' in body ? body.response_token : null
}
