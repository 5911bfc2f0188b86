import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Status and body: an object is sent as JSON, a text as it is. Null: it never answers. */
export type StubAnswer = readonly [number, unknown] | null

type Reply = (asked: Asked) => StubAnswer | Promise<StubAnswer>

/** A true HTTP server that says what it is told to, and keeps what it was asked. */
export async function openStub(first: Reply) {
  const asked: Asked[] = []
  let reply = first
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', async () => {
      const { method = '', url = '', headers } = request
      const one = { method, path: url, headers, body: Buffer.concat(chunks).toString() }
      asked.push(one)
      const answer = await reply(one)
      if (answer === null) return
      const [status, body] = answer
      response.writeHead(status, status === 302 ? { location: String(body) } : {})
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answer(next: Reply) {
      reply = next
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
