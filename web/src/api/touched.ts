import type { LiveEvent } from '../../../src/contract/live.ts'
import type { EventType } from '../../../src/core/events.ts'

/** What a burst of live events may have changed on the screens. */
export interface Touched {
  readonly ticketIds: ReadonlySet<string>
  readonly hasTickets: boolean
  readonly hasAccounts: boolean
  readonly hasNotAnswered: boolean
  readonly hasPolicy: boolean
  readonly hasRoster: boolean
  readonly hasCustomers: boolean
  readonly hasTeam: boolean
  /** Somebody came or went, or may do something else by now: perhaps I. */
  readonly hasMembers: boolean
  readonly hasAsked: boolean
  readonly hasDepartments: boolean
  readonly hasMacros: boolean
  /** Names that stand on tickets: of tags and of incidents. */
  readonly hasTags: boolean
  readonly hasViews: boolean
}

/** What somebody is and may do; whether he is at his desk is told far oftener. */
const SEATS: ReadonlySet<string> = new Set<EventType>([
  'member.joined',
  'member.changed',
  'member.roleChanged',
  'member.removed',
])

export function readTouched(events: readonly Pick<LiveEvent, 'type' | 'ticketId'>[]): Touched {
  const isOf = (...nouns: readonly string[]) =>
    events.some(({ type }) => nouns.includes(type.split('.')[0] ?? ''))
  return {
    ticketIds: new Set(events.flatMap(event => (event.ticketId === null ? [] : [event.ticketId]))),
    hasTickets: events.some(event => event.ticketId !== null) || isOf('ticket', 'clock'),
    hasAccounts: isOf('account', 'message', 'delivery'),
    hasNotAnswered: isOf('message', 'decision', 'fact'),
    hasPolicy: isOf('policy'),
    hasRoster: isOf('roster', 'leave', 'policy', 'member'),
    hasCustomers: isOf('customer', 'attribute'),
    hasTeam: isOf('member', 'queue', 'policy', 'ticket'),
    hasMembers: events.some(({ type }) => SEATS.has(type)),
    hasDepartments: isOf('department'),
    hasViews: isOf('view'),
    hasMacros: isOf('macro', 'abbreviation', 'article'),
    hasTags: isOf('tag', 'incident'),
    hasAsked: isOf('escalation', 'errand', 'department', 'clock', 'policy'),
  }
}
