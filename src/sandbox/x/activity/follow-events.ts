import type { State } from '../../state.ts'
import type { Rendered } from '../render-user.ts'
import { type ActivityEvent, type EventSource, eventUuid } from './activity-event.ts'
import { renderEventUser } from './render-event-user.ts'

interface Follow {
  readonly seq: number
  readonly sourceId: string
  readonly targetId: string
}

/** Told to both ends: to who follows as done, to whom is followed as suffered. Which is which, the payload says. */
export function makeFollowEvents(
  { state, base }: EventSource,
  follow: Follow,
  type: 'follow.follow' | 'follow.unfollow',
): ActivityEvent[] {
  const { seq, sourceId, targetId } = follow
  const render = () => ({
    payload: { source: wrap(state, sourceId, base), target: wrap(state, targetId, base) },
  })
  const uuid = eventUuid(`${seq}:${type}`)
  return [
    { type, userId: sourceId, direction: 'outbound', uuid, render },
    { type, userId: targetId, direction: 'inbound', uuid, render },
  ]
}

function wrap(state: State, userId: string, base: string): Rendered {
  const user = state.users.get(userId)
  return user ? { data: renderEventUser(state, user, base) } : {}
}
