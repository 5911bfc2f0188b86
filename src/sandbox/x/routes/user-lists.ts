import { readAsked } from '../asked.ts'
import type { Answer, Asking } from '../endpoint.ts'
import { takeListPage } from '../list-page.ts'
import type { WindowLimits } from '../page.ts'
import { renderUser } from '../render-user.ts'

/** A page of users, the newest in the list first; of a network gone silent nobody. */
export function answerUserList(asking: Asking, ascending: readonly string[], limits: WindowLimits): Answer {
  const { state } = asking.network
  const { items, meta } = takeListPage(asking.isSilent ? [] : ascending, asking.query, limits)
  const { userFields } = readAsked(asking.query)
  const users = items.map(id => state.users.get(id)).filter(user => user !== undefined)
  const data = users.map(user => renderUser(state, user, userFields, asking.base))
  return { body: { ...(data.length > 0 && { data }), meta } }
}
