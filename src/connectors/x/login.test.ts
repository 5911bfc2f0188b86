import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts'
import { createSecretsKeeper } from '../secrets-keeper.ts'
import { xConnector } from './connector.ts'
import { finishLogin, startLogin } from './login.ts'
import type { XSecrets } from './settings.ts'
import { sessionOf } from './testing/sandboxed.ts'

const REDIRECT = 'http://127.0.0.1:4400/api/accounts/login/back'
const never = () => new AbortController().signal

let sandbox: RunningSandbox
let at = new Date('2026-05-04T09:00:00Z')
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, now: () => at })
})
afterAll(() => sandbox.close())

const appSecrets = (): XSecrets => ({
  accessToken: 'pending',
  clientId: sandbox.credentials.clientId,
  clientSecret: sandbox.credentials.clientSecret,
})

/** What a browser does: opens the page, picks the account, is sent back with a code. */
async function agree(url: string, username: string): Promise<URL> {
  const asked = new URL(url)
  const page = await fetch(asked)
  expect(page.status).toBe(200)
  const back = await fetch(asked, {
    method: 'POST',
    body: new URLSearchParams({ username }),
    redirect: 'manual',
  })
  return new URL(back.headers.get('location') ?? '')
}

describe('a login in the browser', () => {
  test('brings tokens that work, and that are renewed', async () => {
    const session = sessionOf(sandbox, 'aurora_aiuta')
    const start = await startLogin(session.settings, appSecrets(), REDIRECT)
    const back = await agree(start.url, 'aurora_aiuta')
    expect(back.href.startsWith(REDIRECT)).toBe(true)
    expect(back.searchParams.get('state')).toBe(start.state)
    const code = back.searchParams.get('code') ?? ''
    const { secrets } = await finishLogin(
      session.settings,
      appSecrets(),
      { code, verifier: start.verifier, redirectUri: REDIRECT, query: {} },
      never(),
    )
    expect(secrets).toMatchObject({ ...appSecrets(), accessToken: expect.any(String) })
    expect(secrets.refreshToken).toMatch(/./)
    expect(xConnector.secretsSchema.parse(secrets)).toEqual(secrets)

    const kept: XSecrets[] = []
    const renewSecrets = createSecretsKeeper<XSecrets>(secrets, fresh => void kept.push(fresh))
    const logged = { ...session, secrets, renewSecrets }
    expect(await xConnector.check(logged, never())).toMatchObject({ ok: true, handle: 'aurora_aiuta' })
    expect(kept).toEqual([])

    // Two hours later the access token has run out.
    at = new Date(at.getTime() + 2 * 60 * 60_000 + 1_000)
    expect(await xConnector.check(logged, never())).toMatchObject({ ok: true })
    expect(kept).toHaveLength(1)
    expect(kept[0]?.accessToken).not.toBe(secrets.accessToken)
    expect(kept[0]?.refreshToken).not.toBe(secrets.refreshToken)
  })

  test('asks for what a desk needs, and for nothing that it does not', async () => {
    const { url } = await startLogin(sessionOf(sandbox, 'aurora_aiuta').settings, appSecrets(), REDIRECT)
    const asked = Object.fromEntries(new URL(url).searchParams)
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: REDIRECT,
    })
    expect(asked.scope?.split(' ').toSorted()).toEqual(
      'dm.read dm.write follows.read media.write offline.access tweet.moderate.write tweet.read tweet.write users.read'.split(
        ' ',
      ),
    )
    expect(asked.state?.length).toBeLessThanOrEqual(500)
    expect(url).not.toContain(sandbox.credentials.clientSecret)
  })

  test('never asks twice with the same state or verifier', async () => {
    const { settings } = sessionOf(sandbox, 'aurora_aiuta')
    const starts = await Promise.all(
      Array.from({ length: 20 }, () => startLogin(settings, appSecrets(), REDIRECT)),
    )
    expect(new Set(starts.map(each => each.state)).size).toBe(20)
    expect(new Set(starts.map(each => each.verifier)).size).toBe(20)
    // RFC 7636: 43 to 128 characters of a small alphabet.
    for (const { verifier } of starts) expect(verifier).toMatch(/^[\w.~-]{43,128}$/)
  })

  test.each([
    [
      'a verifier of somebody else',
      (code: string) => ({ code, verifier: 'v'.repeat(64), secrets: appSecrets() }),
    ],
    [
      'a code that was never given',
      (_: string, verifier: string) => ({ code: 'made-up', verifier, secrets: appSecrets() }),
    ],
    [
      'a wrong client secret',
      (code: string, verifier: string) => ({
        code,
        verifier,
        secrets: { ...appSecrets(), clientSecret: 'wrong' },
      }),
    ],
  ])('with %s is refused, and the error tells no secret', async (_, twist) => {
    const { settings } = sessionOf(sandbox, 'aurora_aiuta')
    const start = await startLogin(settings, appSecrets(), REDIRECT)
    const back = await agree(start.url, 'aurora_aiuta')
    const { code, verifier, secrets } = twist(back.searchParams.get('code') ?? '', start.verifier)
    const refused = finishLogin(
      settings,
      secrets,
      { code, verifier, redirectUri: REDIRECT, query: {} },
      never(),
    )
    await expect(refused).rejects.toThrow('the network refused the login')
    const error = await refused.catch((caught: unknown) => caught)
    for (const secret of [code, verifier, sandbox.credentials.clientSecret])
      expect(String(error)).not.toContain(secret)
  })

  test('a code is good once', async () => {
    const { settings } = sessionOf(sandbox, 'aurora_aiuta')
    const start = await startLogin(settings, appSecrets(), REDIRECT)
    const code = (await agree(start.url, 'aurora_aiuta')).searchParams.get('code') ?? ''
    const finish = () =>
      finishLogin(
        settings,
        appSecrets(),
        { code, verifier: start.verifier, redirectUri: REDIRECT, query: {} },
        never(),
      )
    await expect(finish()).resolves.toBeDefined()
    await expect(finish()).rejects.toThrow('the network refused the login')
  })
})
