import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Delivery {
  readonly headers: IncomingHttpHeaders
  /** As it came, for signatures. */
  readonly text: string
  readonly body: ReturnType<typeof JSON.parse>
}

/** A server of the test's own, to which webhooks are brought. */
export interface WebhookReceiver {
  readonly url: string
  /** All that came by POST so far. */
  readonly deliveries: readonly Delivery[]
  /** How often the sandbox asked for a proof. */
  readonly challenges: number
  /** How proofs are given from now on. */
  prove(how: (token: string, response: ServerResponse) => void): void
  close(): Promise<void>
}

/** HMAC-SHA256 by Web Crypto, in base64 behind `sha256=`: not the code that is being tested. */
export async function signIndependently(key: string, text: string): Promise<string> {
  const bytes = new TextEncoder()
  const imported = await crypto.subtle.importKey(
    'raw',
    bytes.encode(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const signature = await crypto.subtle.sign('HMAC', imported, bytes.encode(text))
  return `sha256=${btoa(String.fromCharCode(...new Uint8Array(signature)))}`
}

export function proveWith(key: string) {
  return async (token: string, response: ServerResponse): Promise<void> => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ response_token: await signIndependently(key, token) }))
  }
}

export async function openWebhookReceiver(): Promise<WebhookReceiver> {
  const deliveries: Delivery[] = []
  let challenges = 0
  let prove: Parameters<WebhookReceiver['prove']>[0] = (_, response) => response.end('{}')
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      challenges++
      return prove(
        new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('crc_token') ?? '',
        response,
      )
    }
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const text = Buffer.concat(pieces).toString('utf8')
    deliveries.push({ headers: request.headers, text, body: JSON.parse(text) })
    response.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deliveries,
    get challenges() {
      return challenges
    },
    prove(how) {
      prove = how
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
