import { type HealthCode, ReadingTrouble } from '../../health.ts'
import { type MailAccess, quoteServer } from './mail-access.ts'

/** What the library attaches to its errors, as far as it matters here. */
interface ImapError extends Error {
  readonly code?: unknown
  readonly authenticationFailed?: unknown
  readonly serverResponseCode?: unknown
  readonly responseText?: unknown
  readonly responseStatus?: unknown
  readonly throttleReset?: unknown
  readonly mailboxMissing?: unknown
}

const RETRY_MS: Readonly<Record<HealthCode, number>> = {
  needsLogin: 15 * 60_000,
  forbidden: 15 * 60_000,
  outOfCredits: 15 * 60_000,
  rateLimited: 5 * 60_000,
  unreachable: 30_000,
  unexpected: 60_000,
}

/** Words of servers that let nobody in for now, though the password may be right. Source: RFC 5530, Gmail, Exchange. */
const TOO_MUCH = /too many|rate.?limit|throttl|exceeded|simultaneous|try again later|temporar/i
/** What Node says of wrong calls; it says the same way what goes wrong with lines and certificates. */
const MISTAKES = /^ERR_(?!TLS|SSL|SOCKET|STREAM)/
const HASTE_CODES: readonly unknown[] = ['LIMIT', 'OVERQUOTA', 'INUSE']

/**
 * Trouble of a mailbox in the desk's words. Its message quotes the server where that helps, never our secret. What is
 * no trouble of a mailbox, a mistake of ours among it, comes back as it is.
 */
export function toTrouble(error: unknown, access: MailAccess): unknown {
  if (!(error instanceof Error) || error instanceof ReadingTrouble) return error
  const known: ImapError = error
  if (
    typeof known.code !== 'string' &&
    known.responseStatus === undefined &&
    known.authenticationFailed !== true
  )
    return error
  if (typeof known.code === 'string' && MISTAKES.test(known.code)) return error
  const code = readCode(known)
  const retryMs = typeof known.throttleReset === 'number' ? known.throttleReset : RETRY_MS[code]
  return new ReadingTrouble(code, explain(code, known, access), retryMs)
}

function readCode(error: ImapError): HealthCode {
  const said = textOf(error.responseText)
  if (error.code === 'ETHROTTLE' || HASTE_CODES.includes(error.serverResponseCode)) return 'rateLimited'
  if (error.serverResponseCode === 'UNAVAILABLE') return 'unreachable'
  if (error.authenticationFailed === true) return TOO_MUCH.test(said) ? 'rateLimited' : 'needsLogin'
  if (error.responseStatus === 'NO' || error.responseStatus === 'BAD')
    return TOO_MUCH.test(said) ? 'rateLimited' : 'unexpected'
  // What has a code of the socket, of encryption or of the library's own clock never reached an answer.
  return typeof error.code === 'string' && !error.code.startsWith('Parser') ? 'unreachable' : 'unexpected'
}

function explain(code: HealthCode, error: ImapError, access: MailAccess): string {
  const said = quoteServer(textOf(error.responseText), access)
  const quote = said === '' ? '' : ` It said: ${said}`
  if (code === 'needsLogin') return `The mail server does not accept the login.${quote}`
  if (code === 'rateLimited') return `The mail server asks for patience.${quote}`
  if (code === 'unreachable')
    return `The mail server ${access.imap.host} does not answer (${nameOf(error)}).${quote}`
  return `The mail server did something unexpected (${nameOf(error)}).${quote}`
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A code is the name of a kind of trouble; a message could hold anything. */
const nameOf = ({ code, responseStatus }: ImapError): string =>
  textOf(code) || textOf(responseStatus) || 'no reason given'
