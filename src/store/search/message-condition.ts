import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '../../core/search/condition.ts'
import { hasPart } from './has-part.ts'
import { type Asking, ticketMeets } from './ticket-condition.ts'

/** Of a row `m` of message, with its ticket `t` where it has one. */
export function messageMeets(condition: Condition, asking: Asking): RawBuilder<boolean> {
  const met = meets(condition)
  if (met === null) return ticketMeets(condition, asking)
  return condition.isNegated ? sql`(${met}) is not true` : met
}

/** @returns null where its ticket must meet it. */
function meets(condition: Condition): RawBuilder<boolean> | null {
  switch (condition.on) {
    case 'language':
      return sql`m.language = ${condition.language}`
    case 'part':
      return hasPart(condition.part)
    case 'account':
      return sql`m.account_id = any(${[...condition.accountIds]}::uuid[])`
    case 'channel':
      return sql`m.channel = ${condition.channel}`
    case 'author':
      return sql`(m.author_member_id = any(${[...condition.memberIds]}::uuid[])
        or m.direction = 'inbound' and m.profile_id = any(${[...condition.profileIds]}::uuid[]))`
    case 'before':
      return sql`m.written_at < ${condition.at}`
    case 'after':
      return sql`m.written_at >= ${condition.at}`
    case 'state':
      if (condition.state === 'public' || condition.state === 'direct')
        return sql`m.visibility = ${condition.state}`
      if (condition.state === 'inbound' || condition.state === 'outbound')
        return sql`m.direction = ${condition.state}`
      return null
    case 'status':
    case 'priority':
    case 'queue':
    case 'assignee':
    case 'tag':
    case 'incident':
      return null
  }
}
