import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { Handing } from './handing.ts'
import type { MailAccess } from './mail-access.ts'
import { openSmtp } from './smtp-session.ts'
import { decideSubmission, type Submission } from './smtp-trouble.ts'

/** A finished mail, and to whom it goes. */
export interface Submitted {
  readonly from: string
  readonly to: string
  /** The brand's own address, which gets a copy that the customer does not see; null where the server keeps one itself. */
  readonly copyTo: string | null
  readonly raw: Uint8Array
}

/**
 * Hands one mail to the brand's mail server, which from then on answers for it. A line that breaks before the mail was
 * handed over whole leaves nothing behind; one that breaks later leaves it unknown whether the server has it.
 */
export async function submitMail(
  access: MailAccess,
  mail: Submitted,
  signal: AbortSignal,
): Promise<Submission> {
  const handing = new Handing(mail)
  try {
    const connection = await openSmtp(access, signal, reply => handing.hear(reply))
    try {
      await send(connection, handing)
      return { kind: 'taken' }
    } finally {
      connection.close()
    }
  } catch (error) {
    if (signal.aborted) return { kind: 'unknown', code: 'answerLost' }
    return decideSubmission(error, handing, access)
  }
}

const send = (connection: SMTPConnection, handing: Handing): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.once('error', reject)
    connection.once('end', () => reject(new Error('the connection ended')))
    handing.begin()
    const envelope = { from: handing.from, to: handing.recipients, size: handing.bytes }
    connection.send(envelope, handing.stream(), error => (error ? reject(error) : resolve()))
  })
