import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { SIGN_IN_LIMITS } from '../../core/member/sign-in-limit.ts'
import {
  BASE_URL,
  type Browser,
  cookieOf,
  createBrowser,
  emailOf,
  openServer,
  PASSWORD,
  type TestServer,
} from '../testing/open-server.ts'

const ORIGIN = { origin: BASE_URL }
const FREE = SIGN_IN_LIMITS.pair.free

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

const knock = (browser: Browser, who: MemberName, password: string) =>
  browser.post('/api/auth/sign-in/email', { email: emailOf(who), password }, ORIGIN)
const newBrowser = (cookie: string | null = null) => createBrowser(server.app, cookie)

async function guess(browser: Browser, who: MemberName, times: number): Promise<number[]> {
  const statuses: number[] = []
  for (let n = 0; n < times; n++) statuses.push((await knock(browser, who, `guess ${n} of many`)).status)
  return statuses
}

/** As if so many seconds had passed. */
const wait = (seconds: number) =>
  sql`update sign_in_failure set last_at = last_at - make_interval(secs => ${seconds}),
    locked_until = locked_until - make_interval(secs => ${seconds})`.execute(server.world.database.kysely)

describe('who guesses', () => {
  test('waits after a few, is told how long, and waits longer each time', async () => {
    const guesser = newBrowser()
    expect(await guess(guesser, 'sara', FREE)).toEqual(Array(FREE).fill(401))
    const shut = await knock(guesser, 'sara', PASSWORD)
    expect(shut).toMatchObject({ status: 429, body: { code: 'SIGN_IN_LOCKED' } })
    expect(shut.body.retryAfterSeconds).toBeGreaterThan(20)
    expect(shut.body.retryAfterSeconds).toBeLessThanOrEqual(30)
    expect(shut.headers['retry-after']).toBe(String(shut.body.retryAfterSeconds))
    await wait(30)
    expect((await knock(guesser, 'sara', 'one more guess')).status).toBe(401)
    expect((await knock(guesser, 'sara', PASSWORD)).body.retryAfterSeconds).toBeGreaterThan(30)
    await wait(60)
    expect((await knock(guesser, 'sara', PASSWORD)).status).toBe(200)
    // All is forgiven, to him who knew it in the end.
    expect(await guess(guesser, 'sara', FREE - 1)).toEqual(Array(FREE - 1).fill(401))
  })

  test('gains nothing by guessing a hundred times at once', async () => {
    const guesser = newBrowser()
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => knock(guesser, 'marc', `guess ${n} at once`)),
    )
    const tried = answers.filter(({ status }) => status === 401)
    expect(tried).toHaveLength(FREE)
  })

  test('learns nothing about who is here', async () => {
    const guesser = newBrowser()
    const answers = []
    for (let n = 0; n <= FREE; n++)
      answers.push(
        await guesser.post(
          '/api/auth/sign-in/email',
          { email: 'nobody@aurora-mobile.example', password: `guess ${n}` },
          ORIGIN,
        ),
      )
    expect(answers.map(({ status }) => status)).toEqual([...Array(FREE).fill(401), 429])
  })

  test('from everywhere makes the owner of the address wait minutes at most, on a device that is new to us', async () => {
    const { kysely } = server.world.database
    await kysely.deleteFrom('sign_in_failure').execute()
    await guess(newBrowser(), 'bianca', 1)
    await kysely
      .updateTable('sign_in_failure')
      .set({ failures: SIGN_IN_LIMITS.address.free - 1 })
      .execute()
    await guess(newBrowser(), 'bianca', 1)
    const shut = await knock(newBrowser(), 'bianca', PASSWORD)
    expect(shut.status).toBe(429)
    expect(shut.body.retryAfterSeconds).toBeLessThanOrEqual(SIGN_IN_LIMITS.address.longestDelaySeconds)
  })

  test('is not written down by name', async () => {
    const rows = await server.world.database.kysely.selectFrom('sign_in_failure').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('@')
  })
})

describe('a known device', () => {
  test('is let in while others guess, from the same address too', async () => {
    const mine = cookieOf(await knock(newBrowser(), 'dario', PASSWORD))
    const office = newBrowser()
    await guess(office, 'dario', FREE)
    expect((await knock(office, 'dario', PASSWORD)).status).toBe(429)
    const known = await office.ask('POST', '/api/auth/sign-in/email', {
      headers: { ...ORIGIN, cookie: mine },
      body: { email: emailOf('dario'), password: PASSWORD },
    })
    expect(known.status).toBe(200)
  })

  test('waits for its own failures', async () => {
    const mine = cookieOf(await knock(newBrowser(), 'vera', PASSWORD))
    expect(await guess(newBrowser(mine), 'vera', FREE)).toEqual(Array(FREE).fill(401))
    expect((await knock(newBrowser(mine), 'vera', PASSWORD)).status).toBe(429)
    // Its failures are nobody else's.
    expect((await knock(newBrowser(), 'vera', PASSWORD)).status).toBe(200)
  })

  test('of one person is none of another', async () => {
    const mine = cookieOf(await knock(newBrowser(), 'marc', PASSWORD))
    const browser = newBrowser(mine)
    await guess(browser, 'giulia', FREE)
    expect((await knock(browser, 'giulia', PASSWORD)).status).toBe(429)
  })

  test('cannot be made up', async () => {
    const cookie = cookieOf(await knock(newBrowser(), 'sara', PASSWORD))
    const forged = cookie.replace(/(known_device=)[^.;]+/, '$1AAAAAAAAAAAAAAAA')
    expect(forged).not.toBe(cookie)
    const browser = newBrowser(forged)
    await guess(browser, 'sara', FREE)
    // Counted as a stranger's: it shuts the door to every stranger at this address.
    const stranger = await browser.ask('POST', '/api/auth/sign-in/email', {
      headers: { ...ORIGIN, cookie: '' },
      body: { email: emailOf('sara'), password: PASSWORD },
    })
    expect(stranger.status).toBe(429)
  })
})
