import type { Outcome } from '../../core/delivery/delivery.ts'
import { ReadingTrouble } from '../health.ts'
import type { Outgoing } from '../outgoing.ts'
import { composeMail } from './compose.ts'
import { type MailSession, openAccess } from './mail-session.ts'
import { messageIdOf } from './message-id.ts'
import type { MailAccess } from './transport/mail-access.ts'
import { type Submitted, submitMail } from './transport/submit.ts'

/** Less than the desk waits before it takes a sender for dead and has the mail looked for; with files it waits longer. */
const PATIENCE_MS = 50_000
const PATIENCE_WITH_FILES_MS = 4 * 60_000
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
  const patience = AbortSignal.timeout(outgoing.media.length === 0 ? PATIENCE_MS : PATIENCE_WITH_FILES_MS)
  const bounded = AbortSignal.any([signal, patience])
  const access = await openAccess(session, bounded).catch(toOutcome)
  if ('kind' in access) return access
  return handOver(session, outgoing, raw, access, bounded)
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
