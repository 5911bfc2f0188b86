import { z } from 'zod'
import type { HealthCode } from '../connector.ts'
import type { XAnswer } from './call.ts'

/** The network's own words for a refusal, whichever of its shapes they came in. */
const problemSchema = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  type: z.string().optional(),
  errors: z.array(z.object({ message: z.string().optional(), detail: z.string().optional() })).optional(),
})

export interface XProblem {
  /** The last part of the problem's type, such as `not-authorized-for-resource`; empty when it has none. */
  readonly type: string
  readonly explain: string
}

export function readProblem(body: unknown): XProblem {
  const parsed = problemSchema.safeParse(body)
  if (!parsed.success) return { type: '', explain: 'The network gave no reason.' }
  const { title, detail, type, errors } = parsed.data
  const first = errors?.[0]
  // Empty words are no reason.
  const explain = first?.message || first?.detail || detail || title || 'The network gave no reason.'
  return { type: type?.split('/').at(-1) ?? '', explain: explain.slice(0, 500) }
}

const FALLBACK_WAIT_MS = 60_000
const MAX_WAIT_MS = 16 * 60_000

const DAY_MS = 24 * 60 * 60_000

/** How long until the rate limit heals, by the network's own word: that of the day, when the day is what ran out. */
export function readWaitMs(headers: Headers, now: number): number {
  for (const scope of ['app', 'user'])
    if (headers.get(`x-${scope}-limit-24hour-remaining`) === '0')
      return msUntil(headers.get(`x-${scope}-limit-24hour-reset`), now, DAY_MS)
  return msUntil(headers.get('x-rate-limit-reset'), now, MAX_WAIT_MS)
}

function msUntil(resetSeconds: string | null, now: number, atMost: number): number {
  const seconds = Number(resetSeconds)
  if (!Number.isFinite(seconds) || seconds <= 0) return FALLBACK_WAIT_MS
  return Math.min(atMost, Math.max(1000, seconds * 1000 - now))
}

/** What ails, in the desk's words; null when nothing does. */
export function readHealthCode(answer: XAnswer): HealthCode | null {
  if (answer.kind === 'silent') return 'unreachable'
  const { status } = answer
  if (status === 401) return 'needsLogin'
  if (status === 402) return 'outOfCredits'
  if (status === 403) return 'forbidden'
  if (status === 429) return 'rateLimited'
  if (status >= 500) return 'unreachable'
  return status >= 400 || answer.body === null ? 'unexpected' : null
}
