import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReadingTrouble } from '../../health.ts'
import { type MailWorld, openMailWorld, straightTo, writeMail } from '../testing/mail-world.ts'
import { withImap } from './imap-session.ts'
import type { MailAccess } from './mail-access.ts'
import { type MailboxPage, type MailboxPlace, readMailbox } from './read-mailbox.ts'

const never = new AbortController().signal
const LONG_AGO = new Date('2026-01-01T00:00:00Z')

describe('reading a mailbox', () => {
  let world: MailWorld
  beforeAll(async () => {
    world = await openMailWorld()
  })
  afterAll(() => world?.close())

  let named = 0
  /** A mailbox of its own. */
  const join = async (): Promise<{ address: string; access: MailAccess; cabled: MailAccess }> => {
    const address = `kasten${++named}@aurora.example`
    await world.host.addUser(address, 'a-password')
    const access = straightTo(world, address, 'a-password')
    return { address, access, cabled: { ...access, imap: world.access.imap } }
  }

  const sit = (access: MailAccess, from: MailboxPlace | null, since = LONG_AGO, folder = 'INBOX') =>
    withImap(access, never, async client => {
      const pages: MailboxPage[] = []
      for await (const page of readMailbox(client, folder, since, from)) pages.push(page)
      return pages
    })
  const subjectsOf = (pages: readonly MailboxPage[]) =>
    pages
      .flatMap(page => page.mails)
      .map(({ source }) => /^Subject: (.*)$/m.exec(Buffer.from(source).toString())?.[1]?.trim())
  const placeOf = (pages: readonly MailboxPage[]) => pages.at(-1)?.place ?? null

  test('begins with an empty one, and goes on from there without loss or repeat', async () => {
    const { address, access } = await join()
    const nothing = await sit(access, null)
    expect(subjectsOf(nothing)).toEqual([])
    for (const subject of ['one', 'two', 'three']) await world.host.deliver(writeMail(subject), address)
    const news = await sit(access, placeOf(nothing))
    expect(subjectsOf(news)).toEqual(['one', 'two', 'three'])
    expect(await sit(access, placeOf(news))).toEqual([])
  })

  test('leaves unread what it reads', async () => {
    const { address, access } = await join()
    await world.host.deliver(writeMail('unread'), address)
    await sit(access, null)
    const seen = await withImap(access, never, async client => {
      await client.mailboxOpen('INBOX')
      return client.search({ seen: true }, { uid: true })
    })
    expect(seen).toEqual([])
  })

  test('of many mails reads those since the account was connected', async () => {
    const { address, access } = await join()
    const since = new Date('2026-06-10T12:00:00Z')
    const at = (text: string) => new Date(text)
    const old = Array.from({ length: 3000 }, (_, n) => ({
      raw: writeMail(`old ${n}`),
      arrivedAt: new Date(at('2026-02-01T00:00:00Z').getTime() + n * 60_000),
    }))
    await world.host.stock(address, [
      ...old,
      { raw: writeMail('same day, before'), arrivedAt: at('2026-06-10T08:00:00Z') },
      { raw: writeMail('after'), arrivedAt: at('2026-06-10T13:00:00Z') },
    ])
    const first = await sit(access, null, since)
    expect(subjectsOf(first)).toEqual(['after'])
    expect(first).toHaveLength(1)
    await world.host.deliver(writeMail('now'), address)
    expect(subjectsOf(await sit(access, placeOf(first), since))).toEqual(['now'])
  })

  test('reads in pages, no more than one sitting at once, and resumes behind any of them', async () => {
    const { address, access } = await join()
    const mails = Array.from({ length: 430 }, (_, n) => ({ raw: writeMail(`mail ${n}`) }))
    await world.host.stock(address, mails)
    const first = await sit(access, null)
    expect(first.at(-1)?.isBehind).toBe(true)
    const middle = await sit(access, first[2]?.place ?? null)
    expect([...subjectsOf(first.slice(0, 3)), ...subjectsOf(middle)]).toEqual(
      mails.map((_, n) => `mail ${n}`),
    )
    expect(middle.at(-1)?.isBehind).toBe(false)
  })

  test('keeps pages small in bytes', async () => {
    const { address, access } = await join()
    const text = `${'x'.repeat(76)}\r\n`.repeat(45_000)
    for (const subject of ['a', 'b', 'c', 'd'])
      await world.host.deliver(writeMail(subject, { text }), address)
    const pages = await sit(access, null)
    expect(pages.map(page => page.mails.length)).toEqual([2, 2])
  })

  test('begins anew when the mailbox counts anew', async () => {
    const { address, access } = await join()
    await world.host.deliver(writeMail('kept'), address)
    const place = placeOf(await sit(access, null))
    const other = { uidValidity: '1', lastUid: 4_000_000 }
    expect(subjectsOf(await sit(access, other))).toEqual(['kept'])
    expect(placeOf(await sit(access, other))).toEqual(place)
  })

  test('does not stumble over mails that vanish between finding and reading', async () => {
    const { address, access } = await join()
    for (let n = 0; n < 60; n++) await world.host.deliver(writeMail(`mail ${n}`), address)
    const heard = await withImap(access, never, async client => {
      const pages: MailboxPage[] = []
      for await (const page of readMailbox(client, 'INBOX', LONG_AGO, null)) {
        pages.push(page)
        if (pages.length === 1) await expunge(access, '53:57')
      }
      return subjectsOf(pages)
    })
    expect(heard).toHaveLength(55)
    expect(heard).toContain('mail 59')
  })

  const expunge = (access: MailAccess, range: string) =>
    withImap(access, never, async client => {
      await client.mailboxOpen('INBOX')
      await client.messageDelete(range)
    })

  test('of a mail that is too large reads head and texts, and says what it left', async () => {
    const { address, access } = await join()
    const file = `${'QUJD'.repeat(19)}\r\n`.repeat(570_000)
    const raw = [
      'From: nora@posta.example\r\nSubject: =?utf-8?q?Foto?=\r\nMessage-ID: <large@posta.example>',
      'MIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary=cut\r\n',
      '--cut\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n',
      'perch=E9\r\n--cut\r\nContent-Type: image/png; name="foto.png"\r\nContent-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="foto.png"\r\n\r\n${file}\r\n--cut--\r\n`,
    ].join('\r\n')
    await world.host.stock(address, [{ raw }])
    const [mail] = (await sit(access, null)).flatMap(page => page.mails)
    const source = Buffer.from(mail?.source ?? []).toString('latin1')
    expect(mail?.leftOut).toEqual(['foto.png'])
    expect(source.length).toBeLessThan(2000)
    for (const part of ['<large@posta.example>', 'charset="iso-8859-1"', 'perch=E9'])
      expect(source).toContain(part)
    expect(source).not.toContain('boundary=cut')
  })

  describe('in trouble', () => {
    const troubleOf = async (access: MailAccess): Promise<ReadingTrouble> => {
      const caught: unknown = await sit(access, null).catch((error: unknown) => error)
      if (!(caught instanceof ReadingTrouble)) throw new Error(`no trouble but ${String(caught)}`)
      return caught
    }

    test('tells a wrong password, without telling the password', async () => {
      const { access } = await join()
      const trouble = await troubleOf({ ...access, proof: { kind: 'password', password: 'guessed-wrongly' } })
      expect(trouble.code).toBe('needsLogin')
      expect(`${trouble.message}${trouble.stack}`).not.toContain('guessed-wrongly')
    })

    test('tells a token that has run out', async () => {
      const { access } = await join()
      const trouble = await troubleOf({
        ...access,
        proof: { kind: 'token', accessToken: 'run-out-long-ago' },
      })
      expect(trouble.code).toBe('needsLogin')
      expect(trouble.message).not.toContain('run-out-long-ago')
    })

    test('tells a server that is not there, one that nobody vouches for, and a line that breaks', async () => {
      const { address, cabled } = await join()
      await world.host.deliver(writeMail('half', { text: 'x'.repeat(5000) }), address)
      const away = { ...cabled, imap: { host: 'localhost', port: 1, security: 'tls' as const } }
      expect((await troubleOf(away)).code).toBe('unreachable')
      expect((await troubleOf({ ...cabled, authority: null })).message).toMatch(/SELF_SIGNED/)
      world.imap.mishaps.failedReads = 1
      expect((await troubleOf(cabled)).code).toBe('unreachable')
      world.imap.mishaps.cutsInMail = 1
      expect((await troubleOf(cabled)).code).toBe('unreachable')
      expect(subjectsOf(await sit(cabled, null))).toEqual(['half'])
    })

    test('speaks to no server that does not encrypt', async () => {
      const { access } = await join()
      const trouble = await troubleOf({ ...access, imap: { ...access.imap, security: 'tls' } })
      expect(trouble.code).toBe('unreachable')
    })

    test('lets go when it is told to, however long the server is silent', async () => {
      const abort = new AbortController()
      world.imap.stall(true)
      try {
        const reading = withImap(world.access, abort.signal, async () => undefined)
        setImmediate(() => abort.abort())
        await expect(reading).rejects.toThrow()
      } finally {
        world.imap.stall(false)
      }
    })
  })
})
