import { readFile } from 'node:fs/promises'
import { openImapCable } from '../../networks/mail/imap-cable.ts'
import { openSmtpCable } from '../../networks/mail/smtp-cable.ts'
import { type MailHost, startMailHost } from '../../networks/mail/start-mail-host.ts'
import { letSpeak } from '../customers.ts'
import type { NetworkAccount, NetworkUnderTest } from '../network.ts'
import { openAccounting } from './accounting-box.ts'
import { type KeptMail, readInbox } from './customer-boxes.ts'
import { MailCrowd } from './mail-crowd.ts'
import { type Lines, startMailMishaps } from './mail-mishaps.ts'
import { ACCOUNTING, addressOf, CARE, PASSWORD, people, settleMailPeople } from './mail-people.ts'

/** A mailbox forgets nothing; this only keeps the customers' part of the story in step with the agents'. */
const MOST_UNREAD = 150
/** Longer than the servers need to bring a mail, copies included. */
const SETTLE_SECONDS = 8

/** Real mail servers, with the brand's mailbox behind lines on which everything goes wrong. */
export async function beginMail(): Promise<NetworkUnderTest> {
  const host = await startMailHost()
  await settleMailPeople(host)
  const ends = { certificate: host.certificate, key: await readFile(host.keyFile, 'utf8') }
  const lines: Lines = {
    imap: await openImapCable({ port: host.ports.imap, ...ends }),
    smtp: await openSmtpCable({ port: host.ports.smtp, ...ends }),
  }
  return {
    url: `imap://localhost:${host.ports.imap}`,
    accounts: [accountRequest(host, lines)],
    houses: [openAccounting(host)],
    mostUnread: MOST_UNREAD,
    startCustomers: async options => letSpeak(new MailCrowd(host, options.seed), options),
    startMishaps: seed => startMailMishaps(lines, seed),
    readAccount: () => readAccount(host),
    async stop() {
      await lines.imap.close()
      await lines.smtp.close()
      await host.stop()
    },
  }
}

const accountRequest = (host: MailHost, { imap, smtp }: Lines) => ({
  channel: 'email',
  purpose: 'care',
  keywords: [],
  settings: {
    address: CARE,
    imapHost: 'localhost',
    imapPort: imap.port,
    smtpHost: 'localhost',
    smtpPort: smtp.port,
    authority: host.certificate,
    keepsSent: 'copy',
    checksSignatures: false,
    settleSeconds: SETTLE_SECONDS,
  },
  secrets: { password: PASSWORD },
})

/** What stands in the mailboxes. Places are seconds: mail knows no shorter time. */
async function readAccount(host: MailHost): Promise<NetworkAccount> {
  await host.whenDelivered()
  const received = (await readInbox(host, CARE, PASSWORD)).filter(
    each => each.from !== CARE && each.from !== ACCOUNTING,
  )
  const answered: KeptMail[] = []
  for (const each of people)
    answered.push(...(await readInbox(host, addressOf(each), PASSWORD)).filter(mail => mail.from === CARE))
  return {
    places: new Map([
      ...received.map(each => [each.id, each.writtenAtSecond] as const),
      ...answered.map(each => [each.id, each.arrivedAtSecond] as const),
    ]),
    // Between the last word of a mail server and the mailbox there may lie a while.
    atOnceWithin: 3,
    heardByBrand: received.map(({ id }) => ({ id, kind: 'direct' })),
    saidByBrand: answered,
    record: { received, answered },
  }
}
