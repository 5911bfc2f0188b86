import { type ParsedMail, simpleParser } from 'mailparser'
import type { Connector } from '../../../src/connectors/connector.ts'
import { emailConnector } from '../../../src/connectors/email/connector.ts'
import {
  CARE,
  CARE_PASSWORD,
  type MailWorld,
  straightTo,
} from '../../../src/connectors/email/testing/mail-world.ts'
import { fetchMails, searchUids } from '../../../src/connectors/email/transport/imap-answers.ts'
import { withImap } from '../../../src/connectors/email/transport/imap-session.ts'
import { connectAccount } from '../../../src/desk/account/connect-account.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import { readDueSources } from '../../../src/desk/read-sources.ts'
import type { AccountRow } from '../../../src/store/account.ts'
import type { World } from '../../world.ts'

const never = new AbortController().signal

/** The desk lives in the time of the mail servers, and lets nobody take an answer back. */
export const mailDeskOf = (world: World): Desk => ({
  ...world.desk,
  now: () => new Date(),
  getConnector: channel =>
    channel === 'email' ? (emailConnector as Connector) : world.desk.getConnector(channel),
  timing: { ...world.desk.timing, undoMs: 0, lookAgainMs: 100 },
})

/** Connects the brand's mailbox, by way of the lines on which everything can go wrong. */
export async function connectMailbox(mail: MailWorld, desk: Desk, world: World): Promise<AccountRow> {
  const connected = await connectAccount(
    desk,
    world.workspaceId,
    {
      channel: 'email',
      purpose: 'care',
      keywords: [],
      settings: {
        address: CARE,
        imapHost: 'localhost',
        imapPort: mail.imap.port,
        smtpHost: 'localhost',
        smtpPort: mail.smtp.port,
        smtpSecurity: 'tls',
        authority: mail.host.certificate,
        takesTags: true,
        checksSignatures: false,
      },
      secrets: { password: CARE_PASSWORD },
      dailyBudgetMicros: null,
    },
    world.members.giulia,
  )
  if (!connected.ok) throw new Error(JSON.stringify(connected.refusal))
  return connected.value
}

/** Reads at once whatever the desk would read in its time. */
export async function readMailNow(mail: MailWorld, desk: Desk, world: World): Promise<void> {
  await mail.host.whenDelivered()
  await world.see(trx =>
    trx
      .updateTable('account_cursor')
      .set({ next_read_at: new Date(0) })
      .execute(),
  )
  await readDueSources(desk, never)
}

/** All that lies in somebody's inbox, past the desk and its lines. */
export const openInbox = (mail: MailWorld, address: string, password: string): Promise<ParsedMail[]> =>
  withImap(straightTo(mail, address, password), never, async client => {
    await client.mailboxOpen('INBOX', { readOnly: true })
    const mails = await fetchMails(client, await searchUids(client, { all: true }), { source: true })
    return Promise.all(mails.map(each => simpleParser(each.source ?? Buffer.alloc(0))))
  })
