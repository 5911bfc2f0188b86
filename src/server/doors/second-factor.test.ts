import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeNow } from '../../../test/authenticator.ts'
import type { MemberName } from '../../../test/world/cast.ts'
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
const WRONG = '000000'
/** What the authenticator shows next: the present one is used up by setting up, and the next is taken already. */
const codeNext = (secret: string): string => codeNow(secret, Date.now() + 30_000)

let server: TestServer
beforeAll(async () => {
  server = await openServer()
  // Before he has a second factor himself.
  await server.as('marc')
  await server.as('giulia')
})
afterAll(() => server.close())

/** The cookies of one browser as they grow, answer by answer. */
function join(cookie: string, answer: Answer): string {
  const jar = new Map(
    [cookie, cookieOf(answer)]
      .flatMap(each => each.split('; '))
      .filter(each => each !== '')
      .map(each => [each.split('=')[0], each] as const),
  )
  return [...jar.values()].filter(each => !each.endsWith('=')).join('; ')
}

const post = (cookie: string, url: string, body: object) =>
  createBrowser(server.app, cookie).post(`/api/auth${url}`, body, ORIGIN)

/** Signs in with the password. */
async function knock(who: MemberName, cookie = ''): Promise<{ answer: Answer; cookie: string }> {
  const answer = await post(cookie, '/sign-in/email', { email: emailOf(who), password: PASSWORD })
  return { answer, cookie: join(cookie, answer) }
}

interface SetUp {
  readonly secret: string
  /** With which it was proven. */
  readonly code: string
  readonly recoveryCodes: readonly string[]
  readonly cookie: string
}

async function setUp(who: MemberName): Promise<SetUp> {
  const { cookie } = await knock(who)
  const enabled = await post(cookie, '/two-factor/enable', { password: PASSWORD })
  expect(enabled.status, enabled.text).toBe(200)
  const secret = new URL(enabled.body.totpURI).searchParams.get('secret') ?? ''
  const code = codeNow(secret)
  const verified = await post(cookie, '/two-factor/verify-totp', { code })
  expect(verified.status, verified.text).toBe(200)
  return { secret, code, recoveryCodes: enabled.body.backupCodes, cookie: join(cookie, verified) }
}

const doorsOf = async (cookie: string) => (await createBrowser(server.app, cookie).get('/api/me/doors')).body
const isIn = async (cookie: string) => (await createBrowser(server.app, cookie).get('/api/me')).status === 200

