import { Agent, type AgentOptions, request as callByTls } from 'node:https'
import { Readable } from 'node:stream'
import { connect } from 'node:tls'
import type { SeenAnswer } from './seen-answers.ts'

const HOSTS = ['api.x.com', 'x.com', 'api.twitter.com', 'twitter.com']

/** An agent for TLS whose every connection ends at the sandbox, and which trusts its certificate. */
export function createSandboxAgent(port: () => number, certificate: string): Agent {
  class SandboxAgent extends Agent {
    override createConnection(options: AgentOptions) {
      return connect({ ...options, host: '127.0.0.1', port: port(), ca: certificate })
    }
  }
  return new SandboxAgent()
}

/**
 * A `fetch` that reaches the network's own addresses through the agent, as if the name service said so, and
 * notes what was answered.
 */
export function createSandboxFetch(
  agent: Agent,
  elsewhere: typeof fetch,
  note: (answer: SeenAnswer) => void,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    if (!HOSTS.includes(url.hostname)) return elsewhere(input, init)
    const response = await callSandbox(agent, request)
    if (isAnswerOfApi(url, response))
      note({
        method: request.method,
        path: url.pathname,
        status: response.status,
        body: await response.clone().json(),
      })
    return response
  }
}

function isAnswerOfApi({ pathname }: URL, response: Response): boolean {
  if (!pathname.startsWith('/2/') || pathname.startsWith('/2/oauth2/') || pathname.endsWith('/stream'))
    return false
  return /json/.test(response.headers.get('content-type') ?? '')
}

async function callSandbox(agent: Agent, request: Request): Promise<Response> {
  const body = Buffer.from(await request.arrayBuffer())
  const { method, signal } = request
  const headers = { ...Object.fromEntries(request.headers), 'content-length': body.length }
  return new Promise((resolve, reject) => {
    const call = callByTls(request.url, { method, headers, agent, signal }, answer => {
      const shown = Object.entries(answer.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ])
      const status = answer.statusCode ?? 500
      const hasBody = status !== 204 && status !== 304
      const stream = hasBody ? (Readable.toWeb(answer) as ReadableStream<Uint8Array>) : null
      resolve(new Response(stream, { status, headers: shown }))
    })
    call.on('error', reject)
    call.end(body)
  })
}
