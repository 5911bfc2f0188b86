import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { lookUpPublic, PRIVATE_ADDRESS } from '../../connectors/look-up-public.ts'
import type { Received } from '../../core/webhook/attempts.ts'
import { readReceiverUrl } from '../../core/webhook/receiver-address.ts'

export interface Call {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** So much of an answer is kept; the rest is not read. */
const ANSWER_BYTES = 500

/**
 * Tells a receiver, and hears what it says to that. Redirects are not followed. Where a name leads is looked at in the
 * moment of the call, by the very lookup that is called then: a name that changes its mind between gains nothing.
 */
export function callReceiver(call: Call, allowsPrivate: boolean, signal: AbortSignal): Promise<Received> {
  const url = readReceiverUrl(call.url, allowsPrivate)
  if (!url.ok) return Promise.resolve({ kind: 'silent', trouble: url.refusal })
  return new Promise(resolve => {
    const open = url.value.startsWith('https:') ? requestSecure : requestPlain
    const asked = open(
      url.value,
      {
        method: 'POST',
        headers: { ...call.headers, 'content-length': Buffer.byteLength(call.body) },
        signal,
        // A socket of its own: one that was kept could lead where the name led before.
        agent: false,
        ...(allowsPrivate ? {} : { lookup: lookUpPublic }),
      },
      answer => void readAnswer(answer, signal).then(resolve),
    )
    asked.on('error', error => resolve({ kind: 'silent', trouble: describe(error, signal) }))
    asked.end(call.body)
  })
}

async function readAnswer(answer: IncomingMessage, signal: AbortSignal): Promise<Received> {
  const status = answer.statusCode ?? 0
  try {
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes >= ANSWER_BYTES) break
    }
    answer.destroy()
    const text = Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString('utf8')
    // The database keeps no NUL, and people read no control characters.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    return { kind: 'answered', status, answer: text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd') }
  } catch (error) {
    // The head alone says whether it was taken.
    return signal.aborted
      ? { kind: 'silent', trouble: describe(error, signal) }
      : { kind: 'answered', status, answer: '' }
  }
}

function describe(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'timeout'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === PRIVATE_ADDRESS) return 'privateAddress'
  return /^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code) ? 'untrusted' : 'unreachable'
}
