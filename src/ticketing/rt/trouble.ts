import { z } from 'zod'
import { type Answer, decideWritten, type Explanations, readTrouble, troubleOf } from '../answer.ts'
import type { Outcome, TicketingTroubleCode } from '../ticketing.ts'
import { callRt, type RtCall } from './call.ts'
import type { RtSession } from './settings.ts'

export const EXPLANATIONS: Explanations = {
  needsLogin: 'Request Tracker does not know the token.',
  forbidden: 'Request Tracker does not let this user do that.',
  unreachable: 'Request Tracker cannot be reached.',
  busy: 'Request Tracker is too busy.',
  unexpected: 'What answers there is not Request Tracker 5 as we know it.',
}

const messageSchema = z.object({ message: z.string().trim().min(1) })

/** RT's own words, in the language of its user. */
export function reasonOf(body: unknown): string {
  const parsed = messageSchema.safeParse(body)
  return parsed.success
    ? parsed.data.message.slice(0, 500)
    : 'Request Tracker does not take it, and gave no reason.'
}

export const decideRt = (answer: Answer): Outcome | null => decideWritten(answer, EXPLANATIONS, reasonOf)

export type Asked<T> =
  | { readonly ok: true; readonly value: T; readonly headers: Headers }
  | { readonly ok: false; readonly code: TicketingTroubleCode; readonly answer: Answer }

/** A question that changes nothing. */
export async function askRt<T extends z.ZodType>(
  session: RtSession,
  call: RtCall,
  answers: T,
  signal: AbortSignal,
  maxBytes?: number,
): Promise<Asked<z.infer<T>>> {
  const answer = await callRt(session, call, signal, maxBytes)
  const code = readTrouble(answer)
  if (code !== null || answer.kind !== 'answered') return { ok: false, code: code ?? 'unexpected', answer }
  const parsed = answers.safeParse(answer.body)
  return parsed.success
    ? { ok: true, value: parsed.data, headers: answer.headers }
    : { ok: false, code: 'unexpected', answer }
}

/** A question without whose answer the reader cannot go on. Throws ReadingTrouble. */
export async function demandOfRt<T extends z.ZodType>(
  session: RtSession,
  call: RtCall,
  answers: T,
  signal: AbortSignal,
  maxBytes?: number,
): Promise<{ readonly value: z.infer<T>; readonly headers: Headers }> {
  const asked = await askRt(session, call, answers, signal, maxBytes)
  if (asked.ok) return asked
  throw troubleOf(asked.code, EXPLANATIONS[asked.code])
}
