import { z } from 'zod'
import { ReadingTrouble } from '../connector.ts'
import { ACTIVITIES } from './activity.ts'
import { demandOfX } from './demand.ts'
import type { XSession } from './session.ts'

const PATH = '/2/activity/subscriptions'
const MOST_PAGES = 20

const subscription = z.object({
  subscription_id: z.string(),
  event_type: z.string(),
  filter: z.object({ user_id: z.string().optional() }).default({}),
  webhook_id: z.string().optional(),
})
type Subscription = z.infer<typeof subscription>

const listSchema = z.object({
  data: z.array(z.unknown()).default([]),
  meta: z.object({ next_token: z.string().optional() }).default({}),
})

/**
 * Sees to it that every event which a desk wants is subscribed for every account, towards the webhook or (null) the
 * stream. What X does not offer to this app is left out: reading brings it. Throws ReadingTrouble.
 */
export async function subscribeToActivity(
  sessions: readonly XSession[],
  webhookId: string | null,
  signal: AbortSignal,
): Promise<void> {
  const [first] = sessions
  if (first === undefined) return
  const present = await listSubscriptions(first, signal)
  for (const session of sessions)
    for (const eventType of ACTIVITIES) {
      const known = present.find(
        each => each.event_type === eventType && each.filter.user_id === session.externalId,
      )
      if (known === undefined) await create(session, eventType, webhookId, signal)
      else if ((known.webhook_id ?? null) !== webhookId)
        await move(session, known, eventType, webhookId, signal)
    }
}

async function listSubscriptions(session: XSession, signal: AbortSignal): Promise<Subscription[]> {
  const found: Subscription[] = []
  let token: string | undefined
  for (let n = 0; n < MOST_PAGES; n++) {
    const query = { max_results: '100', pagination_token: token }
    const page = await demandOfX(session, { method: 'GET', path: PATH, query, as: 'app' }, listSchema, signal)
    for (const raw of page.data) {
      const parsed = subscription.safeParse(raw)
      if (parsed.success) found.push(parsed.data)
    }
    token = page.meta.next_token
    if (token === undefined) break
  }
  return found
}

/** By the account's own token, because private events need its owner's consent. */
async function create(session: XSession, eventType: string, webhookId: string | null, signal: AbortSignal) {
  const body = {
    event_type: eventType,
    filter: { user_id: session.externalId },
    tag: 'pronto',
    ...(webhookId === null ? {} : { webhook_id: webhookId }),
  }
  await demandOfX(session, { method: 'POST', path: PATH, body }, z.unknown(), signal).catch(error => {
    if (!isNotOffered(error)) throw error
  })
}

/** Between stream and webhook: a subscription without a webhook cannot be made from one with it. */
async function move(
  session: XSession,
  known: Subscription,
  eventType: string,
  webhookId: string | null,
  signal: AbortSignal,
) {
  await demandOfX(
    session,
    { method: 'DELETE', path: `${PATH}/${known.subscription_id}`, as: 'app' },
    z.unknown(),
    signal,
  )
  await create(session, eventType, webhookId, signal)
}

const isNotOffered = (error: unknown): boolean =>
  error instanceof ReadingTrouble && (error.code === 'forbidden' || error.code === 'unexpected')
