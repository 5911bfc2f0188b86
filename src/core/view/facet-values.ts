import { z } from 'zod'
import { LANGUAGES } from '../language.ts'
import { PRIORITIES, TICKET_STATUSES } from '../ticket/ticket.ts'
import { NAMINGS } from '../triage/facts.ts'
import { ASSIGNEE_WORDS, CHANNEL_KEY, type Facet, MOST_VALUES, WAIT_NAMES } from './facets.ts'

/** One value of each facet. */
export const FACET_VALUES = {
  queueId: z.uuid(),
  assigneeId: z.union([z.enum(ASSIGNEE_WORDS), z.uuid()]),
  status: z.enum(TICKET_STATUSES),
  priority: z.enum(PRIORITIES),
  language: z.enum(LANGUAGES),
  channel: z.string().regex(CHANNEL_KEY),
  accountId: z.uuid(),
  tagId: z.uuid(),
  incidentId: z.uuid(),
  named: z.enum(NAMINGS),
  waiting: z.enum(WAIT_NAMES),
  overdue: z.enum(['yes']),
} as const satisfies Readonly<Record<Facet, z.ZodType<string>>>

const several = <T extends z.ZodType>(each: T, most = MOST_VALUES) =>
  z.array(each).min(1).max(most).optional()

/** The facets of a saved view, as they are asked for and answered. */
export const facets = z.strictObject({
  queueId: several(FACET_VALUES.queueId),
  assigneeId: several(FACET_VALUES.assigneeId),
  status: several(FACET_VALUES.status),
  priority: several(FACET_VALUES.priority),
  language: several(FACET_VALUES.language),
  channel: several(FACET_VALUES.channel),
  accountId: several(FACET_VALUES.accountId),
  tagId: several(FACET_VALUES.tagId),
  incidentId: several(FACET_VALUES.incidentId),
  named: several(FACET_VALUES.named),
  waiting: several(FACET_VALUES.waiting, 1),
  overdue: several(FACET_VALUES.overdue, 1),
})
