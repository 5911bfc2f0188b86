import { randomUUID } from 'node:crypto'
import { type Attachment, simpleParser } from 'mailparser'
import type { ConnectorUnderTest, NetworkUnderTest, Standing } from '../../conformance.ts'
import type { Source } from '../../connector.ts'
import { emailConnector } from '../connector.ts'
import type { MailSession } from '../mail-session.ts'
import type { EmailSecrets, EmailSettings } from '../settings.ts'
import { fetchMails, searchUids } from '../transport/imap-answers.ts'
import { withImap } from '../transport/imap-session.ts'
import { FORMS } from './forms.ts'
import {
  CARE,
  CARE_PASSWORD,
  type MailWorld,
  NORA,
  NORA_PASSWORD,
  openMailWorld,
  straightTo,
  writeMail,
} from './mail-world.ts'

export const MARKETING = 'novita@aurora.example'
const SETTLE_SECONDS = 30

/** Two mailboxes of a brand and one of a customer on real mail servers. */
export async function openMailNetwork(): Promise<ConnectorUnderTest<EmailSettings, EmailSecrets>> {
  const world = await openMailWorld()
  await world.host.addUser(MARKETING, 'news-password')
  const care = sessionOf(world, CARE, CARE_PASSWORD)
  const away = { ...care.settings, imapPort: 1, smtpPort: 1 }
  return {
    connector: {
      ...emailConnector,
      // The post office is given the time that it takes: a copy that is still on its way proves nothing.
      async send(session, outgoing, signal) {
        const outcome = await emailConnector.send(session, outgoing, signal)
        await world.host.whenDelivered()
        return outcome
      },
    },
    care,
    marketing: sessionOf(world, MARKETING, 'news-password'),
    unreachable: { ...care, settings: away },
    revoked: { ...care, secrets: { password: 'taken-back-by-its-owner' } },
    forms: FORMS,
    network: behave(world),
    moreThanOneSitting: 430,
    settledAfterMs: SETTLE_SECONDS * 1000 + 1,
    close: world.close,
  }
}

export function sessionOf(world: MailWorld, address: string, password: string): MailSession {
  return {
    accountId: `account-${address}`,
    externalId: address,
    handle: address,
    connectedAt: new Date(),
    settings: emailConnector.settingsSchema.parse({
      address,
      senderName: 'Aurora',
      imapHost: 'localhost',
      imapPort: world.imap.port,
      smtpHost: 'localhost',
      smtpPort: world.smtp.port,
      authority: world.host.certificate,
      takesTags: true,
      checksSignatures: false,
      settleSeconds: SETTLE_SECONDS,
    }),
    secrets: { password },
    keywords: [],
    brandHandles: [CARE, MARKETING],
    watchedThreads: [],
    watchedProfiles: [],
    renewSecrets: (spent, renew) => renew(spent),
  }
}

let n = 0

function behave(world: MailWorld): NetworkUnderTest {
  const { host, smtp, imap } = world
  const write = async (count: number, mailbox: string, from: string, to: string) => {
    const ids = Array.from({ length: count }, () => `<${randomUUID()}@posta.example>`)
    const mails = ids.map(id => ({ raw: writeMail(`Bolletta ${++n}`, { from, to, id }) }))
    await host.stock(CARE, mails, mailbox)
    return ids
  }
  const nobody = () => Promise.reject(new Error('mail knows no public'))
  return {
    say: (source: Source, count) =>
      source === 'own' ? write(count, 'Sent', CARE, NORA) : write(count, 'INBOX', NORA, CARE),
    absentId: '<nobody-wrote-this@posta.example>',
    async call() {
      const author = NORA.replace('@', `+${++n}@`)
      const [externalId = ''] = await write(1, 'INBOX', author, CARE)
      return { externalId, author }
    },
    speakInPublic: nobody,
    countStanding: text => countStanding(world, text),
    countReactions: nobody,
    findStanding: externalId => findStanding(world, externalId),
    answerInPublic: nobody,
    isHidden: nobody,
    async loseNextAnswer() {
      smtp.mishaps.answersLost = 1
    },
    async refuseNextForHaste() {
      smtp.mishaps.answers.push('451 4.7.1 Too many mails, please come back later')
      return null
    },
    async stall(isStalled) {
      smtp.stall(isStalled)
      imap.stall(isStalled)
    },
    async failReads(count) {
      imap.mishaps.failedReads = count
    },
  }
}

const inNorasInbox = <T>(world: MailWorld, work: Parameters<typeof withImap<T>>[2]): Promise<T> =>
  withImap(straightTo(world, NORA, NORA_PASSWORD), new AbortController().signal, async client => {
    await client.mailboxOpen('INBOX', { readOnly: true })
    return work(client)
  })

const countStanding = (world: MailWorld, text: string): Promise<number> =>
  inNorasInbox(world, async client => (await searchUids(client, { body: text })).length)

const findStanding = (world: MailWorld, externalId: string): Promise<Standing | null> =>
  inNorasInbox(world, async client => {
    const uids = await searchUids(client, { header: { 'message-id': externalId } })
    const [mail] = await fetchMails(client, uids, { source: true })
    if (mail?.source === undefined) return null
    const { attachments } = await simpleParser(mail.source)
    return { alts: attachments.map(altOf), pollOptions: [], invitesDirect: false }
  })

const altOf = ({ headers }: Attachment): string => String(headers.get('content-description') ?? '')
