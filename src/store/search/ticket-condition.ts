import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '../../core/search/condition.ts'
import type { StateSearched } from '../../core/search/operators.ts'
import { hasPart } from './has-part.ts'

/** Who asks, and when: `is:mine` and `is:breached` depend on it. */
export interface Asking {
  readonly memberId: string
  readonly now: Date
}

/** Of a row `t` of ticket. */
export function ticketMeets(condition: Condition, asking: Asking): RawBuilder<boolean> {
  const met = meets(condition, asking)
  return condition.isNegated ? sql`(${met}) is not true` : met
}

function meets(condition: Condition, asking: Asking): RawBuilder<boolean> {
  switch (condition.on) {
    case 'status':
      return sql`t.status = ${condition.status}`
    case 'language':
      return sql`t.language = ${condition.language}`
    case 'priority':
      return sql`t.priority = ${condition.priority}`
    case 'state':
      return isInState(condition.state, asking)
    case 'part':
      return someMessage(hasPart(condition.part))
    case 'queue':
      return sql`t.queue_id = ${condition.queueId}`
    case 'assignee':
      return condition.memberId === null
        ? sql`t.assignee_id is null`
        : sql`t.assignee_id = ${condition.memberId}`
    case 'account':
      return sql`t.account_id = any(${[...condition.accountIds]}::uuid[])`
    case 'channel':
      return sql`t.channel = ${condition.channel}`
    case 'tag':
      return sql`(${isTicketTagged(condition.tag)} or ${isCustomerTagged(condition.tag)})`
    case 'incident':
      return isOfIncident(condition.title)
    case 'author':
      return sql`(t.customer_id = any(${[...condition.customerIds]}::uuid[]) or ${
        condition.memberIds.length === 0
          ? sql`false`
          : someMessage(sql`m.author_member_id = any(${[...condition.memberIds]}::uuid[])`)
      })`
    case 'before':
      return sql`t.last_message_at < ${condition.at}`
    case 'after':
      return sql`t.last_message_at >= ${condition.at}`
  }
}

/** There are few: each is looked at. */
const isOfIncident = (title: string): RawBuilder<boolean> =>
  sql`t.incident_id in (select i.id from incident i where i.workspace_id = t.workspace_id
    and position(${title} in search_fold(i.title)) > 0)`

/** By its own name, or by that of one that was merged into it. */
const isTicketTagged = (tag: string): RawBuilder<boolean> =>
  sql`exists (select from ticket_tag tt join tag g on g.workspace_id = tt.workspace_id
    and (g.id = tt.tag_id or g.merged_into = tt.tag_id)
    where tt.workspace_id = t.workspace_id and tt.ticket_id = t.id and search_fold(g.name) = ${tag})`

export const isCustomerTagged = (tag: string): RawBuilder<boolean> =>
  sql`exists (select from customer c where c.workspace_id = t.workspace_id and c.id = t.customer_id
    and ${tag} = any(select search_fold(each) from unnest(c.tags) each))`

const someMessage = (condition: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql`exists (select from message m where m.workspace_id = t.workspace_id and m.ticket_id = t.id and ${condition})`

export function isInState(state: StateSearched, { memberId, now }: Asking): RawBuilder<boolean> {
  switch (state) {
    case 'breached':
      return sql`(t.status = 'open' and t.due_at < ${now})`
    case 'unassigned':
      return sql`(t.status = 'open' and t.assignee_id is null)`
    case 'mine':
      return sql`t.assignee_id = ${memberId}`
    case 'open':
    case 'waiting':
    case 'snoozed':
    case 'resolved':
      return sql`t.status = ${state}`
    case 'public':
    case 'direct':
      return sql`t.visibility = ${state}`
    case 'inbound':
    case 'outbound':
      return someMessage(sql`m.direction = ${state}`)
    case 'awaitingApproval':
      return sql`t.awaits_approval_since is not null`
    case 'publicOwed':
      return sql`t.owes_public_since is not null`
    case 'withDepartments':
      return sql`t.asked_departments <> '{}'`
  }
}
