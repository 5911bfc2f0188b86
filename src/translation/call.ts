import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { lookUpPublic, PRIVATE_ADDRESS } from '../connectors/look-up-public.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { TranslationTrouble } from '../core/translation/translation.ts'
import { readReceiverUrl } from '../core/webhook/receiver-address.ts'
import type { TranslationService } from './service.ts'

/** What one text and its translation can need, many times over. */
const MOST_BYTES = 1024 * 1024

export interface ServiceAnswer {
  readonly status: number
  /** Parsed JSON; null where it was none, was cut off or too long. */
  readonly body: unknown
}

/** Goes in the body, where proxies and servers do not write it into their logs. */
export interface ServiceCall {
  readonly path: string
  /** Sent by POST; without it the service is asked by GET. */
  readonly body?: { readonly type: string; readonly text: string }
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Asks a service. The rules of addresses are those of webhooks: https into the world alone, unless our own house is
 * allowed; redirects are not followed; where a name leads is looked at in the moment of the call.
 */
export function callService(
  service: TranslationService,
  call: ServiceCall,
  signal: AbortSignal,
): Promise<Result<ServiceAnswer, TranslationTrouble>> {
  const address = readReceiverUrl(service.url, service.allowsPrivate)
  if (!address.ok) return Promise.resolve(address)
  const url = `${address.value.replace(/\/+$/, '')}${call.path}`
  return new Promise(resolve => {
    const open = url.startsWith('https:') ? requestSecure : requestPlain
    const asked = open(
      url,
      {
        method: call.body === undefined ? 'GET' : 'POST',
        headers: { accept: 'application/json', ...describeBody(call), ...call.headers },
        signal,
        agent: false,
        ...(service.allowsPrivate ? {} : { lookup: lookUpPublic }),
      },
      answer => void readAnswer(answer, signal).then(resolve),
    )
    asked.on('error', error => resolve(refuse(nameSilence(error, signal))))
    asked.end(call.body?.text)
  })
}

const describeBody = ({ body }: ServiceCall): Record<string, string | number> =>
  body === undefined ? {} : { 'content-type': body.type, 'content-length': Buffer.byteLength(body.text) }

async function readAnswer(
  answer: IncomingMessage,
  signal: AbortSignal,
): Promise<Result<ServiceAnswer, TranslationTrouble>> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > MOST_BYTES) break
      chunks.push(chunk)
    }
    answer.destroy()
    return ok({ status: answer.statusCode ?? 0, body: bytes > MOST_BYTES ? null : readJson(chunks) })
  } catch (error) {
    return refuse(nameSilence(error, signal))
  }
}

function readJson(chunks: readonly Buffer[]): unknown {
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return null
  }
}

function nameSilence(error: unknown, signal: AbortSignal): TranslationTrouble {
  if (signal.aborted) return 'serviceSlow'
  return error instanceof Error && 'code' in error && error.code === PRIVATE_ADDRESS
    ? 'privateAddress'
    : 'serviceAway'
}

/** What a status says that means the same everywhere; null for those that a protocol must read itself. */
export function nameStatus(status: number): TranslationTrouble | null {
  if (status === 401 || status === 403) return 'keyRefused'
  if (status === 413 || status === 414) return 'textTooLong'
  if (status === 429) return 'serviceLimit'
  if (status === 408 || status === 504) return 'serviceSlow'
  return status === 502 || status === 503 ? 'serviceAway' : null
}