describe('a second factor', () => {
  test('does not count before a code of it was right', async () => {
    const { cookie } = await knock('dario')
    const enabled = await post(cookie, '/two-factor/enable', { password: PASSWORD })
    expect(enabled.body.backupCodes).toHaveLength(10)
    expect(await doorsOf(cookie)).toMatchObject({ secondFactor: { isOn: false } })
    const wrong = await post(cookie, '/two-factor/verify-totp', { code: WRONG })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'INVALID_CODE' } })
    expect((await knock('dario')).answer.body.twoFactorRedirect).toBeUndefined()
  })

  test('is set up with the password only', async () => {
    const { cookie } = await knock('dario')
    const answer = await post(cookie, '/two-factor/enable', { password: 'not the right one' })
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_PASSWORD' } })
  })

  test('is asked for after the password, and the password alone opens nothing', async () => {
    const { secret } = await setUp('sara')
    const first = await knock('sara')
    expect(first.answer.body).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['totp'] })
    expect(await isIn(first.cookie)).toBe(false)
    const wrong = await post(first.cookie, '/two-factor/verify-totp', { code: WRONG })
    expect(wrong).toMatchObject({ status: 401, body: { code: 'INVALID_CODE' } })
    const right = await post(first.cookie, '/two-factor/verify-totp', { code: codeNext(secret) })
    expect(await isIn(join(first.cookie, right))).toBe(true)
  })

  test('takes each code once, and none that is older', async () => {
    const { secret, code } = await setUp('giulia')
    const next = codeNext(secret)
    const used = { status: 401, body: { code: 'CODE_USED' } }
    const first = await knock('giulia')
    // It was good to set the factor up: whoever watched that has nothing of it.
    expect(await post(first.cookie, '/two-factor/verify-totp', { code })).toMatchObject(used)
    const right = await post(first.cookie, '/two-factor/verify-totp', { code: next })
    expect(await isIn(join(first.cookie, right))).toBe(true)
    for (const seen of [next, code])
      expect(
        await post((await knock('giulia')).cookie, '/two-factor/verify-totp', { code: seen }),
      ).toMatchObject(used)
    const { kysely } = server.world.database
    await kysely.updateTable('two_factor').set({ last_step: null }).execute()
    const waiting = await Promise.all([1, 2, 3, 4, 5].map(() => knock('giulia')))
    const body = { code: codeNow(secret) }
    const answers = await Promise.all(
      waiting.map(({ cookie }) => post(cookie, '/two-factor/verify-totp', body)),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401, 401])
  })

  test('lets in by a recovery code, each one once', async () => {
    const { recoveryCodes } = await setUp('marc')
    const [code = ''] = recoveryCodes
    const first = await knock('marc')
    const right = await post(first.cookie, '/two-factor/verify-backup-code', { code })
    const cookie = join(first.cookie, right)
    expect(await doorsOf(cookie)).toMatchObject({ secondFactor: { isOn: true, recoveryCodesLeft: 9 } })
    const again = await knock('marc')
    expect(await post(again.cookie, '/two-factor/verify-backup-code', { code })).toMatchObject({
      status: 401,
      body: { code: 'INVALID_BACKUP_CODE' },
    })
  })

  test('is not asked for where the device was trusted, and nowhere else', async () => {
    const { secret } = await setUp('vera')
    const first = await knock('vera')
    const body = { code: codeNext(secret), trustDevice: true }
    const trusted = join(first.cookie, await post(first.cookie, '/two-factor/verify-totp', body))
    const again = await knock('vera', trusted)
    expect(again.answer.body.twoFactorRedirect).toBeUndefined()
    expect(await isIn(again.cookie)).toBe(true)
    expect((await knock('vera')).answer.body.twoFactorRedirect).toBe(true)
  })

  test('is turned off with the password only', async () => {
    const { cookie } = await setUp('bianca')
    const refused = await post(cookie, '/two-factor/disable', { password: 'not the right one' })
    expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_PASSWORD' } })
    const answer = await post(cookie, '/two-factor/disable', { password: PASSWORD })
    expect(answer.status).toBe(200)
    expect(await doorsOf(join(cookie, answer))).toMatchObject({ secondFactor: { isOn: false } })
    expect((await knock('bianca')).answer.body.twoFactorRedirect).toBeUndefined()
  })

  test('stands in the database as nobody can read it', async () => {
    const { secret, recoveryCodes } = await setUp('bianca')
    const rows = JSON.stringify(
      await server.world.database.kysely.selectFrom('two_factor').selectAll().execute(),
    )
    for (const text of [secret, ...recoveryCodes]) expect(rows).not.toContain(text)
  })

  test('is lifted by the owner, for whoever has lost it, and that is an event', async () => {
    const { members } = server.world
    const owner = await server.as('giulia')
    const { secret } = await setUp('dario')
    const url = `/api/members/${members.dario}/lift-second-factor`
    expect(await (await server.as('marc')).post(url, {}, ORIGIN)).toMatchObject({
      status: 403,
      body: { error: { details: { needs: 'workspace.manage' } } },
    })
    expect((await owner.get('/api/doors')).body.members).toContainEqual(
      expect.objectContaining({ id: members.dario, hasSecondFactor: true, passkeys: 0 }),
    )
    expect((await owner.post(url, {}, ORIGIN)).body).toEqual({ done: true })
    expect((await knock('dario')).answer.body.twoFactorRedirect).toBeUndefined()
    const lifted = (await server.world.events()).filter(({ type }) => type === 'member.secondFactorLifted')
    expect(lifted).toMatchObject([
      { subject_id: members.dario, actor: { kind: 'person', memberId: members.giulia } },
    ])
    expect(await owner.post(url, {}, ORIGIN)).toMatchObject({
      status: 409,
      body: { error: { details: { refusal: 'noSecondFactor' } } },
    })
    expect(secret).not.toBe('')
  })
})
