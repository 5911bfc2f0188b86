import type { z } from 'zod'
import { ReadingTrouble } from '../connector.ts'
import { callX, type XCall } from './call.ts'
import type { XSession } from './session.ts'
import { readHealthCode, readProblem, readWaitMs } from './trouble.ts'

/** Before a person or the network has mended it, asking again helps nobody. */
const PAUSE_MS = 60_000
const SOON_MS = 1_000

/** A request without whose answer the reader cannot go on. Throws ReadingTrouble when it fails or says something else. */
export async function demandOfX<T extends z.ZodType>(
  session: XSession,
  call: XCall,
  answers: T,
  signal: AbortSignal,
): Promise<z.infer<T>> {
  const answer = await callX(session, call, signal)
  const code = readHealthCode(answer)
  if (answer.kind === 'silent')
    throw new ReadingTrouble('unreachable', 'The network cannot be reached.', SOON_MS)
  if (code === null) {
    const parsed = answers.safeParse(answer.body)
    if (parsed.success) return parsed.data
    throw new ReadingTrouble('unexpected', 'The network answered in an unknown form.', PAUSE_MS)
  }
  throw new ReadingTrouble(code, readProblem(answer.body).explain, waitAfter(answer))
}

/** What the network says of its limits; a network that stumbles is tried again by whoever keeps count of that. */
function waitAfter({ status, headers }: { readonly status: number; readonly headers: Headers }): number {
  if (status === 429) return readWaitMs(headers, Date.now())
  return status >= 500 ? SOON_MS : PAUSE_MS
}
