import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { parseMail } from './parse-mail.ts'
import { expectBounded } from './testing/expect-bounded.ts'
import { HOSTILE } from './testing/hostile-mails.ts'
import { MAIL_CONTEXT } from './testing/read-fixture.ts'

const parse = (mail: string | Uint8Array) =>
  parseMail(typeof mail === 'string' ? Buffer.from(mail) : mail, MAIL_CONTEXT)
const parseHostile = (name: string) => parse(HOSTILE[name]?.() ?? '')

describe('however it is made, a mail stays within bounds', () => {
  test.each(Object.keys(HOSTILE))('%s', async name => expectBounded(await parseHostile(name)))
})

describe('what can be read is read', () => {
  test('the words above 100 kB of quotes', async () =>
    expect((await parseHostile('100 kB of quotes')).text).toBe('Ciao'))

  test('the subject behind a header of 5 MB', async () =>
    expect((await parseHostile('a header of 5 MB')).subject).toBe('dopo'))

  test('the first of 10,000 addresses', async () =>
    expect((await parseHostile('10,000 addresses')).to[0]).toEqual({
      name: 'N 0',
      address: 'u0@example.org',
    }))

  test('the first of 400 files, and that others were left out', async () => {
    const { files, leftOutFiles } = await parseHostile('400 files')
    expect([files.length, files[0]?.name, leftOutFiles]).toEqual([25, '0.csv', 375])
  })

  test('that there were pictures', async () =>
    expect((await parseHostile('20,000 remote pictures')).blockedImages).toBeGreaterThan(1_000))
})

describe('a mail that cannot be read is told of', () => {
  test('parts within parts: by its head, with its source', async () => {
    const mail = await parseHostile('parts within parts, 1,000 deep')
    expect(mail).toMatchObject({ problem: 'malformed', subject: 'Re: x', messageId: '<h@example.org>' })
    expect(mail.files.map(each => each.name)).toEqual(['mail.eml'])
  })

  test('one that is too large: by its head', async () => {
    const source = Buffer.alloc(LIMITS.sourceBytes + 1, 'a')
    source.write('From: Marta <marta@example.org>\r\nSubject: Enorme\r\n\r\n')
    const mail = await parse(source)
    expect(mail).toMatchObject({ problem: 'tooLarge', subject: 'Enorme', files: [], leftOutFiles: 1 })
    expect(mail.from).toEqual({ name: 'Marta', address: 'marta@example.org' })
  })

  test('nothing at all', async () => expectBounded(await parse('')))
})

describe('a file', () => {
  const withFile = (bytes: Buffer, type: string, name: string): string =>
    `From: a@example.org\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n--A\r\nContent-Type: ${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n--A--\r\n`

  test('that holds a bomb stays as small as it came', async () => {
    const bomb = zipOf(
      '[Content_Types].xml',
      deflateRawSync(Buffer.alloc(64 * 1024 * 1024)),
      64 * 1024 * 1024,
    )
    const { files } = await parse(withFile(bomb, 'application/zip', 'bomb.docx'))
    expect(files.map(each => each.bytes.length)).toEqual([bomb.length])
  })

  test('beyond 25 MB is left out, a smaller one behind it is kept', async () => {
    const large = Buffer.alloc(LIMITS.filesBytes + 1)
    const first = withFile(large, 'application/octet-stream', 'large.bin').replace(/--A--\r\n$/, '')
    const mail = await parse(
      `${first}--A\r\nContent-Type: text/csv; name="small.csv"\r\n\r\na;b\r\n--A--\r\n`,
    )
    expect(mail.files.map(each => each.name)).toEqual(['small.csv'])
    expect(mail.leftOutFiles).toBe(1)
  })
})

/** An archive of one entry, as it begins: what tells its kind is in the first bytes. */
function zipOf(name: string, packed: Buffer, size: number): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), packed])
}
