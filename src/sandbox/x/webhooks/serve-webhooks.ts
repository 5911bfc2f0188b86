import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ActivityParts } from '../activity/serve-activity.ts'
import { readBody } from '../body.ts'
import type { Answer, Asking, Endpoint } from '../endpoint.ts'
import { getPathId } from '../params.ts'
import { invalidRequest, type Problem } from '../problems.ts'
import { serveEndpoint } from '../serve-api.ts'
import { getWebhook } from './get-webhook.ts'
import { answerReplay } from './replay.ts'
import type { Webhook } from './webhook-store.ts'
import type { WebhookRefusal, Webhooks } from './webhooks.ts'

/** Addresses of the app to which events are brought. */
export function serveWebhooks(app: FastifyInstance, parts: ActivityParts): void {
  for (const endpoint of webhookEndpoints(parts)) serveEndpoint(app, parts, endpoint)
}

const path = '/2/webhooks'
const base = { scopes: [], limit: 'webhooks' } as const

function webhookEndpoints(parts: ActivityParts): readonly Endpoint[] {
  const { webhooks } = parts
  return [
    { ...base, method: 'GET', path, caller: 'app', answer: () => list(webhooks) },
    { ...base, method: 'POST', path, caller: 'any', answer: asking => create(webhooks, asking) },
    {
      ...base,
      method: 'PUT',
      path: `${path}/:id`,
      caller: 'any',
      answer: asking => validate(webhooks, asking),
    },
    {
      ...base,
      method: 'DELETE',
      path: `${path}/:id`,
      caller: 'any',
      answer: asking => remove(parts, asking),
    },
    {
      ...base,
      method: 'POST',
      path: `${path}/replay`,
      caller: 'app',
      answer: asking => answerReplay(parts, asking),
    },
  ]
}

function render({ id, url, valid, created_at }: Webhook) {
  return { id, url, valid, created_at }
}

function list(webhooks: Webhooks): Answer {
  const all = webhooks.list().map(render)
  return { body: { ...(all.length > 0 && { data: all }), meta: { result_count: all.length } } }
}

const createSchema = z.strictObject({ url: z.string().min(1).max(200) })

async function create(webhooks: Webhooks, { body }: Asking): Promise<Answer> {
  const { url } = readBody(createSchema, body)
  const made = await webhooks.create(url)
  if ('code' in made) throw refuse(made)
  return { body: render(made) }
}

async function validate(webhooks: Webhooks, asking: Asking): Promise<Answer> {
  const refusal = await webhooks.validate(getWebhook(webhooks, getPathId(asking, 'id')))
  if (refusal) throw refuse(refusal)
  return { body: { data: { attempted: true } } }
}

function remove({ webhooks, activity }: ActivityParts, asking: Asking): Answer {
  const { id } = getWebhook(webhooks, getPathId(asking, 'id'))
  activity.subscriptions.remove(each => each.webhook_id === id)
  return { body: { data: { deleted: webhooks.remove(id) } } }
}

function refuse({ code, detail }: WebhookRefusal): Problem {
  return invalidRequest(`${code}: ${detail}`)
}
