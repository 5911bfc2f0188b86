import { type RawBuilder, sql } from 'kysely'
import type { TicketStatus } from '../core/ticket/ticket.ts'
import { FACETS, type Facet, type Facets, WAITS, type Wait } from '../core/view/facets.ts'

/** Who asks, and when: `me`, `waiting` and `overdue` depend on it. */
export interface Asking {
  readonly memberId: string
  readonly now: Date
}

/**
 * What a row of ticket meets, of each facet one of its values. The status is not among them: a view settles it. Plan:
 * ticket_facets for what few tickets have, the order of the list for what many have.
 */
export const facetConditions = (facets: Facets, asking: Asking): RawBuilder<boolean>[] =>
  FACETS.flatMap(facet => (facets[facet] === undefined ? [] : (meetsFacet(facet, facets, asking) ?? [])))

function meetsFacet(facet: Facet, facets: Facets, { memberId, now }: Asking): RawBuilder<boolean> | null {
  switch (facet) {
    case 'status':
      return null
    case 'queueId':
      return isOneOf('queue_id', facets.queueId, 'uuid')
    case 'assigneeId':
      return isWith(facets.assigneeId ?? [], memberId)
    case 'priority':
      return isOneOf('priority', facets.priority, 'text')
    case 'language':
      return isOneOf('language', facets.language, 'text')
    case 'channel':
      return isOneOf('channel', facets.channel, 'text')
    case 'accountId':
      return isOneOf('account_id', facets.accountId, 'uuid')
    case 'named':
      return isOneOf('named', facets.named, 'text')
    case 'tagId':
      return sql`ticket.id in (select g.ticket_id from ticket_tag g where g.workspace_id = ticket.workspace_id
        and g.tag_id in (${sql.join(facets.tagId ?? [])}))`
    case 'incidentId':
      return isOneOf('incident_id', facets.incidentId, 'uuid')
    case 'waiting':
      return sql`ticket.waiting_since < ${waitedSince(facets.waiting?.[0], now)}`
    case 'overdue':
      return sql`(ticket.status = 'open' and ticket.due_at < ${now})`
  }
}

/** One value as an equation: of that the planner knows most. */
function isOneOf(column: string, values: readonly string[] = [], type: 'uuid' | 'text'): RawBuilder<boolean> {
  const of = sql.ref(`ticket.${column}`)
  return values.length === 1
    ? sql`${of} = ${values[0]}::${sql.raw(type)}`
    : sql`${of} = any(${[...values]}::${sql.raw(type)}[])`
}

function isWith(values: readonly string[], memberId: string): RawBuilder<boolean> {
  const members = values.flatMap(each => (each === 'nobody' ? [] : each === 'me' ? memberId : each))
  const theirs = isOneOf('assignee_id', [...new Set(members)], 'uuid')
  if (!values.includes('nobody')) return theirs
  return members.length === 0
    ? sql`ticket.assignee_id is null`
    : sql`(ticket.assignee_id is null or ${theirs})`
}

const waitedSince = (wait: Wait = '15m', now: Date): Date => new Date(now.getTime() - WAITS[wait] * 60_000)

export const hasStatus = (statuses: readonly TicketStatus[]): RawBuilder<boolean> =>
  isOneOf('status', statuses, 'text')
