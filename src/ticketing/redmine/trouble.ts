import type { z } from 'zod'
import {
  type Answer,
  decideWritten,
  type Explanations,
  type NotSent,
  notBegun,
  readTrouble,
  troubleOf,
} from '../answer.ts'
import type { TicketingTroubleCode } from '../ticketing.ts'
import { callRedmine, type RedmineCall } from './call.ts'
import { errorsOf } from './errors-of.ts'
import type { RedmineSession } from './settings.ts'

export const EXPLANATIONS: Explanations = {
  needsLogin: 'Redmine does not know the key, or its REST service is off.',
  forbidden: 'Redmine does not let this user do that.',
  unreachable: 'Redmine cannot be reached.',
  busy: 'Redmine is too busy.',
  unexpected: 'What answers there is not Redmine as we know it.',
}

export type Asked<T> = { readonly ok: true; readonly value: T; readonly headers: Headers } | Unanswered
type Unanswered = { readonly ok: false; readonly code: TicketingTroubleCode; readonly answer: Answer }

/** A question that changes nothing. */
export async function askRedmine<T extends z.ZodType>(
  session: RedmineSession,
  call: RedmineCall,
  answers: T,
  signal: AbortSignal,
): Promise<Asked<z.infer<T>>> {
  const answer = await callRedmine(session, call, signal)
  const code = readTrouble(answer)
  if (code !== null || answer.kind === 'silent') return { ok: false, code: code ?? 'unreachable', answer }
  const parsed = answers.safeParse(answer.body)
  return parsed.success
    ? { ok: true, value: parsed.data, headers: answer.headers }
    : { ok: false, code: 'unexpected', answer }
}

/** A request without whose answer the reader cannot go on. Throws ReadingTrouble. */
export async function demandOfRedmine<T extends z.ZodType>(
  session: RedmineSession,
  call: RedmineCall,
  answers: T,
  signal: AbortSignal,
): Promise<z.infer<T>> {
  const asked = await askRedmine(session, call, answers, signal)
  if (asked.ok) return asked.value
  throw troubleOfRedmine(asked.code)
}

export const troubleOfRedmine = (code: TicketingTroubleCode) => troubleOf(code, EXPLANATIONS[code])

/** It is not there, or not for us to see. */
export const isHidden = ({ answer }: Unanswered): boolean =>
  answer.kind === 'answered' && (answer.status === 404 || answer.status === 403)

export const decideRedmine = (answer: Answer): NotSent | null => decideWritten(answer, EXPLANATIONS, errorsOf)

/** A question before anything was written has failed. */
export const notBegunInRedmine = ({ answer }: Unanswered): NotSent => notBegun(answer, EXPLANATIONS)
