import type { EntryOf } from '../../record-entry.ts'
import { type ActivityEvent, eventUuid } from './activity-event.ts'
import type { EventType } from './event-types.ts'

/** Which event tells of which part of a profile. The name is called `screenname`, the username `handle`. */
const PARTS = {
  description: 'profile.update.bio',
  name: 'profile.update.screenname',
  username: 'profile.update.handle',
  location: 'profile.update.geo',
  url: 'profile.update.url',
} as const satisfies { readonly [part: string]: EventType }

export function makeProfileEvents({ userId, before, after, seq }: EntryOf<'user.changed'>): ActivityEvent[] {
  const parts = Object.keys(PARTS) as (keyof typeof PARTS)[]
  return parts
    .filter(part => part in after)
    .map(part => ({
      type: PARTS[part],
      userId,
      uuid: eventUuid(`${seq}:${PARTS[part]}`),
      render: () => ({ payload: { before: before[part] ?? '', after: after[part] ?? '' } }),
    }))
}
