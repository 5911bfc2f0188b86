import { z } from 'zod'
import { readBody } from '../body.ts'
import type { Caller } from '../caller.ts'
import type { Answer, Asking, Endpoint } from '../endpoint.ts'
import type { Grants } from '../oauth/grants.ts'
import { isId } from '../page.ts'
import { getList, getPathId } from '../params.ts'
import { forbidden, invalidParameter, invalidRequest, notFoundError } from '../problems.ts'
import { EVENT_TYPES, type EventType, isEventType } from './event-types.ts'
import { filterSchema, type NewSubscription, type Subscription, type Subscriptions } from './subscriptions.ts'

/** What a self-serve app may have. */
const MAX_SUBSCRIPTIONS = 1_500

export interface SubscriptionParts {
  readonly subscriptions: Subscriptions
  readonly grants: Grants
  readonly hasWebhook: (webhookId: string) => boolean
}

const path = '/2/activity/subscriptions'
const base = { scopes: [], limit: 'subscriptions' } as const

export function subscriptionEndpoints(parts: SubscriptionParts): readonly Endpoint[] {
  const { subscriptions } = parts
  return [
    { ...base, method: 'POST', path, caller: 'any', answer: asking => create(parts, asking) },
    { ...base, method: 'GET', path, caller: 'any', answer: asking => list(subscriptions, asking) },
    { ...base, method: 'PUT', path: `${path}/:id`, caller: 'app', answer: asking => update(parts, asking) },
    {
      ...base,
      method: 'DELETE',
      path: `${path}/:id`,
      caller: 'app',
      answer: asking => removeOne(parts, asking),
    },
    { ...base, method: 'DELETE', path, caller: 'app', answer: asking => removeMany(subscriptions, asking) },
  ]
}

const tag = z.string().min(1).max(200).optional()
const webhookId = z
  .string()
  .regex(/^[0-9]{1,19}$/)
  .optional()
const createSchema = z.strictObject({
  event_type: z.string(),
  filter: filterSchema,
  tag,
  webhook_id: webhookId,
})

function create(parts: SubscriptionParts, { body, caller, network }: Asking): Answer {
  const { event_type, ...wish } = readBody(createSchema, body)
  if (!isEventType(event_type))
    throw invalidRequest(`[$.event_type: ${event_type} is not an event type]`, { event_type: [event_type] })
  const { user_id } = wish.filter
  if (user_id === undefined && event_type !== 'oauth.revoke')
    throw invalidRequest('[$.filter.user_id: is missing]')
  if (user_id !== undefined && !network.state.users.has(user_id))
    throw invalidRequest(`[$.filter.user_id: ${user_id} is no user]`, { user_id: [user_id] })
  checkPermission(parts.grants, caller, event_type, user_id)
  checkWebhook(parts, wish.webhook_id)
  const needs_grant = caller.kind === 'app' || caller.scopes !== null
  const subscription = render(insert(parts.subscriptions, { event_type, ...wish, needs_grant }))
  const total = parts.subscriptions.list().length
  return {
    body: {
      data: { subscription, total_subscriptions_for_instance_id: total },
      meta: { total_subscriptions: total },
    },
  }
}

/**
 * What not everybody may see is told only to an app that the person let in, by that person's own token or a
 * grant that still stands. @throws Problem 403
 */
function checkPermission(grants: Grants, caller: Caller, type: EventType, userId: string | undefined): void {
  const { scope } = EVENT_TYPES[type]
  if (scope === null || userId === undefined) return
  const isOwn = caller.kind === 'user' && caller.userId === userId && (caller.scopes?.includes(scope) ?? true)
  if (isOwn || (caller.kind === 'app' && grants.hasGrant(userId, scope))) return
  throw forbidden(`The user has not authorized this app to receive ${type}: the scope ${scope} is needed.`)
}

function checkWebhook({ hasWebhook }: SubscriptionParts, id: string | undefined): void {
  if (id === undefined || hasWebhook(id)) return
  throw invalidRequest('WebhookIdInvalid: The webhook_id does not name a webhook of this app.', {
    webhook_id: [id],
  })
}

function insert(subscriptions: Subscriptions, wish: NewSubscription): Subscription {
  const all = subscriptions.list()
  if (all.length >= MAX_SUBSCRIPTIONS) throw forbidden('The limit of subscriptions has been reached.')
  if (all.some(each => meaningOf(each) === meaningOf(wish)))
    throw invalidRequest('DuplicateSubscriptionFailed: Subscription already exists.')
  return subscriptions.insert(wish)
}

function render({ needs_grant: _, ...shown }: Subscription): Omit<Subscription, 'needs_grant'> {
  return shown
}

function meaningOf({ event_type, filter, webhook_id }: NewSubscription): string {
  return JSON.stringify([event_type, filter.user_id, filter.direction, filter.keyword, webhook_id])
}

const listSchema = z.object({
  max_results: z.coerce.number().int().min(1).max(1_000).default(1_000),
  pagination_token: z.coerce.number().int().min(0).default(0),
})

/** A user's token shows that user's own subscriptions; the app sees all. */
function list(subscriptions: Subscriptions, { query, caller }: Asking): Answer {
  const { max_results: size, pagination_token: start } = readBody(listSchema, query)
  const all = caller.kind === 'app' ? subscriptions.list() : subscriptions.listFor(caller.userId)
  const data = all.slice(start, start + size).map(render)
  const hasMore = start + size < all.length
  return {
    body: {
      data,
      meta: { result_count: data.length, ...(hasMore && { next_token: String(start + size) }) },
    },
  }
}

const updateSchema = z.strictObject({ tag, webhook_id: webhookId })

function update(parts: SubscriptionParts, asking: Asking): Answer {
  const change = readBody(updateSchema, asking.body)
  checkWebhook(parts, change.webhook_id)
  const id = getPathId(asking, 'id')
  const subscription = parts.subscriptions.update(id, change)
  if (!subscription) return notFound('subscription_id', id)
  return {
    body: {
      data: { subscription: render(subscription), total_subscriptions: parts.subscriptions.list().length },
    },
  }
}

function removeOne({ subscriptions }: SubscriptionParts, asking: Asking): Answer {
  const id = getPathId(asking, 'id')
  const count = subscriptions.remove(each => each.subscription_id === id)
  return count === 0 ? notFound('subscription_id', id) : removed(subscriptions)
}

function removeMany(subscriptions: Subscriptions, asking: Asking): Answer {
  const ids = getList(asking, 'ids')
  for (const id of ids) if (!isId(id)) throw invalidParameter('ids', id, 'is not valid')
  subscriptions.remove(each => ids.includes(each.subscription_id))
  return removed(subscriptions)
}

function removed(subscriptions: Subscriptions): Answer {
  return { body: { data: { deleted: true }, meta: { total_subscriptions: subscriptions.list().length } } }
}

function notFound(parameter: string, id: string): Answer {
  return { body: { errors: [notFoundError('subscription', parameter, id)] } }
}
