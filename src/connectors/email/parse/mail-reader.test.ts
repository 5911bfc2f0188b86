import { createHash } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import type { MailReader } from './mail-reader.ts'
import { startMailReader } from './mail-reader.ts'
import { parseMail } from './parse-mail.ts'
import { HOSTILE } from './testing/hostile-mails.ts'
import { MAIL_CONTEXT, readFixture } from './testing/read-fixture.ts'

const started: MailReader[] = []
afterAll(() => Promise.all(started.map(each => each.stop())))

const start = (options: Parameters<typeof startMailReader>[0] = {}): MailReader => {
  const reader = startMailReader({ deadlineMs: 60_000, ...options })
  started.push(reader)
  return reader
}
const hostile = (name: string): Buffer => Buffer.from(HOSTILE[name]?.() ?? '')

describe('the reader', () => {
  const patient = start()

  test.each(['quote-gmail-it', 'html-inline-image', 'bounce-postfix', 'pass-attached', 'file-names'])(
    'gives what the parser gives: %s',
    async name => {
      const source = readFixture(name)
      const read = await patient.read(source, MAIL_CONTEXT)
      expect(comparable(read)).toEqual(comparable(await parseMail(source, MAIL_CONTEXT)))
    },
  )

  test('reads several at once, each with its own', async () => {
    const names = ['quote-gmail-it', 'quote-gmail-fr', 'quote-gmail-en']
    const mails = await Promise.all(names.map(name => patient.read(readFixture(name), MAIL_CONTEXT)))
    expect(mails.map(each => each.messageId)).toEqual(names.map(name => `<${name}@example.org>`))
  })

  test('reads again after it was stopped', async () => {
    await patient.stop()
    expect(await patient.read(readFixture('quote-gmail-it'), MAIL_CONTEXT)).toMatchObject({ problem: null })
  })
})

describe('a mail that cannot be read', () => {
  test('in time is told of by its head, with its source, and so is the next', async () => {
    const hasty = start({ deadlineMs: 1 })
    for (const source of [hostile('20,000 nested tables'), hostile('20,000 nested quotes')]) {
      const mail = await hasty.read(source, MAIL_CONTEXT)
      expect(mail).toMatchObject({
        problem: 'tookTooLong',
        subject: 'Re: x',
        from: { address: 'a@example.org' },
      })
      expect(mail.text).toMatch(/could not be read/)
      expect(Buffer.from(mail.files[0]?.bytes ?? []).equals(source)).toBe(true)
    }
  })

  test('within the memory takes its thread with it, not the house', async () => {
    const narrow = start({ memoryMb: 8 })
    for (const name of ['quote-gmail-it', 'quote-gmail-fr'])
      expect(await narrow.read(readFixture(name), MAIL_CONTEXT)).toMatchObject({
        problem: 'malformed',
        messageId: `<${name}@example.org>`,
      })
  })
})

/** The body is as it was signed: only then is the key asked for. */
const BODY_HASH = createHash('sha256').update('ciao\r\n').digest('base64')
const SIGNED = Buffer.from(
  `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=s1; h=from; bh=${BODY_HASH}; b=c2ln\r\nFrom: marta@example.org\r\n\r\nciao\r\n`,
)

describe('a question to the DNS', () => {
  const reader = start()

  test('is asked by whoever reads, and its answer is used', async () => {
    const asked: string[] = []
    const mail = await reader.read(SIGNED, MAIL_CONTEXT, async (name, type) => {
      asked.push(`${type} ${name}`)
      throw Object.assign(new Error('no'), { code: 'ENOTFOUND' })
    })
    expect(asked).toContain('TXT s1._domainkey.example.org')
    expect(mail).toMatchObject({ problem: null, proofs: { dkim: 'fail' } })
  })

  test('that nobody answers leaves the signature unknown, and the mail readable', async () => {
    const mail = await start({ questionMs: 1 }).read(SIGNED, MAIL_CONTEXT, () => new Promise(() => {}))
    expect(mail).toMatchObject({ problem: null, text: 'ciao', proofs: { dkim: 'unknown' } })
  })
})

/** Bytes lose their kind on their way between threads. */
const comparable = (mail: Awaited<ReturnType<typeof parseMail>>) => ({
  ...mail,
  files: mail.files.map(each => ({ ...each, bytes: Buffer.from(each.bytes).toString('base64') })),
})
