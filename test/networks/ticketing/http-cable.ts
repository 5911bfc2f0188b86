import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** Stands between a program and a server that speaks HTTP, and does to what they say as networks do. */
export interface HttpCable {
  /** The server's address, by way of the cable. */
  readonly url: string
  /** Of the next request that changes something: `before` never comes to the server, the others have had their effect. */
  breakNextWrite(where: 'before' | 'after' | 'inTheAnswer'): void
  /** So many requests that follow are answered by this status, and never come to the server. */
  failNext(count: number, status?: number, headers?: Readonly<Record<string, string>>): void
  /** Requests come to the server from now on, and their answers wait, or (false) go their way. */
  stall(isStalled: boolean): void
  /** Nobody listens at the address from now on. */
  cut(): Promise<void>
  mend(): Promise<void>
  /** When the next request has been handed to the server. */
  whenAsked(): Promise<void>
  /** The server's clock is wrong by so much, in what it says of itself and in what it is asked for. */
  skew(ms: number): void
  close(): Promise<void>
}

type Break = Parameters<HttpCable['breakNextWrite']>[0]

const TIME = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g

const shift = (text: string, ms: number): string =>
  ms === 0
    ? text
    : text.replaceAll(TIME, time => `${new Date(Date.parse(time) + ms).toISOString().slice(0, 19)}Z`)

export async function layHttpCable(target: string): Promise<HttpCable> {
  let broken: Break | null = null
  let failing = { count: 0, status: 500, headers: {} as Readonly<Record<string, string>> }
  let isStalled = false
  let skewMs = 0
  const askers = new Set<() => void>()
  const waiting = new Set<() => void>()
  const sockets = new Set<Socket>()

  const handedOver = (): void => {
    for (const tell of askers) tell()
    askers.clear()
  }

  const deliver = (answer: Heard, outgoing: ServerResponse, way: Break | null): void => {
    if (isStalled) return void waiting.add(() => deliver(answer, outgoing, way))
    if (way === 'after') return void outgoing.destroy()
    const isText = /json|text/.test(String(answer.headers['content-type'] ?? ''))
    const body = isText ? Buffer.from(shift(answer.body.toString('utf8'), skewMs)) : answer.body
    outgoing.writeHead(answer.status, {
      ...answer.headers,
      'content-length': String(body.length),
      date: new Date(Date.now() + skewMs).toUTCString(),
    })
    if (way === null) return void outgoing.end(body)
    outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy())
  }

  const server = createServer(async (incoming, outgoing) => {
    const isWrite = incoming.method !== 'GET'
    if (failing.count > 0) {
      failing.count--
      incoming.resume()
      return void outgoing.writeHead(failing.status, failing.headers).end('{}')
    }
    const way = isWrite ? broken : null
    if (isWrite) broken = null
    if (way === 'before') return void outgoing.destroy()
    try {
      deliver(await ask(target, incoming, skewMs, handedOver), outgoing, way)
    } catch {
      outgoing.destroy()
    }
  })
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const listen = (port: number) =>
    new Promise<void>(resolve => server.listen(port, '127.0.0.1', () => resolve()))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const stop = async (): Promise<void> => {
    if (!server.listening) return
    for (const socket of sockets) socket.destroy()
    await new Promise(resolve => server.close(resolve))
  }
  return {
    url: `http://127.0.0.1:${port}`,
    breakNextWrite(where) {
      broken = where
    },
    failNext(count, status = 500, headers = {}) {
      failing = { count, status, headers }
    },
    stall(isOn) {
      isStalled = isOn
      if (isOn) return
      for (const go of waiting) go()
      waiting.clear()
    },
    cut: stop,
    mend: () => listen(port),
    whenAsked: () => new Promise(resolve => askers.add(resolve)),
    skew(ms) {
      skewMs = ms
    },
    close: stop,
  }
}

interface Heard {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** The whole answer. The server is asked to the end even when whoever asked has gone. */
async function ask(
  target: string,
  incoming: IncomingMessage,
  skewMs: number,
  handedOver: () => void,
): Promise<Heard> {
  const { method, url = '' } = incoming
  const { 'accept-encoding': _, connection: __, ...headers } = incoming.headers
  const body = await readAll(incoming)
  return new Promise((resolve, reject) => {
    const onward = request(
      shiftQuery(new URL(target + url), -skewMs),
      { method, headers: { ...headers, connection: 'close' } },
      answer => {
        readAll(answer).then(
          heard =>
            resolve({ status: answer.statusCode ?? 502, headers: withoutHops(answer.headers), body: heard }),
          reject,
        )
      },
    )
    onward.on('error', reject)
    onward.end(body, handedOver)
  })
}

/** What is asked for by the time is meant by our clock. */
function shiftQuery(url: URL, ms: number): URL {
  for (const [key, value] of [...url.searchParams])
    if (shift(value, ms) !== value) url.searchParams.set(key, shift(value, ms))
  return url
}

const withoutHops = ({ connection: _, 'transfer-encoding': __, ...rest }: IncomingMessage['headers']) => rest

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
