import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { createSecretsKeeper } from '../secrets-keeper.ts'
import { type StubAnswer, type StubNetwork, sendJson, startStub } from '../testing/stub-network.ts'
import { callX, type XCall } from './call.ts'
import type { XSession } from './session.ts'
import type { XSecrets } from './settings.ts'
import { sessionAt } from './testing/fixtures.ts'

const WRITE: XCall = { method: 'POST', path: '/2/tweets', body: { text: 'Ciao' } }
const never = () => new AbortController().signal

const opened: StubNetwork[] = []
afterEach(async () => {
  for (const stub of opened.splice(0)) await stub.close()
})

async function open(answer: StubAnswer): Promise<StubNetwork> {
  const stub = await startStub(answer)
  opened.push(stub)
  return stub
}

const breakOff = (response: ServerResponse) => void response.socket?.destroy()

describe('one request', () => {
  test('carries the token, the query and the body', async () => {
    const stub = await open((_, response) => sendJson(response, 201, { data: { id: '17' } }))
    const call = { ...WRITE, query: { a: 'è & b', left: undefined } }
    const answer = await callX(sessionAt(stub.url), call, never())
    expect(answer).toMatchObject({ kind: 'answered', status: 201, body: { data: { id: '17' } } })
    expect(stub.requests).toMatchObject([
      {
        method: 'POST',
        url: { pathname: '/2/tweets', search: '?a=%C3%A8+%26+b' },
        headers: { authorization: 'Bearer access-1', 'content-type': 'application/json' },
        body: '{"text":"Ciao"}',
      },
    ])
  })

  const CUT: readonly (readonly [string, StubAnswer])[] = [
    [
      'cut in the middle',
      (_, response) =>
        void response.writeHead(201, { 'content-length': 99 }).write('{"da', () => breakOff(response)),
    ],
    ['gone before a word', (_, response) => breakOff(response)],
  ]
  test.each(CUT)('an answer %s may have had its effect', async (_, answer) => {
    const stub = await open(answer)
    expect(await callX(sessionAt(stub.url), WRITE, never())).toMatchObject({ kind: 'silent', wasSent: true })
  })

  const ODD: readonly (readonly [string, StubAnswer])[] = [
    ['that ends too early', (_, response) => void response.writeHead(201).end('{"data":{"id":')],
    ['that is no JSON', (_, response) => void response.writeHead(201).end('<html>Bad Gateway</html>')],
    ['that is empty', (_, response) => void response.writeHead(201).end()],
    ['beyond 8 MB', (_, response) => void response.writeHead(201).end(`"${'x'.repeat(9_000_000)}"`)],
  ]
  test.each(ODD)('a body %s reads as unknown, never as nothing', async (_, answer) => {
    const stub = await open(answer)
    expect(await callX(sessionAt(stub.url), WRITE, never())).toMatchObject({ kind: 'answered', body: null })
  })

  test('a redirect is not followed: it would carry the token away', async () => {
    const elsewhere = await open((_, response) => sendJson(response, 200, {}))
    const stub = await open((_, response) => void response.writeHead(307, { location: elsewhere.url }).end())
    expect(await callX(sessionAt(stub.url), WRITE, never())).toMatchObject({ kind: 'silent' })
    expect(elsewhere.requests).toEqual([])
  })

  test('nobody at the address: nothing was sent', async () => {
    const stub = await startStub(() => undefined)
    await stub.close()
    expect(await callX(sessionAt(stub.url), WRITE, never())).toEqual({
      kind: 'silent',
      wasSent: false,
      code: 'ECONNREFUSED',
    })
  })

  test('a call given up beforehand is not made', async () => {
    const stub = await open((_, response) => sendJson(response, 200, {}))
    expect(await callX(sessionAt(stub.url), WRITE, AbortSignal.abort())).toMatchObject({ kind: 'silent' })
    expect(stub.requests).toEqual([])
  })
})

/** A network whose tokens are spent by being renewed: `refresh-1` gives `access-2` and `refresh-2`, and so on. */
function openRotating(broken: Partial<Record<'status', number>> = {}) {
  let generation = 1
  return open((request, response) => {
    if (request.url.pathname !== '/2/oauth2/token') {
      const isGood = request.headers.authorization === `Bearer access-${generation}`
      return sendJson(response, isGood ? 200 : 401, isGood ? { data: {} } : { title: 'Unauthorized' })
    }
    if (broken.status !== undefined) return sendJson(response, broken.status, { error: 'broken' })
    const form = new URLSearchParams(request.body)
    if (form.get('refresh_token') !== `refresh-${generation}`)
      return sendJson(response, 400, { error: 'invalid_request' })
    generation++
    return sendJson(response, 200, {
      access_token: `access-${generation}`,
      refresh_token: `refresh-${generation}`,
    })
  })
}

