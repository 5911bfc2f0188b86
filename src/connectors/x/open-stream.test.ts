import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { ReadingTrouble } from '../connector.ts'
import { type StubAnswer, type StubNetwork, sendJson, startStub } from '../testing/stub-network.ts'
import { openStream } from './open-stream.ts'
import { sessionAt } from './testing/fixtures.ts'

const STREAM = { method: 'GET', path: '/2/activity/stream', as: 'app' } as const
const never = () => new AbortController().signal

let stub: StubNetwork
afterEach(() => stub.close())

async function open(answer: StubAnswer, signal = never()) {
  stub = await startStub(answer)
  const session = sessionAt(stub.url, { secrets: { accessToken: 'user', bearer: 'app' } })
  return openStream(session, STREAM, signal)
}

const begin = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.flushHeaders()
}

async function all(lines: AsyncIterable<unknown>): Promise<unknown[]> {
  const heard: unknown[] = []
  for await (const line of lines) heard.push(line)
  return heard
}

describe('a stream', () => {
  test('is opened by the app, says at once that it is open, and ends quietly with the connection', async () => {
    const lines = await open((_request, response) => {
      begin(response)
      response.end('{"a":1}\n')
    })
    expect(await all(lines)).toEqual([null, { a: 1 }])
    expect(stub.requests[0]?.headers.authorization).toBe('Bearer app')
  })

  test('that breaks in the middle of a line has ended', async () => {
    const lines = await open((_request, response) => {
      begin(response)
      response.write('{"a":1}\n{"b":', () => response.destroy())
    })
    expect(await all(lines)).toEqual([null, { a: 1 }])
  })

  test('is closed when nobody wants more, because X counts connections', async () => {
    const closed = Promise.withResolvers<void>()
    const lines = await open((_request, response) => {
      begin(response)
      response.on('close', () => closed.resolve())
      response.write('{"a":1}\n')
    })
    for await (const line of lines) if (line !== null) break
    await closed.promise
  })

  test('ends when it is told to, also while nothing is said', async () => {
    const stop = new AbortController()
    const lines = await open((_request, response) => begin(response), stop.signal)
    const heard: unknown[] = []
    for await (const line of lines) {
      heard.push(line)
      stop.abort()
    }
    expect(heard).toEqual([null])
  })

  test.each([
    [401, 'needsLogin'],
    [403, 'forbidden'],
    [402, 'outOfCredits'],
    [429, 'rateLimited'],
    [503, 'unreachable'],
    [409, 'unexpected'],
  ])('that X refuses with %i says why', async (status, code) => {
    const lines = await open((_request, response) =>
      sendJson(response, status, { title: 'No', detail: 'Not now.' }),
    )
    const trouble = await all(lines).catch(error => error)
    expect(trouble).toBeInstanceOf(ReadingTrouble)
    expect(trouble).toMatchObject({ code, message: 'Not now.' })
  })

  test('of a network that is not there says so', async () => {
    stub = await startStub(() => undefined)
    await stub.close()
    const session = sessionAt(stub.url, { secrets: { accessToken: 'user', bearer: 'app' } })
    await expect(all(openStream(session, STREAM, never()))).rejects.toMatchObject({ code: 'unreachable' })
  })
})
