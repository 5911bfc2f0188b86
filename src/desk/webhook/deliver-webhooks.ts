import {
  isFailingTooLong,
  judgeReceived,
  nextTryAt,
  type Received,
  type Verdict,
} from '../../core/webhook/attempts.ts'
import {
  ID_HEADER,
  SEQUENCE_HEADER,
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
} from '../../core/webhook/standard-signature.ts'
import type { Trx } from '../../store/database.ts'
import { collectEvents, noteWebhookTry, switchWebhookOff, takeWebhooks } from '../../store/webhook.ts'
import {
  type DueWebhookDelivery,
  forgetWebhookDeliveries,
  noteDeliveryTry,
  takeDueWebhookDeliveries,
} from '../../store/webhook-delivery.ts'
import type { Desk } from '../desk.ts'
import { callReceiver } from './call-receiver.ts'
import { tellOfWebhook } from './manage-webhooks.ts'
import { openWebhookSecret, signStandard } from './webhook-secret.ts'

const BATCH = 500
/** Of one receiver. */
const AT_ONCE = 4
const TIMEOUT_MS = 15_000
/** Longer than any try: whoever takes it up afterwards must not meet one that is still at work. */
const LEASE_MS = 30_000
const KEPT_MS = 30 * 24 * 60 * 60_000

/** Puts on its way what has happened, for every receiver that wants it. @returns how many events were read. */
export const collectForWebhooks = (desk: Desk): Promise<number> =>
  desk.database.inEveryWorkspace(async trx => {
    let read = 0
    for (const webhook of await takeWebhooks(trx))
      read += await collectEvents(trx, webhook, { newId: desk.newId, now: desk.now(), limit: BATCH })
    return read
  })

/**
 * Tells receivers what is due, at least once: a node that dies behind the call and before it is noted leaves a try that
 * another makes again, under the same id. @returns how many were tried.
 */
export async function deliverWebhooks(
  desk: Desk,
  signal: AbortSignal,
  timeoutMs = TIMEOUT_MS,
): Promise<number> {
  const now = desk.now()
  const leaseUntil = new Date(now.getTime() + LEASE_MS)
  const due = await desk.database.inEveryWorkspace(trx =>
    takeDueWebhookDeliveries(trx, now, leaseUntil, AT_ONCE),
  )
  await Promise.all(due.map(each => deliverOne(desk, each, signal, timeoutMs)))
  return due.length
}

async function deliverOne(
  desk: Desk,
  due: DueWebhookDelivery,
  signal: AbortSignal,
  timeoutMs: number,
): Promise<void> {
  const received = await tell(desk, due, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]))
  // We are told to stop: the lease runs out, and it is told again. That is not the receiver's failing.
  if (signal.aborted && received.kind === 'silent') return
  await desk.database.inWorkspace(due.workspace_id, trx => conclude(desk, trx, due, received))
}

async function tell(desk: Desk, due: DueWebhookDelivery, signal: AbortSignal): Promise<Received> {
  const place = { workspace_id: due.workspace_id, id: due.webhook_id }
  const secret = openWebhookSecret(desk, place, due.secret)
  if (secret === null) return { kind: 'silent', trouble: 'noSecret' }
  const body = writeBody(due)
  const timestamp = String(Math.floor(desk.now().getTime() / 1000))
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Pronto-Webhooks/1',
    [ID_HEADER]: due.id,
    [TIMESTAMP_HEADER]: timestamp,
    [SEQUENCE_HEADER]: due.sequence,
    [SIGNATURE_HEADER]: signStandard(secret, due.id, timestamp, body),
  }
  return callReceiver({ url: due.url, headers, body }, desk.mayReachPrivate, signal)
}

/** Ids and facts: what customers wrote is asked for with a key, by those who may read it. */
const writeBody = (due: DueWebhookDelivery): string =>
  JSON.stringify({
    type: due.type,
    timestamp: due.at.toISOString(),
    data: {
      id: due.event_id,
      sequence: Number(due.sequence),
      workspaceId: due.workspace_id,
      ticketId: due.ticket_id,
      subjectId: due.subject_id,
      actor: due.actor,
      details: due.data,
    },
  })

async function conclude(desk: Desk, trx: Trx, due: DueWebhookDelivery, received: Received): Promise<void> {
  const now = desk.now()
  const verdict = judgeReceived(received, due.attempts)
  const isNoted = await noteDeliveryTry(trx, due, {
    state: STATES[verdict],
    notBefore: verdict === 'again' ? nextTryAt(now, due.attempts, Math.random()) : now,
    status: received.kind === 'answered' ? received.status : null,
    trouble: received.kind === 'silent' ? received.trouble : null,
    answer: received.kind === 'answered' ? received.answer : null,
  })
  if (!isNoted) return
  const place = { workspace_id: due.workspace_id, id: due.webhook_id }
  const webhook = await noteWebhookTry(trx, place, verdict === 'taken', now)
  if (webhook === undefined || webhook.off_at !== null) return
  const why = verdict === 'gone' ? 'gone' : isFailingTooLong(webhook.failing_since, now) ? 'failing' : null
  if (why === null) return
  await switchWebhookOff(trx, place, why, now)
  const event = { type: 'webhook.switchedOff', data: { host: hostOf(webhook.url), why } } as const
  await tellOfWebhook(desk, trx, place, event, { kind: 'clock' })
}

const STATES = {
  taken: 'taken',
  again: 'pending',
  gone: 'failed',
  'given up': 'failed',
} as const satisfies Record<Verdict, string>

const hostOf = (url: string): string => new URL(url).host

/** What was told a month ago is forgotten, also where it never arrived. */
export const forgetOldWebhookDeliveries = (desk: Desk): Promise<void> =>
  desk.database.inEveryWorkspace(trx =>
    forgetWebhookDeliveries(trx, new Date(desk.now().getTime() - KEPT_MS)),
  )