const SPENT: XSecrets = {
  accessToken: 'access-0',
  refreshToken: 'refresh-1',
  clientId: 'client',
  clientSecret: 'hush',
}

/** Sessions of one account: each was opened before the secrets were renewed, and all share what is kept. */
function keep(url: string, secrets: XSecrets = SPENT) {
  const kept: XSecrets[] = []
  const renewSecrets = createSecretsKeeper<XSecrets>(secrets, fresh => void kept.push(fresh))
  return { kept, open: (): XSession => sessionAt(url, { secrets, renewSecrets }) }
}

const renewalsOf = (stub: StubNetwork) =>
  stub.requests.filter(each => each.url.pathname === '/2/oauth2/token')
const READ: XCall = { method: 'GET', path: '/2/users/me' }

describe('a token that has run out', () => {
  test('is renewed, kept, then used', async () => {
    const stub = await openRotating()
    const { kept, open } = keep(stub.url)
    expect(await callX(open(), READ, never())).toMatchObject({ status: 200 })
    expect(kept).toEqual([
      { accessToken: 'access-2', refreshToken: 'refresh-2', clientId: 'client', clientSecret: 'hush' },
    ])
    expect(renewalsOf(stub)[0]?.headers.authorization).toBe(`Basic ${btoa('client:hush')}`)
  })

  test('is renewed once by all sources that meet its end together', async () => {
    const stub = await openRotating()
    const { kept, open } = keep(stub.url)
    const answers = await Promise.all(Array.from({ length: 6 }, () => callX(open(), READ, never())))
    expect(answers.map(each => each.kind === 'answered' && each.status)).toEqual(Array(6).fill(200))
    expect(renewalsOf(stub)).toHaveLength(1)
    expect(kept).toHaveLength(1)
  })

  test('is not renewed again by a session that was opened before', async () => {
    const stub = await openRotating()
    const { open } = keep(stub.url)
    const late = open()
    await callX(open(), READ, never())
    expect(await callX(late, READ, never())).toMatchObject({ status: 200 })
    expect(renewalsOf(stub)).toHaveLength(1)
  })

  test.each([500, 503, 429])('is no reason to log in again while renewal answers %i', async status => {
    const stub = await openRotating({ status })
    expect(await callX(keep(stub.url).open(), READ, never())).toEqual({
      kind: 'silent',
      wasSent: false,
      code: 'notRenewed',
    })
  })

  test('is tried again after renewal failed', async () => {
    const broken: { status?: number } = { status: 503 }
    const stub = await openRotating(broken)
    const { open } = keep(stub.url)
    await callX(open(), READ, never())
    delete broken.status
    expect(await callX(open(), READ, never())).toMatchObject({ status: 200 })
  })

  test('stays refused when renewal is refused', async () => {
    const stub = await openRotating()
    const session = keep(stub.url, { ...SPENT, refreshToken: 'spent-long-ago' }).open()
    expect(await callX(session, READ, never())).toMatchObject({ status: 401 })
  })

  test('stays refused when there is nothing to renew it with', async () => {
    const stub = await openRotating()
    const session = sessionAt(stub.url, { secrets: { accessToken: 'access-0' } })
    expect(await callX(session, READ, never())).toMatchObject({ status: 401 })
    expect(renewalsOf(stub)).toEqual([])
  })

  test('is not waited for after abort, and is kept for the others', { timeout: 5_000 }, async () => {
    const renewing = Promise.withResolvers<ServerResponse>()
    const stub = await open((request, response) =>
      request.url.pathname === '/2/oauth2/token'
        ? renewing.resolve(response)
        : sendJson(response, request.headers.authorization === 'Bearer access-2' ? 200 : 401, {}),
    )
    const abort = new AbortController()
    const { kept, open: openSession } = keep(stub.url)
    const leaving = callX(openSession(), READ, abort.signal)
    const staying = callX(openSession(), READ, never())
    const response = await renewing.promise
    abort.abort()
    expect(await leaving).toMatchObject({ kind: 'silent', wasSent: false })
    sendJson(response, 200, { access_token: 'access-2', refresh_token: 'refresh-2' })
    expect(await staying).toMatchObject({ status: 200 })
    expect(kept).toHaveLength(1)
  })
})
