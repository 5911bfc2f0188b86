import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeNow } from '../../../test/authenticator.ts'
import { eventually } from '../../../test/eventually.ts'
import type { MemberName } from '../../../test/world/cast.ts'
import { SIGN_IN_LIMITS } from '../../core/member/sign-in-limit.ts'
import { sendDoorLetters } from '../../desk/member/door-letters.ts'
import { notifyNow } from '../../desk/notification/notify-now.fixture.ts'
import { countUnread } from '../../store/notification.ts'
import {
  type Answer,
  BASE_URL,
  cookieOf,
  createBrowser,
  emailOf,
  openServer,
  PASSWORD,
  type TestServer,
} from '../testing/open-server.ts'

const ORIGIN = { origin: BASE_URL }

let server: TestServer
beforeAll(async () => {
  server = await openServer()
  await notifyNow(server.world.desk)
})
afterAll(() => server.close())

const post = (cookie: string, url: string, body: object) =>
  createBrowser(server.app, cookie).post(`/api/auth${url}`, body, ORIGIN)
const knock = (who: MemberName, password = PASSWORD) =>
  post('', '/sign-in/email', { email: emailOf(who), password })
const enter = async (who: MemberName): Promise<string> => cookieOf(await knock(who))

/** The cookies of one browser as they grow. */
const join = (cookie: string, answer: Answer): string => {
  const all = [cookie, cookieOf(answer)].flatMap(each => each.split('; ')).filter(each => each !== '')
  return [...new Map(all.map(each => [each.split('=')[0], each])).values()]
    .filter(each => !each.endsWith('='))
    .join('; ')
}

/** What was written of somebody's doors since the beginning. */
const deedsOf = async (who: MemberName) =>
  (await server.world.events())
    .filter(({ subject_id, type }) => subject_id === server.world.members[who] && type.startsWith('member.'))
    .map(({ type, data, actor }) => ({ type, data, by: actor.kind }))

/** The letters that go on account of what happens in `act`. */
async function lettersFor(act: () => Promise<unknown>) {
  const { desk, letters } = server.world
  const sendAll = async () => {
    await notifyNow(desk)
    while ((await sendDoorLetters(desk)) > 0);
  }
  await sendAll()
  const before = letters.sent.length
  await act()
  await sendAll()
  return letters.sent.slice(before)
}
const unread = (who: MemberName) =>
  server.world.see(trx => countUnread(trx, server.world.workspaceId, server.world.members[who]))

async function setUp(who: MemberName) {
  const cookie = await enter(who)
  const { body } = await post(cookie, '/two-factor/enable', { password: PASSWORD })
  const secret = new URL(body.totpURI).searchParams.get('secret') ?? ''
  const verified = await post(cookie, '/two-factor/verify-totp', { code: codeNow(secret) })
  expect(verified.status, verified.text).toBe(200)
  return { secret, codes: body.backupCodes as string[], cookie: join(cookie, verified) }
}

describe('what somebody does at his own door', () => {
  test('is an event each, and a letter each, and no bell', async () => {
    let cookie = ''
    let codes: string[] = []
    const letters = await lettersFor(async () => {
      ;({ cookie, codes } = await setUp('sara'))
      const renewed = await post(cookie, '/two-factor/generate-backup-codes', { password: PASSWORD })
      codes = renewed.body.backupCodes
      const step = cookieOf(await knock('sara'))
      expect((await post(step, '/two-factor/verify-backup-code', { code: codes[0] })).status).toBe(200)
      expect((await post(cookie, '/two-factor/disable', { password: PASSWORD })).status).toBe(200)
    })
    const deeds = ['secondFactorOn', 'recoveryCodesRenewed', 'recoveryCodeUsed', 'secondFactorOff']
    expect(await deedsOf('sara')).toEqual(
      deeds.map(deed => ({ type: 'member.secondFactorChanged', data: { deed }, by: 'person' })),
    )
    expect(letters.map(({ to }) => to)).toEqual(deeds.map(() => 'sara@aurora-mobile.example'))
    expect(letters[2]?.text).toContain('somebody came in with one of your recovery codes')
    expect(letters[2]?.text).toContain('/settings?section=security')
    expect(letters[2]?.text).not.toContain(codes[0])
    expect(await unread('sara')).toBe(0)
  })

  test('is nothing where it did not come about, nor where a code only lets in', async () => {
    const { secret, cookie } = await setUp('marc')
    const before = await deedsOf('marc')
    await post(cookie, '/two-factor/disable', { password: 'not the right one' })
    await post(cookie, '/two-factor/generate-backup-codes', { password: 'not the right one' })
    const step = cookieOf(await knock('marc'))
    await post(step, '/two-factor/verify-backup-code', { code: 'wrong' })
    const code = codeNow(secret, Date.now() + 30_000)
    expect((await post(step, '/two-factor/verify-totp', { code })).status).toBe(200)
    expect(await deedsOf('marc')).toEqual(before)
  })

  test('a passkey that goes is told of too', async () => {
    const { kysely } = server.world.database
    const cookie = await enter('bianca')
    const { id: userId } = await kysely
      .selectFrom('user')
      .select('id')
      .where('email', '=', emailOf('bianca'))
      .executeTakeFirstOrThrow()
    const id = server.world.desk.newId()
    const row = { public_key: '', counter: '0', device_type: 'singleDevice', backed_up: false }
    const rest = { name: 'Chiave', credential_id: id, transports: null, aaguid: null }
    await kysely
      .insertInto('passkey')
      .values({ id, user_id: userId, ...row, ...rest })
      .execute()
    const letters = await lettersFor(() => post(cookie, '/passkey/delete-passkey', { id }))
    expect(await deedsOf('bianca')).toEqual([
      { type: 'member.passkeyChanged', data: { deed: 'removed' }, by: 'person' },
    ])
    expect(letters.map(({ text }) => text)).toEqual([
      expect.stringContaining('one of your passkeys was removed'),
    ])
  })

  test('a new password and sessions that end are told by mail', async () => {
    const [mine, other] = [await server.as('giulia'), await enter('giulia')]
    const NEW = 'tramonto-bicicletta-92'
    const letters = await lettersFor(async () => {
      expect((await mine.post('/api/me/sessions/end-others', {}, ORIGIN)).body.ended).toBeGreaterThan(0)
      const change = { current: PASSWORD, password: NEW }
      const changed = await mine.post('/api/me/password', change, ORIGIN)
      expect(changed.status, changed.text).toBe(200)
    })
    expect(other).not.toBe('')
    expect(letters.map(({ text }) => text)).toEqual([
      expect.stringContaining('on other devices were ended'),
      expect.stringContaining('your password was changed'),
    ])
  })
})

