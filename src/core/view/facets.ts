import { LANGUAGES, type Language } from '../language.ts'
import { PRIORITIES, type Priority, TICKET_STATUSES, type TicketStatus } from '../ticket/ticket.ts'
import type { View } from '../ticket/view.ts'
import { NAMINGS, type Naming } from '../triage/facts.ts'

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
  'incidentId',
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

/** Each is a list of values, of which a ticket has one. */
export interface Facets {
  readonly queueId?: readonly string[] | undefined
  /** Ids of members, `me`, `nobody`. */
  readonly assigneeId?: readonly string[] | undefined
  readonly status?: readonly TicketStatus[] | undefined
  readonly priority?: readonly Priority[] | undefined
  readonly language?: readonly Language[] | undefined
  readonly channel?: readonly string[] | undefined
  readonly accountId?: readonly string[] | undefined
  readonly tagId?: readonly string[] | undefined
  readonly incidentId?: readonly string[] | undefined
  readonly named?: readonly Naming[] | undefined
  readonly waiting?: readonly Wait[] | undefined
  readonly overdue?: readonly 'yes'[] | undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export const CHANNEL_KEY = /^[a-z][a-z0-9-]{0,39}$/

const isId = (value: string): boolean => UUID.test(value)
const isAmong = (values: readonly string[]) => (value: string) => values.includes(value)

/** Without a schema: the cockpit reads its own address by it before anything else has come. */
const MAKES_SENSE: Readonly<Record<Facet, (value: string) => boolean>> = {
  queueId: isId,
  assigneeId: value => isAmong(ASSIGNEE_WORDS)(value) || isId(value),
  status: isAmong(TICKET_STATUSES),
  priority: isAmong(PRIORITIES),
  language: isAmong(LANGUAGES),
  channel: value => CHANNEL_KEY.test(value),
  accountId: isId,
  tagId: isId,
  incidentId: isId,
  named: isAmong(NAMINGS),
  waiting: isAmong(WAIT_NAMES),
  overdue: isAmong(['yes']),
}

/** As what is sent over a wire has them: lists of its own. */
export type FacetLists = { -readonly [F in Facet]?: NonNullable<Facets[F]>[number][] | undefined }
export const copyFacets = (facets: Facets): FacetLists =>
  Object.fromEntries(
    FACETS.flatMap(facet => (facets[facet] === undefined ? [] : [[facet, [...facets[facet]]]])),
  )

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
      const isGood = place < mostOf(facet) && MAKES_SENSE[facet](value)
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
