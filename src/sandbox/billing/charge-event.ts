import type { EventType } from '../x/activity/event-types.ts'
import type { Charge, PricedKind } from './price-list.ts'

/** An event is paid once, however many streams and webhooks hear of it. */
export function chargeEvent(type: EventType, uuid: string): Charge {
  return { kind: kindOfEvent(type), thing: `event ${type} ${uuid}` }
}

function kindOfEvent(type: EventType): PricedKind {
  if (type === 'dm.received' || type === 'chat.received') return 'directEvent'
  if (type.startsWith('follow.')) return 'followEvent'
  return type.startsWith('post.') && type !== 'post.delete' ? 'postEvent' : 'otherEvent'
}
