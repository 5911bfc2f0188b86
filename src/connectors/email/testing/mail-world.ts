import { readFile } from 'node:fs/promises'
import { type ImapCable, openImapCable } from '../../../../test/networks/mail/imap-cable.ts'
import { openSmtpCable, type SmtpCable } from '../../../../test/networks/mail/smtp-cable.ts'
import { type MailHost, startMailHost } from '../../../../test/networks/mail/start-mail-host.ts'
import type { MailAccess } from '../transport/mail-access.ts'

export const CARE = 'aiuto@aurora.example'
export const NORA = 'nora@posta.example'
export const CARE_PASSWORD = 'care-password'
export const NORA_PASSWORD = 'nora-password'

/** A real mail host with the brand's mailbox and a customer's, behind lines on which everything can go wrong. */
export interface MailWorld {
  readonly host: MailHost
  readonly imap: ImapCable
  readonly smtp: SmtpCable
  /** The brand's mailbox, by way of the lines. */
  readonly access: MailAccess
  close(): Promise<void>
}

export async function openMailWorld(): Promise<MailWorld> {
  const host = await startMailHost()
  await host.addUser(CARE, CARE_PASSWORD)
  await host.addUser(NORA, NORA_PASSWORD)
  const ends = { certificate: host.certificate, key: await readFile(host.keyFile, 'utf8') }
  const imap = await openImapCable({ port: host.ports.imap, ...ends })
  const smtp = await openSmtpCable({ port: host.ports.smtp, ...ends })
  return {
    host,
    imap,
    smtp,
    access: {
      imap: { host: 'localhost', port: imap.port, security: 'tls' },
      smtp: { host: 'localhost', port: smtp.port, security: 'tls' },
      user: CARE,
      proof: { kind: 'password', password: CARE_PASSWORD },
      authority: host.certificate,
    },
    async close() {
      await imap.close()
      await smtp.close()
      await host.stop()
    },
  }
}

/** The same mailbox, past the lines and with the server's own encryption. */
export const straightTo = (
  { host, access }: MailWorld,
  user = CARE,
  password = CARE_PASSWORD,
): MailAccess => ({
  ...access,
  imap: { host: 'localhost', port: host.ports.imap, security: 'startTls' },
  smtp: { host: 'localhost', port: host.ports.smtp, security: 'startTls' },
  user,
  proof: { kind: 'password', password },
})

let written = 0

/** A mail as a customer's program writes it, with an id of its own. */
export function writeMail(
  subject: string,
  { from = NORA, to = CARE, text = 'Aiuto', id = `<mail-${++written}@posta.example>` } = {},
): string {
  const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Message-ID: ${id}`]
  return `${head.join('\r\n')}\r\n\r\n${text}\r\n`
}
