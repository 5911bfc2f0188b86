import type { ChangeWebhookRequest } from '../../contract/webhook.ts'
import type { Actor } from '../../core/actor.ts'
import type { EventType, NewEvent } from '../../core/events.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type AddressRefusal, readReceiverUrl } from '../../core/webhook/receiver-address.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import {
  changeWebhook as changeRow,
  deleteWebhook,
  findWebhook,
  findWebhookForChange,
  insertWebhook,
  insertWebhookDelivery,
  listWebhooks,
  switchWebhookOff,
  switchWebhookOn,
  type WebhookRow,
} from '../../store/webhook.ts'
import { resendWebhookDelivery } from '../../store/webhook-delivery.ts'
import type { Desk } from '../desk.ts'
import { makeWebhookSecret, sealWebhookSecret } from './webhook-secret.ts'

const MOST_WEBHOOKS = 20

export type WebhookRefusal = AddressRefusal | 'tooManyWebhooks' | 'notFound' | 'webhookIsOff'
type Place = Pick<WebhookRow, 'workspace_id' | 'id'>

const hostOf = (url: string): string => new URL(url).host
const person = (memberId: string): Actor => ({ kind: 'person', memberId })

/** @returns the secret, which nobody sees again. */
export function addWebhook(
  desk: Desk,
  workspaceId: string,
  wanted: { readonly url: string; readonly eventTypes: readonly EventType[] },
  memberId: string,
): Promise<Result<{ readonly id: string; readonly secret: string }, WebhookRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const url = readReceiverUrl(wanted.url, desk.mayReachPrivate)
    if (!url.ok) return url
    if ((await listWebhooks(trx, workspaceId)).length >= MOST_WEBHOOKS) return refuse('tooManyWebhooks')
    const place = { workspace_id: workspaceId, id: desk.newId() }
    const secret = makeWebhookSecret()
    await insertWebhook(trx, {
      ...place,
      url: url.value,
      event_types: [...new Set(wanted.eventTypes)],
      secret: sealWebhookSecret(desk, place, secret),
      made_by: memberId,
      made_at: desk.now(),
    })
    const event = { type: 'webhook.added', data: { host: hostOf(url.value) } } as const
    await tellOfWebhook(desk, trx, place, event, person(memberId))
    return ok({ id: place.id, secret })
  })
}

export function changeWebhook(
  desk: Desk,
  workspaceId: string,
  id: string,
  change: ChangeWebhookRequest,
  memberId: string,
): Promise<Result<null, WebhookRefusal>> {
  return withWebhook(desk, workspaceId, id, async (trx, webhook) => {
    const url = readReceiverUrl(change.url ?? webhook.url, desk.mayReachPrivate)
    if (!url.ok && change.url !== undefined) return url
    const host = hostOf(url.ok ? url.value : webhook.url)
    const fields = [
      ...(url.ok && url.value !== webhook.url ? ['url'] : []),
      ...(change.eventTypes === undefined ? [] : ['eventTypes']),
    ]
    await changeRow(trx, webhook, {
      ...(url.ok ? { url: url.value } : {}),
      ...(change.eventTypes === undefined ? {} : { event_types: [...new Set(change.eventTypes)] }),
    })
    const by = person(memberId)
    if (fields.length > 0)
      await tellOfWebhook(desk, trx, webhook, { type: 'webhook.changed', data: { host, fields } }, by)
    await turn(desk, trx, webhook, change.isOn, host, by)
    return ok(null)
  })
}

async function turn(
  desk: Desk,
  trx: Trx,
  webhook: WebhookRow,
  isOn: boolean | undefined,
  host: string,
  by: Actor,
): Promise<void> {
  if (isOn === undefined || isOn === (webhook.off_at === null)) return
  if (isOn) await switchWebhookOn(trx, webhook)
  else await switchWebhookOff(trx, webhook, 'hand', desk.now())
  const event: NewEvent = isOn
    ? { type: 'webhook.switchedOn', data: { host } }
    : { type: 'webhook.switchedOff', data: { host, why: 'hand' } }
  await tellOfWebhook(desk, trx, webhook, event, by)
}

/** The one before holds no more, from the next try on. */
export function renewWebhookSecret(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<{ readonly secret: string }, WebhookRefusal>> {
  return withWebhook(desk, workspaceId, id, async (trx, webhook) => {
    const secret = makeWebhookSecret()
    await changeRow(trx, webhook, { secret: sealWebhookSecret(desk, webhook, secret) })
    const data = { host: hostOf(webhook.url), fields: ['secret'] }
    await tellOfWebhook(desk, trx, webhook, { type: 'webhook.changed', data }, person(memberId))
    return ok({ secret })
  })
}

export function removeWebhook(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<null, WebhookRefusal>> {
  return withWebhook(desk, workspaceId, id, async (trx, webhook) => {
    await deleteWebhook(trx, webhook)
    const data = { host: hostOf(webhook.url) }
    await tellOfWebhook(desk, trx, webhook, { type: 'webhook.removed', data }, person(memberId))
    return ok(null)
  })
}

/** A true event, which goes to this receiver alone, whatever else it wants. */
export function testWebhook(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<null, WebhookRefusal>> {
  return withWebhook(desk, workspaceId, id, async (trx, webhook) => {
    if (webhook.off_at !== null) return refuse('webhookIsOff')
    const eventId = desk.newId()
    const data = { host: hostOf(webhook.url) }
    const event: NewEvent = { type: 'webhook.tested', data }
    await insertWebhookDelivery(trx, webhook, eventId, { id: desk.newId(), now: desk.now() })
    await tellOfWebhook(desk, trx, webhook, event, person(memberId), () => eventId)
    return ok(null)
  })
}

export function resendDelivery(
  desk: Desk,
  workspaceId: string,
  id: string,
): Promise<Result<null, WebhookRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const delivery = await trx
      .selectFrom('webhook_delivery')
      .select('webhook_id')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (delivery === undefined) return refuse('notFound')
    const webhook = await findWebhook(trx, workspaceId, delivery.webhook_id)
    if (webhook?.off_at !== null) return refuse('webhookIsOff')
    await resendWebhookDelivery(trx, workspaceId, id, desk.now())
    await wakeEverybody(trx)
    return ok(null)
  })
}

const withWebhook = <T>(
  desk: Desk,
  workspaceId: string,
  id: string,
  work: (trx: Trx, webhook: WebhookRow) => Promise<Result<T, WebhookRefusal>>,
): Promise<Result<T, WebhookRefusal>> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const webhook = await findWebhookForChange(trx, workspaceId, id)
    return webhook === undefined ? refuse('notFound') : work(trx, webhook)
  })

/** Never says more of the address than its host: the rest of it may be a secret. */
export async function tellOfWebhook(
  desk: Desk,
  trx: Trx,
  { workspace_id, id }: Place,
  event: NewEvent,
  actor: Actor,
  newId: () => string = desk.newId,
): Promise<void> {
  await insertEvents(trx, workspace_id, [fact(event, actor, id, null)], { newId, now: desk.now() })
  await wakeEverybody(trx)
}
