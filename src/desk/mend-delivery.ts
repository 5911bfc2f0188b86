import { candidateKey } from '../core/delivery/candidate-key.ts'
import { applyDeliveryAct } from '../core/delivery/delivery.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { findTextFlaw, type TextFlaw } from '../core/text/find-text-flaw.ts'
import { findAccount } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import { type DeliveryRow, findDeliveryForChange, settledId } from '../store/delivery.ts'
import { insertEvents } from '../store/event.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { findForbidden, needsApproval, type PolicyRefusal, readTone } from './ask-policy.ts'
import { concludeDelivery } from './conclude-delivery.ts'
import type { Desk } from './desk.ts'
import { toStorable } from './storable.ts'

export type MendRefusal = 'notFound' | 'tooLate' | 'notPossibleNow' | TextFlaw | PolicyRefusal

/** Tries a failed delivery again, with another text when the author gave one. */
export async function retryDelivery(
  desk: Desk,
  workspaceId: string,
  id: string,
  asked: string | undefined,
  memberId: string,
): Promise<Result<true, MendRefusal>> {
  const text = toStorable(asked)
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findDeliveryForChange(trx, workspaceId, id)
    if (row === undefined) return refuse('notFound')
    if (row.state !== 'failed') return refuse('notPossibleNow')
    if (text !== undefined) {
      const flaw = (await findFlaw(desk, trx, row, text)) ?? (await findPolicyFlaw(trx, row, text, memberId))
      if (flaw !== null) return refuse(flaw)
      await changeText(trx, row, text)
    }
    const change = await concludeDelivery(desk, trx, row, { act: 'tryAgain' }, { kind: 'person', memberId })
    return change === null ? refuse('notPossibleNow') : ok(true)
  })
}

/** A person's word where the network could not tell: it landed, or it did not and goes again. */
export async function settleDelivery(
  desk: Desk,
  workspaceId: string,
  id: string,
  landed: boolean,
  memberId: string,
): Promise<Result<true, MendRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findDeliveryForChange(trx, workspaceId, id)
    if (row === undefined) return refuse('notFound')
    if (row.state !== 'unknown') return refuse('notPossibleNow')
    const by = { kind: 'person', memberId } as const
    const act = landed
      ? ({ act: 'found', externalId: settledId(row.id), at: desk.now() } as const)
      : ({ act: 'tryAgain' } as const)
    if (!applyDeliveryAct(row.state, act, desk.now()).ok) return refuse('notPossibleNow')
    await concludeDelivery(desk, trx, row, act, by)
    const event = {
      type: 'delivery.settled',
      data: { deliveryId: id, messageId: row.message_id, landed },
    } as const
    await tell(desk, trx, row, event, memberId)
    return ok(true)
  })
}

/** The checks of a new reply that hang on its text. */
async function findFlaw(desk: Desk, trx: Trx, row: DeliveryRow, text: string): Promise<TextFlaw | null> {
  const account = await findAccount(trx, row.workspace_id, row.account_id)
  if (account === undefined) return null
  const { metric, publicMax, directMax } = desk.getConnector(account.channel).capabilities.length
  return findTextFlaw(text, { metric, max: row.kind === 'direct' ? directMax : publicMax })
}

/** Other words are another answer: they are read as a new one's. */
const findPolicyFlaw = async (
  trx: Trx,
  row: DeliveryRow,
  text: string,
  memberId: string,
): Promise<PolicyRefusal | null> =>
  findForbidden([text], await readTone(trx, row.workspace_id)) ??
  ((await needsApproval(trx, row.workspace_id, row.ticket_id, memberId)) ? 'needsApproval' : null)

async function changeText(trx: Trx, row: DeliveryRow, text: string): Promise<void> {
  const key = candidateKey({ target: row.target_external_id, recipient: row.recipient_external_id, text })
  await trx
    .updateTable('delivery')
    .set({ text, candidate_key: key })
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '=', row.id)
    .execute()
  await trx
    .updateTable('message')
    .set({ text })
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '=', row.message_id)
    .execute()
}

export async function tell(
  desk: Desk,
  trx: Trx,
  row: DeliveryRow,
  event: Parameters<typeof fact>[0],
  memberId: string,
): Promise<void> {
  const facts = [fact(event, { kind: 'person', memberId }, row.id, row.ticket_id)]
  await insertEvents(trx, row.workspace_id, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
