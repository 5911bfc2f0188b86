import type { Outcome } from '../../core/delivery/delivery.ts'
import { ReadingTrouble } from '../health.ts'
import type { Outgoing } from '../outgoing.ts'
import { composeMail } from './compose.ts'
import { type MailSession, openAccess } from './mail-session.ts'
import { messageIdOf } from './message-id.ts'
import type { MailAccess } from './transport/mail-access.ts'
import { type Submitted, submitMail } from './transport/submit.ts'

/** Within what all providers take, files and all. */
const MOST_BYTES = 34 * 1024 * 1024

/** One try. Nothing has gone out before the brand's mail server has the last byte of the mail. */
export async function sendMail(
  session: MailSession,
  outgoing: Outgoing,
  signal: AbortSignal,
): Promise<Outcome> {
  if (outgoing.kind !== 'direct' || outgoing.recipient === null)
    return refuse('unsupported', 'A mail goes to one person.')
  const raw = await composeMail(outgoing, session.settings)
  if (raw.length > MOST_BYTES) return refuse('attachmentTooLarge', 'The files are too large for a mail.')
  const access = await openAccess(session, signal).catch(toOutcome)
  if ('kind' in access) return access
  return handOver(session, outgoing, raw, access, signal)
}

async function handOver(
  { settings }: MailSession,
  { id, recipient }: Outgoing,
  raw: Buffer,
  access: MailAccess,
  signal: AbortSignal,
): Promise<Outcome> {
  const copyTo = settings.keepsSent === 'copy' ? settings.address : null
  const mail: Submitted = { from: settings.address, to: recipient ?? '', copyTo, raw }
  const said = await submitMail(access, mail, signal)
  return said.kind === 'taken'
    ? { kind: 'sent', externalId: messageIdOf(id, settings.address), at: new Date() }
    : said
}

const refuse = (code: string, explain: string): Outcome => ({ kind: 'refused', code, explain })

/** Nothing was sent yet: the login alone failed. */
function toOutcome(error: unknown): Outcome {
  if (!(error instanceof ReadingTrouble)) return { kind: 'unknown', code: 'aborted' }
  return error.code === 'needsLogin'
    ? refuse('needsLogin', error.message)
    : { kind: 'retry', code: 'unreachable', afterMs: error.retryAfterMs }
}
