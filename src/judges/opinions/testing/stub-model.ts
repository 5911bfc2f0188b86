import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StubQuestion {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** The whole body, as it came over the wire. */
  readonly body: string
}

export interface StubModel {
  /** What a setting would name. */
  readonly url: string
  readonly questions: readonly StubQuestion[]
  close(): Promise<void>
}

export type StubAnswer = (response: ServerResponse, question: StubQuestion) => void

/** A server on 127.0.0.1 that takes chat completions as OpenAI's API does and answers as a test tells it. */
export async function startStubModel(answer: StubAnswer): Promise<StubModel> {
  const questions: StubQuestion[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const question = {
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    }
    questions.push(question)
    answer(response, question)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    questions,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A completion with this content, as the API writes one. */
export function complete(response: ServerResponse, content: string): void {
  const body = {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: 'stub',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    usage: { prompt_tokens: 300, completion_tokens: 40, total_tokens: 340 },
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Refused, with the question repeated in the words of the refusal, as some servers do. */
export const refuse = (response: ServerResponse, status: number, echo: string): void => {
  const error = { message: `Cannot answer: ${echo}`, type: 'error', code: status }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }))
}

/** Takes the question and never says a word. */
export const saySilent: StubAnswer = () => undefined
