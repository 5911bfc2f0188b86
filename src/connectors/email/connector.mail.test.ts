import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { outgoing } from '../conformance/under-test.ts'
import type { Page } from '../connector.ts'
import { emailConnector } from './connector.ts'
import type { MailSession } from './mail-session.ts'
import { sessionOf } from './testing/mail-network.ts'
import {
  CARE,
  CARE_PASSWORD,
  type MailWorld,
  NORA,
  NORA_PASSWORD,
  openMailWorld,
  straightTo,
  writeMail,
} from './testing/mail-world.ts'
import { fetchMails, searchUids } from './transport/imap-answers.ts'
import { withImap } from './transport/imap-session.ts'
import { submitMail } from './transport/submit.ts'

const never = new AbortController().signal

describe('a mailbox at the desk', () => {
  let world: MailWorld
  let care: MailSession
  beforeAll(async () => {
    world = await openMailWorld()
    care = sessionOf(world, CARE, CARE_PASSWORD)
  })
  afterAll(() => world?.close())

  const read = async (): Promise<readonly Page[]> => {
    await world.host.whenDelivered()
    return Array.fromAsync(emailConnector.fetch(care, 'directs', null, never))
  }
  const heard = async () => (await read()).flatMap(page => page.batch)
  const happened = async () => (await read()).flatMap(page => page.happenings ?? [])

  const arrived = (messageId: string) =>
    eventually(() =>
      withImap(straightTo(world, NORA, NORA_PASSWORD), never, async client => {
        await client.mailboxOpen('INBOX', { readOnly: true })
        const uids = await searchUids(client, { header: { 'message-id': messageId } })
        const [mail] = await fetchMails(client, uids, { source: true })
        if (mail?.source === undefined) throw new Error(`${messageId} has not arrived`)
        return simpleParser(mail.source)
      }),
    )

  const send = async (more: Parameters<typeof outgoing>[1]) => {
    const sent = await emailConnector.send(care, outgoing('direct', { recipient: NORA, ...more }), never)
    if (sent.kind !== 'sent') throw new Error(JSON.stringify(sent))
    return sent.externalId
  }

  test('answers within the thread of the customer’s program, under its own name', async () => {
    await world.host.deliver(writeMail('La fibra', { id: '<first@posta.example>' }), CARE)
    const answers = {
      externalId: '<first@posta.example>',
      references: ['<zero@posta.example>', '<first@posta.example>'],
    }
    const mail = await arrived(await send({ subject: 'Re: La fibra è giù', text: 'Ecco però.', answers }))
    expect(mail).toMatchObject({
      subject: 'Re: La fibra è giù',
      text: expect.stringMatching(/^Ecco però\.\s*$/),
      inReplyTo: '<first@posta.example>',
      references: ['<zero@posta.example>', '<first@posta.example>'],
      from: { text: '"Aurora" <aiuto@aurora.example>' },
    })
    expect(mail.bcc).toBeUndefined()
  })

  test('knows what is answered by the address alone, where a program has lost the thread', async () => {
    const ours = await send({ subject: 'Re: Bolletta' })
    const replyTo = (await arrived(ours)).replyTo?.value[0]?.address ?? ''
    const back = writeMail('Bolletta', { to: replyTo, id: '<back@posta.example>' })
    const nora = straightTo(world, NORA, NORA_PASSWORD)
    await submitMail(nora, { from: NORA, to: replyTo, copyTo: null, raw: Buffer.from(back) }, never)
    const message = (await heard()).find(each => each.externalId === '<back@posta.example>')
    expect(message?.references).toEqual([ours])
    expect(message?.passage).toBeUndefined()
  })

  test('takes any other tag for the code of a passage', async () => {
    const to = CARE.replace('@', '+K7RT2@')
    await world.host.deliver(writeMail('Sono io', { to, id: '<invited@posta.example>' }), to)
    const message = (await heard()).find(each => each.externalId === '<invited@posta.example>')
    expect(message?.passage).toBe('K7RT2')
  })

  test('tells that a mail came back, and of which', async () => {
    const lost = await send({ recipient: 'anna@altrove.example', subject: 'Per Lei' })
    expect(await happened()).toContainEqual(
      expect.objectContaining({
        kind: 'bounced',
        externalId: lost,
        explain: expect.stringMatching(/\w+ \w+/),
      }),
    )
    expect((await heard()).filter(each => each.author.handle.startsWith('mailer-daemon'))).toEqual([])
  })

  test('does not hear its own copies', async () => {
    const ours = await send({ subject: 'Una sola volta' })
    await arrived(ours)
    expect((await heard()).map(each => each.externalId)).not.toContain(ours)
  })

  test('hears a letter whole: words, what was quoted, pictures within, files', async () => {
    const raw = [
      `From: Nora Neri <${NORA}>\r\nTo: ${CARE}\r\nSubject: =?utf-8?Q?Perch=C3=A9=3F?=`,
      'Message-ID: <whole@posta.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=cut\r\n',
      '--cut\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n',
      'Così non va.\r\n\r\n> Gentile cliente,\r\n> ecco.',
      ...['uno', 'due'].map(
        name =>
          `--cut\r\nContent-Type: text/plain; name="${name}.txt"\r\nContent-Disposition: attachment; filename="${name}.txt"\r\n\r\n${name}`,
      ),
      '--cut--\r\n',
    ].join('\r\n')
    await world.host.deliver(raw, CARE)
    const message = (await heard()).find(each => each.externalId === '<whole@posta.example>')
    expect(message).toMatchObject({
      author: { externalId: NORA, displayName: 'Nora Neri' },
      text: 'Così non va.',
      letter: { subject: 'Perché?', rest: expect.stringContaining('Gentile cliente') },
    })
    expect(message?.files?.map(each => [each.name, Buffer.from(each.bytes).toString()])).toEqual([
      ['uno.txt', 'uno'],
      ['due.txt', 'due'],
    ])
  })
})
