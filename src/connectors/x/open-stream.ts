import { ReadingTrouble } from '../connector.ts'
import { describeSilence, readJson } from '../http.ts'
import { addressOf, bearerOf, MAX_BYTES, type XCall } from './call.ts'
import type { XSession } from './session.ts'
import { readLines } from './stream-lines.ts'
import { readHealthCode, readProblem, readWaitMs } from './trouble.ts'

/** X sends a sign of life every 20 seconds; whoever hears none has lost the connection without being told. */
const STALL_MS = 25_000
const CONNECT_MS = 20_000

/**
 * The lines of one of X's streams, until it ends. Ends quietly when the connection breaks or falls silent.
 * Throws ReadingTrouble when X does not open it.
 */
export async function* openStream(
  session: XSession,
  call: XCall,
  signal: AbortSignal,
): AsyncGenerator<unknown> {
  const gone = new AbortController()
  const watch = createWatch(() => gone.abort())
  try {
    watch.expect(CONNECT_MS)
    const response = await connect(session, call, AbortSignal.any([signal, gone.signal]))
    watch.expect(STALL_MS)
    // The network listens: nothing has been said yet.
    yield null
    yield* untilBroken(readLines(watched(response.body ?? [], watch)))
  } finally {
    watch.stop()
    // Also when nobody wants to hear more: an open connection counts among the few that X grants.
    gone.abort()
  }
}

async function connect(session: XSession, call: XCall, signal: AbortSignal): Promise<Response> {
  let response: Response
  try {
    response = await fetch(addressOf(session.settings, call), {
      method: call.method,
      headers: { authorization: bearerOf(session.secrets, call) },
      redirect: 'error',
      signal,
    })
  } catch (error) {
    throw new ReadingTrouble(
      'unreachable',
      `The stream cannot be reached (${describeSilence(error).code}).`,
      0,
    )
  }
  if (response.status === 200) return response
  const body = await readJson(response, MAX_BYTES).catch(() => null)
  const { headers, status } = response
  const code = readHealthCode({ kind: 'answered', status, headers, body }) ?? 'unexpected'
  throw new ReadingTrouble(
    code,
    readProblem(body).explain,
    status === 429 ? readWaitMs(headers, Date.now()) : 0,
  )
}

interface Watch {
  /** From now on something must be heard within this time. */
  expect(ms: number): void
  heard(): void
  stop(): void
}

function createWatch(onSilence: () => void): Watch {
  let timer: NodeJS.Timeout | undefined
  const expect = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(onSilence, ms)
  }
  return { expect, heard: () => timer?.refresh(), stop: () => clearTimeout(timer) }
}

async function* watched(pieces: AsyncIterable<Uint8Array> | [], watch: Watch): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    watch.heard()
    yield piece
  }
}

/** A stream that breaks has ended: what was missed is read elsewhere, and it is opened again. */
async function* untilBroken(lines: AsyncGenerator<unknown>): AsyncGenerator<unknown> {
  for (;;) {
    const next = await lines.next().catch(() => null)
    if (next === null || next.done === true) return
    yield next.value
  }
}
