import { ImapFlow } from 'imapflow'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../eventually.ts'
import { type MailHost, startMailHost } from './start-mail-host.ts'

const CARE = 'aiuto@aurora.example'
const NORA = 'nora@posta.example'

describe('a mail host of this machine', () => {
  let host: MailHost
  beforeAll(async () => {
    host = await startMailHost()
    await host.addUser(CARE, 'care-password')
    await host.addUser(NORA, 'nora-password')
  })
  afterAll(() => host?.stop())

  const smtp = (user: string, pass: string) =>
    nodemailer.createTransport({
      host: '127.0.0.1',
      port: host.ports.smtp,
      requireTLS: true,
      auth: { user, pass },
      tls: { ca: host.certificate, servername: 'localhost' },
    })

  const openInbox = async (user: string, pass: string): Promise<ImapFlow> => {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: host.ports.imaps,
      secure: true,
      servername: 'localhost',
      tls: { ca: host.certificate },
      auth: { user, pass },
      logger: false,
    })
    await client.connect()
    await client.mailboxOpen('INBOX')
    return client
  }

  const sourceOfLast = async (client: ImapFlow): Promise<string> => {
    const last = await client.fetchOne('*', { source: true })
    return last ? String(last.source) : ''
  }

  test('takes a mail from who logs in, keeps it for its reader, and tells him at once', async () => {
    const inbox = await openInbox(CARE, 'care-password')
    const told = new Promise<number>(resolve => inbox.once('exists', ({ count }) => resolve(count)))
    void inbox.idle()
    await smtp(NORA, 'nora-password').sendMail({ from: NORA, to: CARE, subject: 'Bolletta', text: 'Aiuto' })
    expect(await told).toBe(1)
    expect(await sourceOfLast(inbox)).toContain('Subject: Bolletta')
    await inbox.logout()
  })

  test('sends what would leave the machine back to who wrote it', async () => {
    const inbox = await openInbox(NORA, 'nora-password')
    await smtp(NORA, 'nora-password').sendMail({ from: NORA, to: 'anna@altrove.example', text: 'Ciao' })
    await eventually(async () => {
      await inbox.noop()
      expect(await sourceOfLast(inbox)).toContain('report-type=delivery-status')
    })
    await inbox.logout()
  })

  test('refuses at the door what is for some, for good or for now', async () => {
    for (const [to, responseCode] of [
      ['anna@chiuso.example', 550],
      ['anna@occupato.example', 451],
    ] as const)
      await expect(
        smtp(NORA, 'nora-password').sendMail({ from: NORA, to, text: 'Ciao' }),
      ).rejects.toMatchObject({ responseCode })
  })

  test('refuses a wrong password, and strangers who write to strangers', async () => {
    const wrong = smtp(NORA, 'guessed').sendMail({ from: NORA, to: CARE, text: '' })
    await expect(wrong).rejects.toMatchObject({ responseCode: 535 })
    await host.addUser('ugo@posta.example', 'first')
    await host.changePassword('ugo@posta.example', 'second one')
    const stranger = smtp('ugo@posta.example', 'first').sendMail({ from: NORA, to: CARE, text: '' })
    await expect(stranger).rejects.toMatchObject({ responseCode: 535 })
    await smtp('ugo@posta.example', 'second one').verify()
  })

  test('takes mail to an address with a tag, and mails that were there before', async () => {
    await host.addUser('rita@posta.example', 'rita-password')
    const arrivedAt = new Date('2026-03-01T10:00:00Z')
    await host.stock('rita@posta.example', [{ raw: 'Subject: alt\r\n\r\nalt', arrivedAt }])
    await host.deliver('Subject: neu\r\n\r\nneu', 'rita+7a3f@posta.example')
    const inbox = await openInbox('rita@posta.example', 'rita-password')
    const mails = await inbox.fetchAll('1:*', { source: true, internalDate: true })
    const old = mails.find(mail => mail.internalDate?.toString() === arrivedAt.toString())
    expect(String(old?.source)).toBe('Subject: alt\r\n\r\nalt')
    expect(mails.some(mail => String(mail.source).includes('Subject: neu'))).toBe(true)
    await inbox.logout()
  })

  test('stands beside another, and leaves nothing behind', async () => {
    const other = await startMailHost({ domains: ['altrove.example'] })
    await other.addUser('anna@altrove.example', 'anna-password')
    await other.deliver('Subject: hier\r\n\r\n', 'anna@altrove.example')
    expect(Object.values(other.ports).some(port => Object.values(host.ports).includes(port))).toBe(false)
    await other.stop()
    await expect(other.log()).resolves.toBe('\n\n')
  })
})
