import { z } from 'zod'
import type { ActivityParts } from '../activity/serve-activity.ts'
import { readBody } from '../body.ts'
import type { Answer, Asking } from '../endpoint.ts'
import { invalidRequest } from '../problems.ts'
import { getWebhook } from './get-webhook.ts'

const KEPT_MS = 24 * 60 * 60 * 1000

const minute = z.string().regex(/^[0-9]{12}$/)
const schema = z.strictObject({ webhook_id: z.string(), from_date: minute, to_date: minute })

/** Brings the events of a stretch of the last day once more, and then says that this is done. */
export function answerReplay(parts: ActivityParts, { body, network }: Asking): Answer {
  const wish = readBody(schema, body)
  const webhook = getWebhook(parts.webhooks, wish.webhook_id)
  const [from, to] = [readMinute(wish.from_date), readMinute(wish.to_date)]
  const now = network.now()
  if (!(from < to)) throw invalidRequest('from_date must be before to_date.', { from_date: [wish.from_date] })
  if (now.getTime() - from.getTime() > KEPT_MS)
    throw invalidRequest('from_date must lie within the last 24 hours.', { from_date: [wish.from_date] })
  const events = parts.activity.retell(from, to, each => each.webhook_id === webhook.id)
  for (const event of events) parts.webhooks.deliver(webhook.id, event)
  const job_id = parts.nextId()
  parts.webhooks.deliver(webhook.id, {
    replay_job_status: {
      webhook_id: webhook.id,
      job_state: 'Complete',
      job_state_description: 'Job completed successfully',
      job_id,
    },
  })
  return { body: { created_at: now.toISOString(), job_id } }
}

/** yyyymmddhhmm, in UTC. @throws Problem 400 when there is no such minute. */
function readMinute(text: string): Date {
  const iso = text.replace(/^(....)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:00Z')
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) throw invalidRequest(`[${text}] is no time.`)
  return at
}
