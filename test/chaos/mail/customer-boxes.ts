import { ImapFlow } from 'imapflow'
import { simpleParser } from 'mailparser'
import type { MailHost } from '../../networks/mail/start-mail-host.ts'

/** A mail as the server keeps it. Times of mail have seconds. */
export interface KeptMail {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly answers: string | null
  readonly text: string
  readonly writtenAtSecond: number
  readonly arrivedAtSecond: number
}

/** Reads all of an inbox straight from its server, past the desk and its lines, oldest first. */
export async function readInbox(host: MailHost, address: string, password: string): Promise<KeptMail[]> {
  const client = new ImapFlow({
    host: 'localhost',
    port: host.ports.imaps,
    secure: true,
    auth: { user: address, pass: password },
    tls: { ca: host.certificate },
    logger: false,
  })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { exists } = await client.mailboxOpen('INBOX', { readOnly: true })
    if (exists === 0) return []
    const mails = await client.fetchAll('1:*', { envelope: true, internalDate: true, source: true })
    return await Promise.all(mails.map(toKept))
  } finally {
    client.close()
  }
}

async function toKept(mail: Awaited<ReturnType<ImapFlow['fetchAll']>>[number]): Promise<KeptMail> {
  const {
    text = '',
    date,
    subject = '',
    inReplyTo = null,
  } = await simpleParser(mail.source ?? Buffer.alloc(0))
  return {
    id: mail.envelope?.messageId ?? '',
    from: mail.envelope?.from?.[0]?.address ?? '',
    to: mail.envelope?.to?.[0]?.address ?? '',
    subject,
    answers: inReplyTo,
    text,
    writtenAtSecond: secondOf(date),
    arrivedAtSecond: secondOf(mail.internalDate),
  }
}

const secondOf = (at: Date | string | undefined): number => Math.floor(new Date(at ?? 0).getTime() / 1000)
