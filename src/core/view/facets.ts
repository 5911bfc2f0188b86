import { z } from 'zod'
import { LANGUAGES } from '../language.ts'
import { PRIORITIES, TICKET_STATUSES, type TicketStatus } from '../ticket/ticket.ts'
import type { View } from '../ticket/view.ts'
import { NAMINGS } from '../triage/facts.ts'

/** By what a view can be narrowed further. A facet holds several values: a ticket has one of them. */
export const FACETS = [
  'queueId',
  'assigneeId',
  'status',
  'priority',
  'language',
  'channel',
  'accountId',
  'tagId',
  'named',
  'waiting',
  'overdue',
] as const
export type Facet = (typeof FACETS)[number]

/** Who asks himself, whoever he is; and nobody. Beside them stand members. */
export const ASSIGNEE_WORDS = ['me', 'nobody'] as const

/** How long the customer has been waiting for our word, in minutes. */
export const WAITS = { '15m': 15, '1h': 60, '4h': 240, '1d': 1440, '3d': 4320, '7d': 10_080 } as const
export type Wait = keyof typeof WAITS
export const WAIT_NAMES = Object.keys(WAITS) as [Wait, ...Wait[]]

/** More than anybody chooses one by one. */
export const MOST_VALUES = 20

/** One value of each facet. */
export const FACET_VALUES = {
  queueId: z.uuid(),
  assigneeId: z.union([z.enum(ASSIGNEE_WORDS), z.uuid()]),
  status: z.enum(TICKET_STATUSES),
  priority: z.enum(PRIORITIES),
  language: z.enum(LANGUAGES),
  channel: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  accountId: z.uuid(),
  tagId: z.uuid(),
  named: z.enum(NAMINGS),
  waiting: z.enum(WAIT_NAMES),
  overdue: z.enum(['yes']),
} as const satisfies Readonly<Record<Facet, z.ZodType<string>>>

const several = <T extends z.ZodType>(each: T) => z.array(each).min(1).max(MOST_VALUES).optional()

export const facets = z.strictObject({
  queueId: several(FACET_VALUES.queueId),
  assigneeId: several(FACET_VALUES.assigneeId),
  status: several(FACET_VALUES.status),
  priority: several(FACET_VALUES.priority),
  language: several(FACET_VALUES.language),
  channel: several(FACET_VALUES.channel),
  accountId: several(FACET_VALUES.accountId),
  tagId: several(FACET_VALUES.tagId),
  named: several(FACET_VALUES.named),
  waiting: several(FACET_VALUES.waiting),
  overdue: several(FACET_VALUES.overdue),
})
export type Facets = z.infer<typeof facets>

/** Facets of which one value alone makes sense: a longer wait is a shorter one too. */
export const SINGLE_FACETS: readonly Facet[] = ['waiting', 'overdue']

export interface BrokenValue {
  readonly facet: Facet
  readonly value: string
}

/**
 * Facets as an address or an old row has them. What makes no sense, or no sense any more, is left out and named; each
 * value stands once.
 */
export function readFacets(given: Readonly<Partial<Record<string, readonly string[]>>>): {
  readonly facets: Facets
  readonly broken: readonly BrokenValue[]
} {
  const broken: BrokenValue[] = []
  const read = FACETS.flatMap(facet => {
    const values = [...new Set(given[facet] ?? [])].filter((value, place) => {
      const isGood = place < mostOf(facet) && FACET_VALUES[facet].safeParse(value).success
      if (!isGood) broken.push({ facet, value })
      return isGood
    })
    return values.length === 0 ? [] : [[facet, values] as const]
  })
  return { facets: Object.fromEntries(read) as Facets, broken }
}

const mostOf = (facet: Facet): number => (SINGLE_FACETS.includes(facet) ? 1 : MOST_VALUES)

export const isNarrowed = (facets: Facets): boolean => FACETS.some(facet => (facets[facet] ?? []).length > 0)

/** Whether both let the same tickets through: the order of values says nothing. */
export const isSameFacets = (one: Facets, other: Facets): boolean =>
  FACETS.every(facet => spell(one[facet]) === spell(other[facet]))

const spell = (values: readonly string[] | undefined): string => (values ?? []).toSorted().join(' ')

/** Views that say nothing of a status but that the matter goes on: there a status may be chosen. */
const OPEN_TO_STATUS: readonly View[] = ['mine', 'unassigned', 'all', 'byName']
export const takesStatus = (view: View): boolean => OPEN_TO_STATUS.includes(view)

/** The statuses that a view shows; null where it does not go by status. What is chosen stands in place of `open`. */
export function statusesOf(
  view: View,
  chosen: readonly TicketStatus[] | undefined,
): readonly TicketStatus[] | null {
  if (takesStatus(view)) return chosen ?? ['open']
  if (view === 'breached' || view === 'dueSoon') return ['open']
  if (view === 'waiting' || view === 'snoozed' || view === 'resolved') return [view]
  return null
}
