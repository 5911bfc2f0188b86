import { z } from 'zod'
import { LANGUAGES } from '../language.ts'
import { CLOCK_STATES } from '../promise/clock.ts'
import { PRIORITIES, RESOLUTIONS, TICKET_STATUSES } from './ticket.ts'

const instant = z.coerce.date()

/** How a ticket stood, with the columns that the desk keeps beside it. */
const standing = z.object({
  status: z.enum(TICKET_STATUSES),
  priority: z.enum(PRIORITIES),
  queueId: z.string().nullable(),
  assigneeId: z.string().nullable(),
  snoozedUntil: instant.nullable(),
  waitingSince: instant.nullable(),
  resolution: z.enum(RESOLUTIONS).nullable(),
  resolvedAt: instant.nullable(),
  /** Steps from before there were tags know of none. */
  tagIds: z.array(z.string()).readonly().default([]),
  /** Nor of incidents. */
  incidentId: z.string().nullable().default(null),
})

const face = z.object({
  lastMessageAt: instant,
  preview: z.string(),
  visibility: z.enum(['public', 'direct']),
  language: z.enum(LANGUAGES),
})

const stand = z.object({ id: z.string(), standing, face })

const clock = z.object({
  id: z.string(),
  ticketId: z.string(),
  state: z.enum(CLOCK_STATES),
  pausedAt: instant.nullable(),
})

/** What a merge or a split moved from one ticket to another, so that undoing it puts back exactly that. */
export const moved = z.object({
  conversationIds: z.array(z.string()),
  messageIds: z.array(z.string()),
  deliveryIds: z.array(z.string()),
  passageIds: z.array(z.string()),
  /** Questions to departments; their clocks go with them. */
  escalationIds: z.array(z.string()).default([]),
  /** Clocks that changed hands or were ended by it, as they were. */
  clocks: z.array(clock),
  /** The two tickets have changed their public loops. */
  movesLoop: z.boolean().default(false),
  /** The tickets as they stood before, and as they stood after. */
  before: z.array(stand),
  after: z.array(stand),
})
export type Moved = z.output<typeof moved>
export type Stand = z.output<typeof stand>
export type Face = Stand['face']
export type MovedClock = Moved['clocks'][number]

/**
 * How a ticket stands once the step from `before` to `after` is taken back: what nobody touched since returns to what
 * it was, what somebody changed meanwhile stays.
 */
export function withoutStep<T extends object>(now: T, before: T, after: T): T {
  const entries = Object.keys(now).map(key => {
    const [is, was, became] = [now, before, after].map(each => Reflect.get(each, key)) as [
      unknown,
      unknown,
      unknown,
    ]
    return [key, isEqual(is, became) ? was : is]
  })
  return Object.fromEntries(entries) as T
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime()
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => each === b[at])
  return a === b
}
