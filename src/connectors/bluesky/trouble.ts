import { z } from 'zod'
import type { HealthCode } from '../connector.ts'
import type { XrpcAnswer } from './request.ts'

const problemSchema = z.object({ error: z.string().catch(''), message: z.string().catch('') })

export interface XrpcProblem {
  /** The network's own name for it: `ExpiredToken`. */
  readonly error: string
  readonly explain: string
}

export function readProblem(body: unknown): XrpcProblem {
  const parsed = problemSchema.safeParse(body)
  const { error, message } = parsed.success ? parsed.data : { error: '', message: '' }
  const explain = message !== '' ? message : error !== '' ? error : 'The network gave no reason.'
  return { error, explain: explain.slice(0, 500) }
}

const FALLBACK_WAIT_MS = 60_000
const MAX_WAIT_MS = 24 * 60 * 60_000

/** How long until the limit heals, by the network's own word. */
export function readWaitMs(headers: Headers, now: number): number {
  const after = Number(headers.get('retry-after') ?? Number.NaN)
  if (Number.isFinite(after) && after > 0) return Math.min(MAX_WAIT_MS, after * 1000)
  const reset = Number(headers.get('ratelimit-reset') ?? Number.NaN)
  if (!Number.isFinite(reset) || reset <= 0) return FALLBACK_WAIT_MS
  return Math.min(MAX_WAIT_MS, Math.max(1000, reset * 1000 - now))
}

/** The account is closed by the network or by its owner: no login will help. */
const CLOSED = new Set(['AccountTakedown', 'AccountDeactivated', 'AccountSuspended'])

/** Whether the token has run out or is none, so that a fresh one may help. */
export function isSpentToken(answer: XrpcAnswer): boolean {
  if (answer.kind === 'silent') return false
  const { error, explain } = readProblem(answer.body)
  if (CLOSED.has(error)) return false
  if (answer.status === 401) return true
  return (
    answer.status === 400 && (error === 'ExpiredToken' || (error === 'InvalidToken' && !isTooWeak(explain)))
  )
}

/** A token that is good, but not for this: an ordinary app password opens no direct messages. */
const isTooWeak = (explain: string): boolean => /bad token (method|scope)/i.test(explain)

/** What ails, in the desk's words; null when nothing does. */
export function readHealthCode(answer: XrpcAnswer): HealthCode | null {
  if (answer.kind === 'silent') return 'unreachable'
  const { status, body } = answer
  if (status === 429) return 'rateLimited'
  if (status === 501) return 'forbidden'
  if (status >= 500) return 'unreachable'
  if (status < 400) return body === null ? 'unexpected' : null
  const { error } = readProblem(body)
  if (CLOSED.has(error)) return 'forbidden'
  if (isSpentToken(answer)) return 'needsLogin'
  return status === 403 || error === 'InvalidToken' ? 'forbidden' : 'unexpected'
}
