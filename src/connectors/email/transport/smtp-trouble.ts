import { type MailAccess, quoteServer } from './mail-access.ts'

export type Submission =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly explain: string }
  | { readonly kind: 'retry'; readonly code: 'rateLimited' | 'unreachable'; readonly afterMs: number }
  | { readonly kind: 'unknown'; readonly code: 'answerLost' }

export type RefusalCode = 'needsLogin' | 'addressRefused' | 'attachmentTooLarge' | 'forbidden' | 'invalid'

/** A "not now" is often over in seconds: an answer to a customer does not wait longer than it must. */
const HASTE_MS = 60_000
const AWAY_MS = 30_000

/** What is known of the mail when something went wrong. */
export interface Handed {
  /** The server may have the whole mail. */
  readonly isWhole: boolean
  /** What the server refused of sender and recipients, though the library went on. */
  findRefusal(): string | null
}

/** What the library attaches to its errors, as far as it matters here. */
interface SmtpError {
  readonly code?: unknown
  readonly response?: unknown
}

/**
 * A server's no is a no: for good with a 5, for now with a 4 (RFC 5321). Where it said nothing, it depends on how much
 * of the mail it had.
 */
export function decideSubmission(error: unknown, handed: Handed, access: MailAccess): Submission {
  const { code, response } = (error instanceof Error ? error : {}) as SmtpError
  const reply = handed.findRefusal() ?? (typeof response === 'string' ? response : '')
  if (/^4/.test(reply)) return { kind: 'retry', code: 'rateLimited', afterMs: HASTE_MS }
  if (code === 'EAUTH')
    return refuse('needsLogin', 'The mail server does not accept the login.', reply, access)
  if (/^5/.test(reply)) return refuse(codeOf(reply), 'The mail server refuses the mail.', reply, access)
  // The server told its limit before, and the library kept to it.
  if (code === 'EMESSAGE')
    return refuse('attachmentTooLarge', 'The mail server takes no mail of this size.', '', access)
  return handed.isWhole
    ? { kind: 'unknown', code: 'answerLost' }
    : { kind: 'retry', code: 'unreachable', afterMs: AWAY_MS }
}

/** Sources: RFC 5321 for the three digits, RFC 3463 for the three numbers behind them. */
function codeOf(reply: string): RefusalCode {
  const [, digits = '', status = ''] = /^(\d{3})[ -](?:(5\.\d+\.\d+))?/.exec(reply) ?? []
  if (digits === '530' || digits === '534' || digits === '535') return 'needsLogin'
  if (digits === '552' || status === '5.2.3' || status === '5.3.4') return 'attachmentTooLarge'
  if (status.startsWith('5.1.') || status.startsWith('5.2.') || digits === '553') return 'addressRefused'
  if (status.startsWith('5.7.')) return 'forbidden'
  return digits === '550' ? 'addressRefused' : 'invalid'
}

function refuse(code: RefusalCode, explain: string, reply: string, access: MailAccess): Submission {
  const said = quoteServer(reply, access)
  return { kind: 'refused', code, explain: said === '' ? explain : `${explain} It said: ${said}` }
}
