import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SIGN_IN_LIMITS } from '../core/member/sign-in-limit.ts'
import {
  BASE_URL,
  type Browser,
  cookieOf,
  createBrowser,
  emailOf,
  openServer,
  PASSWORD,
  type TestServer,
} from './testing/open-server.ts'

const ORIGIN = { origin: BASE_URL }

describe('signing in', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await openServer()
  })
  afterAll(() => server.close())

  const signIn = (browser: Browser, email: string, password: string) =>
    browser.post('/api/auth/sign-in/email', { email, password }, ORIGIN)
  const stranger = () => createBrowser(server.app, null)

  test('with the right password opens the desk', async () => {
    const answer = await signIn(stranger(), emailOf('sara'), PASSWORD)
    expect(answer.status).toBe(200)
    const me = await createBrowser(server.app, cookieOf(answer)).get('/api/me')
    expect(me.body).toMatchObject({
      member: { name: 'Sara Conti', role: 'agent' },
      workspace: { name: 'Aurora Mobile' },
    })
  })

  test.each([
    ['a wrong password', emailOf('sara'), 'not the right one'],
    ['somebody unknown', 'nobody@aurora-mobile.example', PASSWORD],
  ])('with %s does not, and tells the two apart for nobody', async (_, email, password) => {
    const answer = await signIn(stranger(), email, password)
    expect(answer.status).toBe(401)
    expect(cookieOf(answer)).toBe('')
    expect(answer.body).toMatchObject({ code: 'INVALID_EMAIL_OR_PASSWORD' })
    expect(answer.text).not.toContain(password)
  })

  test('is refused for a while to who guesses, from an address that he cannot make up', async () => {
    const guesser = stranger()
    const statuses: number[] = []
    for (let n = 0; n < SIGN_IN_LIMITS.pair.free + 2; n++) {
      // The address that counts is the one that the server saw, not one that the guesser writes.
      const spoofed = { ...ORIGIN, 'x-pronto-client-ip': `10.9.9.${n}`, 'x-forwarded-for': `10.8.8.${n}` }
      const guess = { email: emailOf('sara'), password: `guess ${n} of many` }
      statuses.push((await guesser.post('/api/auth/sign-in/email', guess, spoofed)).status)
    }
    expect(statuses).toEqual([...Array(SIGN_IN_LIMITS.pair.free).fill(401), 429, 429])
    // Also with the right one; others are not kept out by it.
    expect((await signIn(guesser, emailOf('sara'), PASSWORD)).status).toBe(429)
    expect((await signIn(stranger(), emailOf('sara'), PASSWORD)).status).toBe(200)
  })

  test('out ends the session at the server too', async () => {
    const cookie = cookieOf(await signIn(stranger(), emailOf('dario'), PASSWORD))
    const browser = createBrowser(server.app, cookie)
    expect((await browser.get('/api/me')).status).toBe(200)
    expect((await browser.post('/api/auth/sign-out', {}, ORIGIN)).status).toBe(200)
    expect((await createBrowser(server.app, cookie).get('/api/me')).status).toBe(401)
  })

  test('is over for who has lost his seat, in the middle of his session', async () => {
    const browser = await server.as('dario')
    expect((await browser.get('/api/me')).status).toBe(200)
    const seats = server.world.database.kysely
    const row = await seats
      .selectFrom('member')
      .selectAll()
      .where('id', '=', server.world.members.dario)
      .executeTakeFirstOrThrow()
    await seats.deleteFrom('member').where('id', '=', row.id).execute()
    for (const url of ['/api/me', '/api/tickets', '/api/events/stream'])
      expect(await browser.get(url)).toMatchObject({ status: 401, body: { error: { code: 'notSignedIn' } } })
    await seats.insertInto('member').values(row).execute()
  })

  test('a changed role counts at once', async () => {
    const browser = await server.as('marc')
    const seats = server.world.database.kysely
    const seat = (role: string) =>
      seats.updateTable('member').set({ role }).where('id', '=', server.world.members.marc).execute()
    await seat('viewer')
    expect((await browser.get('/api/me')).body.member.role).toBe('viewer')
    await seat('emperor')
    expect((await browser.get('/api/me')).status).toBe(401)
    await seat('supervisor')
  })

  test.each([
    [
      'a stranger cannot sign himself up',
      null,
      '/api/auth/sign-up/email',
      { email: 'me@evil.example', password: PASSWORD, name: 'Me' },
    ],
    ['nobody makes a workspace', 'giulia', '/api/auth/organization/create', { name: 'Mine', slug: 'mine' }],
    ['nobody deletes himself', 'sara', '/api/auth/delete-user', {}],
    [
      'an agent invites nobody',
      'sara',
      '/api/auth/organization/invite-member',
      { email: 'a@b.example', role: 'owner' },
    ],
    [
      'a viewer invites nobody',
      'vera',
      '/api/auth/organization/invite-member',
      { email: 'a@b.example', role: 'viewer' },
    ],
  ] as const)('%s', async (_, who, url, body) => {
    const browser = await server.as(who)
    const answer = await browser.post(url, body, ORIGIN)
    expect(answer.status, answer.text).toBeGreaterThanOrEqual(400)
    expect(answer.status, answer.text).toBeLessThan(500)
  })

  test('nobody makes himself owner', async () => {
    const { members, workspaceId } = server.world
    for (const who of ['marc', 'sara', 'vera'] as const) {
      const answer = await (await server.as(who)).post(
        '/api/auth/organization/update-member-role',
        { memberId: members[who], role: 'owner', organizationId: workspaceId },
        ORIGIN,
      )
      expect(answer.status, `${who} ${answer.text}`).toBeGreaterThanOrEqual(400)
    }
    const me = await (await server.as('marc')).get('/api/me')
    expect(me.body.member.role).toBe('supervisor')
  })

  test('a password never stands in the database as it is', async () => {
    const rows = await sql<{ password: string }>`select password from credential`.execute(
      server.world.database.kysely,
    )
    expect(rows.rows.length).toBeGreaterThan(0)
    for (const { password } of rows.rows) expect(password).not.toContain(PASSWORD)
  })
})

