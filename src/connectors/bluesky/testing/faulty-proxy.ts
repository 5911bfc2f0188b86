import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What may go wrong between an account server and us, one thing at a time. */
interface Faults {
  losesNextAnswer: boolean
  refusesNext: boolean
  isStalled: boolean
  readsToFail: number
}

export interface FaultyProxy {
  readonly url: string
  readonly faults: Faults
  /** Lets go of all that is stalled. */
  release(): void
  close(): Promise<void>
}

/** Of these there is an effect that somebody sees, or a file that is stored. */
const WRITES = /\.(createRecord|putRecord|applyWrites|deleteRecord|uploadBlob|sendMessage)$/
const SESSIONS = /\.(createSession|refreshSession|deleteSession)$/

/** How long the network asks to wait when it refuses for haste. */
export const HASTE_MS = 5 * 60_000

/** Stands before an account server, and passes all through but what it is told to spoil. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const faults: Faults = { losesNextAnswer: false, refusesNext: false, isStalled: false, readsToFail: 0 }
  const stalled = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    handle({ target, url: url(), faults, stalled }, request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const release = () => {
    for (const each of stalled) each.destroy()
    stalled.clear()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    release,
    async close() {
      release()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

interface Standing {
  readonly target: string
  readonly url: string
  readonly faults: Faults
  readonly stalled: Set<ServerResponse>
}

async function handle(
  { target, url, faults, stalled }: Standing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readAll(request)
  const path = new URL(request.url ?? '/', target).pathname
  const isWrite = WRITES.test(path)
  if (faults.isStalled) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"')
    stalled.add(response)
    return
  }
  if (isWrite && faults.refusesNext) {
    faults.refusesNext = false
    refuseForHaste(response)
    return
  }
  if (request.method === 'GET' && !SESSIONS.test(path) && faults.readsToFail > 0) {
    faults.readsToFail--
    response.writeHead(502, { 'content-type': 'application/json' }).end('{"error":"UpstreamFailure"}')
    return
  }
  const answer = await pass(target, request, body)
  if (isWrite && faults.losesNextAnswer) {
    faults.losesNextAnswer = false
    response.destroy()
    return
  }
  // The home server names itself in the session's document: all that follows is to come this way, too.
  const text = answer.body.toString('latin1')
  const told = SESSIONS.test(path) ? Buffer.from(text.replaceAll(target, url), 'latin1') : answer.body
  response.writeHead(answer.status, answer.headers).end(told)
}

function refuseForHaste(response: ServerResponse): void {
  const reset = Math.ceil((Date.now() + HASTE_MS) / 1000)
  response
    .writeHead(429, { 'content-type': 'application/json', 'ratelimit-reset': String(reset) })
    .end(JSON.stringify({ error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' }))
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const PASSED = ['authorization', 'content-type', 'atproto-proxy', 'atproto-accept-labelers', 'dpop']
const TOLD = ['content-type', 'dpop-nonce', 'www-authenticate', 'retry-after', 'ratelimit-reset']

async function pass(target: string, request: IncomingMessage, body: Buffer) {
  const headers = Object.fromEntries(
    PASSED.flatMap(name => {
      const value = request.headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
  const answer = await fetch(new URL(request.url ?? '/', target), {
    method: request.method ?? 'GET',
    headers,
    ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
    redirect: 'manual',
  })
  const told = TOLD.flatMap(name => {
    const value = answer.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return {
    status: answer.status,
    headers: Object.fromEntries(told),
    body: Buffer.from(await answer.arrayBuffer()),
  }
}