describe('what others do at somebody’s door', () => {
  test('is told by mail and by the bell, and who did it', async () => {
    await setUp('dario')
    const url = `/api/members/${server.world.members.dario}/lift-second-factor`
    const owner = await server.as('giulia')
    const letters = await lettersFor(() => owner.post(url, {}, ORIGIN))
    expect(letters).toMatchObject([{ to: 'dario@aurora-mobile.example' }])
    expect(letters[0]?.text).toContain('your second step was taken off')
    expect(letters[0]?.text).toContain('by Giulia')
    expect(await unread('dario')).toBe(1)
  })

  test('a letter that the mail server does not take goes later', async () => {
    const { desk, letters } = server.world
    const owner = await server.as('giulia')
    await setUp('dario')
    await lettersFor(async () => undefined)
    const before = letters.sent.length
    await owner.post(`/api/members/${server.world.members.dario}/lift-second-factor`, {}, ORIGIN)
    await notifyNow(desk)
    expect(await sendDoorLetters({ ...desk, housePost: { send: async () => false } })).toBe(1)
    expect(await sendDoorLetters(desk)).toBe(0)
    server.world.clock.advance({ minutes: 1 })
    await Promise.all([sendDoorLetters(desk), sendDoorLetters(desk)])
    expect(letters.sent.length - before).toBe(1)
  })
})

describe('who guesses', () => {
  const told = async (who: MemberName) =>
    (await deedsOf(who)).filter(({ type }) => type === 'member.lockedOut')

  test('a password, is told of once an hour to whose address it is, and to nobody where it is none', async () => {
    const stranger = createBrowser(server.app, null)
    const guess = (email: string) =>
      stranger.post('/api/auth/sign-in/email', { email, password: 'one of many guesses' }, ORIGIN)
    const letters = await lettersFor(async () => {
      for (let n = 0; n < SIGN_IN_LIMITS.pair.free; n++) {
        await guess(emailOf('vera'))
        await guess('nobody@aurora-mobile.example')
      }
      await eventually(async () => expect(await told('vera')).toHaveLength(1))
    })
    expect(await told('vera')).toMatchObject([{ data: { door: 'password' }, by: 'clock' }])
    expect(letters.map(({ to }) => to)).toEqual(['vera@aurora-mobile.example'])
    expect(letters[0]?.text).toContain('Nobody came in')
    expect(await unread('vera')).toBe(1)
    // From everywhere else too: the mailbox stays as it is.
    const elsewhere = createBrowser(server.app, null)
    const again = { email: emailOf('vera'), password: 'another guess' }
    const last = await lettersFor(async () => {
      for (let n = 0; n < SIGN_IN_LIMITS.pair.free; n++)
        await elsewhere.post('/api/auth/sign-in/email', again, ORIGIN)
    })
    expect(last).toEqual([])
    expect(await told('vera')).toHaveLength(1)
  })

  test('codes, knows the password, and that is said', async () => {
    const { kysely } = server.world.database
    await kysely.deleteFrom('two_factor').execute()
    await kysely.updateTable('user').set({ two_factor_enabled: false }).execute()
    await setUp('marc')
    for (let n = 0; n < 3; n++) {
      const step = cookieOf(await knock('marc'))
      for (let code = 0; code < 4; code++)
        await post(step, '/two-factor/verify-totp', { code: `00000${code}` })
    }
    expect(await told('marc')).toMatchObject([{ data: { door: 'code' } }])
  })
})