describe('setting up', () => {
  let server: TestServer
  const request = (name: string) => ({
    workspaceName: `${name} Telefoni`,
    name,
    email: `${name.toLowerCase()}@telefoni.example`,
    password: PASSWORD,
  })
  beforeEach(async () => {
    server = await openServer()
    const { kysely } = server.world.database
    for (const table of ['invitation', 'session', 'credential', 'member', 'user'])
      await sql`delete from ${sql.table(table)}`.execute(kysely)
  })
  afterEach(() => server.close())

  const setUp = (name: string) => createBrowser(server.app, null).post('/api/setup', request(name), ORIGIN)

  test('makes the owner, who can sign in; then never again', async () => {
    const browser = createBrowser(server.app, null)
    expect((await browser.get('/api/setup')).body).toMatchObject({ needsOwner: true })
    expect(await setUp('Ada')).toMatchObject({ status: 200, body: { done: true } })
    expect((await browser.get('/api/setup')).body).toMatchObject({ needsOwner: false })
    const owner = await server.asUser('ada@telefoni.example')
    expect((await owner.get('/api/me')).body).toMatchObject({
      member: { role: 'owner' },
      workspace: { name: 'Ada Telefoni' },
    })
    expect((await owner.get('/api/queues')).body.queues.length).toBeGreaterThan(0)
    expect(await setUp('Bea')).toMatchObject({ status: 409, body: { error: { code: 'alreadySetUp' } } })
  })

  test('when several come at once makes one owner', async () => {
    const answers = await Promise.all(['Ada', 'Bea', 'Cora', 'Dora'].map(setUp))
    expect(answers.map(each => each.status).toSorted()).toEqual([200, 409, 409, 409])
    const { kysely } = server.world.database
    expect(await kysely.selectFrom('member').select('role').execute()).toEqual([{ role: 'owner' }])
    expect(await kysely.selectFrom('user').select('id').execute()).toHaveLength(1)
  })

  test('that fails in the middle leaves nothing behind, and may be tried again', async () => {
    const { kysely } = server.world.database
    const before = await kysely.selectFrom('workspace').select('id').execute()
    await sql`alter table policy add constraint broken check (false) not valid`.execute(kysely)
    expect(await setUp('Ada')).toMatchObject({ status: 500, body: { error: { code: 'internal' } } })
    await sql`alter table policy drop constraint broken`.execute(kysely)
    expect(await kysely.selectFrom('workspace').select('id').execute()).toEqual(before)
    expect((await createBrowser(server.app, null).get('/api/setup')).body).toMatchObject({ needsOwner: true })
    expect((await setUp('Ada')).status).toBe(200)
  })

  test('takes the place of one that was interrupted', async () => {
    const { kysely } = server.world.database
    const left = { id: server.context.desk.newId(), name: 'Ada', email: 'ada@telefoni.example' }
    await kysely.insertInto('user').values(left).execute()
    expect((await setUp('Ada')).status).toBe(200)
    expect((await server.asUser('ada@telefoni.example')).cookie).not.toBeNull()
  })
})
