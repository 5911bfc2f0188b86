import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivately } from '../../credentials.ts'
import { EVENT_TYPES, type EventType } from './event-types.ts'

const id = z.string().regex(/^[0-9]{1,19}$/)

export const filterSchema = z.strictObject({
  /** Absent only for events of the app itself. */
  user_id: id.optional(),
  direction: z.enum(['inbound', 'outbound']).optional(),
  keyword: z.string().min(1).max(150).optional(),
})

const eventTypeNames = Object.keys(EVENT_TYPES) as [EventType, ...EventType[]]

const subscriptionSchema = z.object({
  subscription_id: id,
  event_type: z.enum(eventTypeNames),
  filter: filterSchema,
  tag: z.string().optional(),
  webhook_id: id.optional(),
  created_at: z.string(),
  updated_at: z.string(),
  /** Whether it ends with the user's grant. Kept, and not shown. */
  needs_grant: z.boolean().optional(),
})

/** In the network's own words, because that is how it is shown and kept. */
export type Subscription = z.infer<typeof subscriptionSchema>

export type NewSubscription = Omit<Subscription, 'subscription_id' | 'created_at' | 'updated_at'>

/** Who wants to hear what, kept in `activity.json` so that a restart forgets nobody. */
export interface Subscriptions {
  list(): readonly Subscription[]
  /** What is subscribed to for this user; null is the app itself. */
  listFor(userId: string | null): readonly Subscription[]
  insert(subscription: NewSubscription): Subscription
  update(subscriptionId: string, change: Pick<NewSubscription, 'tag' | 'webhook_id'>): Subscription | null
  /** How many there were to remove. */
  remove(which: (subscription: Subscription) => boolean): number
}

export function openSubscriptions(dir: string | null, now: () => Date, nextId: () => string): Subscriptions {
  const path = dir === null ? null : join(dir, 'activity.json')
  let all: readonly Subscription[] = path !== null && existsSync(path) ? readSubscriptions(path) : []
  let byUser = Map.groupBy(all, userOf)
  const replace = (next: readonly Subscription[]) => {
    all = next
    byUser = Map.groupBy(all, userOf)
    if (path !== null) writePrivately(path, all)
  }
  return {
    list: () => all,
    listFor: userId => byUser.get(userId) ?? [],
    insert(wished) {
      const at = now().toISOString()
      const made = { subscription_id: nextId(), ...wished, created_at: at, updated_at: at }
      replace([...all, made])
      return made
    },
    update(subscriptionId, change) {
      const old = all.find(each => each.subscription_id === subscriptionId)
      if (!old) return null
      const changed = { ...old, ...change, updated_at: now().toISOString() }
      replace(all.map(each => (each === old ? changed : each)))
      return changed
    },
    remove(which) {
      const kept = all.filter(each => !which(each))
      const count = all.length - kept.length
      if (count > 0) replace(kept)
      return count
    },
  }
}

function userOf(subscription: Subscription): string | null {
  return subscription.filter.user_id ?? null
}

function readSubscriptions(path: string): Subscription[] {
  return z.array(subscriptionSchema).parse(JSON.parse(readFileSync(path, 'utf8')))
}
