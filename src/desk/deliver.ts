import type { Outgoing, OutgoingMedia } from '../connectors/connector.ts'
import type { Outcome } from '../core/delivery/delivery.ts'
import { findAccount } from '../store/account.ts'
import { listAttachments } from '../store/attachment.ts'
import type { Trx } from '../store/database.ts'
import {
  type DeliveryRow,
  lastTriedAt,
  listSentBeside,
  recordOutcome,
  takeAbandoned,
  takeDueDeliveries,
  takeUnknown,
} from '../store/delivery.ts'
import { findAnswered } from '../store/message.ts'
import { holdDelivery } from './account/hold-by-budget.ts'
import { concludeDelivery } from './conclude-delivery.ts'
import type { Desk } from './desk.ts'
import { openKeptFile } from './open-kept-file.ts'
import { openSession } from './session.ts'

const AT_ONCE = 8

/**
 * Sends what is due, at least once towards the network and exactly once in effect: a try is on record before it is
 * made, and one whose answer was lost is looked up before there is a second. @returns how many were tried.
 */
export async function deliverDue(desk: Desk, signal: AbortSignal): Promise<number> {
  const now = desk.now()
  const lease = {
    until: new Date(now.getTime() + leaseMs(desk, { files: 0 })),
    untilWithFiles: new Date(now.getTime() + leaseMs(desk, { files: 1 })),
  }
  const taken = await desk.database.inEveryWorkspace(trx => takeDueDeliveries(trx, now, lease, AT_ONCE))
  await Promise.all(taken.map(row => deliverOne(desk, row, signal)))
  return taken.length
}

const leaseMs = ({ timing }: Desk, { files }: Pick<DeliveryRow, 'files'>): number =>
  timing.leaseMs + (files > 0 ? timing.uploadMs : 0)

async function deliverOne(desk: Desk, row: DeliveryRow, signal: AbortSignal): Promise<void> {
  const outcome = await trySending(desk, row, signal)
  await desk.database.inWorkspace(row.workspace_id, async trx => {
    await recordOutcome(trx, row, outcome, desk.now())
    await concludeDelivery(desk, trx, row, { act: 'concluded', outcome })
  })
}

async function trySending(desk: Desk, row: DeliveryRow, signal: AbortSignal): Promise<Outcome> {
  const account = await desk.database.inWorkspace(row.workspace_id, trx =>
    findAccount(trx, row.workspace_id, row.account_id),
  )
  const session =
    account === undefined || account.removed_at !== null ? null : await openSession(desk, account)
  if (account === undefined || session === null)
    return { kind: 'refused', code: 'accountNotConnected', explain: 'The account is not connected.' }
  const held = await holdDelivery(desk, account, row)
  if (held !== null) return held
  // A try ends before its lease does: whoever takes it up afterwards must not meet one that is still at work.
  const inTime = AbortSignal.timeout(leaseMs(desk, row) * 0.9)
  const outgoing = await toOutgoing(desk, row)
  return desk.getConnector(account.channel).send(session, outgoing, AbortSignal.any([signal, inTime]))
}

const toOutgoing = (desk: Desk, row: DeliveryRow): Promise<Outgoing> =>
  desk.database.inWorkspace(row.workspace_id, async trx => ({
    id: row.id,
    kind: row.kind,
    text: row.text,
    subject: row.subject,
    target: row.target_external_id,
    recipient: row.recipient_external_id,
    answers: row.kind === 'direct' ? await findAnswered(trx, row) : null,
    firstTriedAt: row.first_tried_at ?? row.created_at,
    lastTriedAt: await lastTriedAt(trx, row),
    attempt: row.attempts,
    alreadyOurs: await listSentBeside(trx, row),
    media: row.files === 0 ? [] : await listMedia(desk, trx, row),
    poll: row.poll,
    invitesDirect: row.invites_direct,
  }))

const listMedia = async (desk: Desk, trx: Trx, row: DeliveryRow): Promise<OutgoingMedia[]> =>
  (await listAttachments(trx, row.workspace_id, row.id)).map(file => ({
    name: file.name,
    mime: file.mime,
    bytes: file.size,
    alt: file.alt,
    open: () => openKeptFile(desk, file.workspace_id, file.id),
  }))

/** Deliveries of nodes that died while sending become `unknown`: only the network can tell. */
export async function reclaimAbandoned(desk: Desk): Promise<number> {
  return desk.database.inEveryWorkspace(async trx => {
    const abandoned = await takeAbandoned(trx, desk.now())
    for (const row of abandoned) await concludeDelivery(desk, trx, row, { act: 'leaseRanOut' })
    return abandoned.length
  })
}

/** Looks on the network for deliveries whose answer was lost. What it cannot tell stays for a person. */
export async function lookUpUnknown(desk: Desk, signal: AbortSignal): Promise<number> {
  const now = desk.now()
  const lookAgainAt = new Date(now.getTime() + desk.timing.lookAgainMs)
  const taken = await desk.database.inEveryWorkspace(trx => takeUnknown(trx, now, lookAgainAt))
  await Promise.all(taken.map(row => lookUpOne(desk, row, signal)))
  return taken.length
}

async function lookUpOne(desk: Desk, row: DeliveryRow, signal: AbortSignal): Promise<void> {
  const account = await desk.database.inWorkspace(row.workspace_id, trx =>
    findAccount(trx, row.workspace_id, row.account_id),
  )
  const session = account === undefined ? null : await openSession(desk, account)
  const outgoing = await toOutgoing(desk, row)
  // Through an account that has gone nobody can look: in the end a person is asked.
  if (account === undefined || session === null) return stopLooking(desk, row, outgoing.lastTriedAt)
  const looked = await desk.getConnector(account.channel).lookup(session, outgoing, signal)
  if (looked.kind === 'cannotTell') return stopLooking(desk, row, outgoing.lastTriedAt)
  const act = looked.kind === 'found' ? ({ ...looked, act: 'found' } as const) : ({ act: 'absent' } as const)
  await desk.database.inWorkspace(row.workspace_id, trx => concludeDelivery(desk, trx, row, act))
}

/** After a while the desk asks a person instead of the network. */
async function stopLooking(desk: Desk, row: DeliveryRow, triedAt: Date): Promise<void> {
  if (desk.now().getTime() - triedAt.getTime() < desk.timing.giveUpLookingMs) return
  await desk.database.inWorkspace(row.workspace_id, trx =>
    trx
      .updateTable('delivery')
      .set({ look_again_at: null })
      .where('workspace_id', '=', row.workspace_id)
      .where('id', '=', row.id)
      .where('state', '=', 'unknown')
      .execute(),
  )
}
