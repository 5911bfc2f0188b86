import type { LoopActRequest } from '../../contract/public-loop.ts'
import type { LoopAct, LoopRefusal, LoopState, PublicLoop } from '../../core/public-loop/public-loop.ts'
import { assertNever, ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { hasSpokenInPublic, readLoop } from '../../store/public-loop.ts'
import { findTicketForChange, type TicketRecord } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { actOnLoop } from './act-on-loop.ts'

/** `nothingPublic`: the customer has said nothing in public. */
export type LoopChangeRefusal = LoopRefusal | 'notFound' | 'ticketMerged' | 'nothingPublic'

/** What a person says of a public loop: led to the phone, said by hand, waived, taken back. */
export function changeLoop(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  asked: LoopActRequest,
  memberId: string,
): Promise<Result<PublicLoop, LoopChangeRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const ticket = await findTicketForChange(trx, workspaceId, ticketId)
    if (ticket === undefined) return refuse('notFound')
    if (ticket.resolution === 'merged') return refuse('ticketMerged')
    const loop = await readLoop(trx, workspaceId, ticketId)
    const act = await toAct(trx, ticket, loop, toStorable(asked), memberId)
    if (!act.ok) return act
    return actOnLoop(desk, trx, ticket, act.value, { kind: 'person', memberId })
  })
}

async function toAct(
  trx: Trx,
  ticket: TicketRecord,
  { state, endedAt }: PublicLoop,
  asked: LoopActRequest,
  memberId: string,
): Promise<Result<LoopAct, LoopChangeRefusal>> {
  switch (asked.act) {
    case 'ledToPhone':
      return (await hasSpokenInPublic(trx, ticket.workspace_id, ticket.id, endedAt))
        ? ok({ act: 'ledElsewhere', way: 'phone', messageId: null })
        : refuse('nothingPublic')
    case 'saidByHand': {
      const said = saidByHand(state)
      return said === null ? refuse('loopNotOpen') : ok(said)
    }
    case 'waive':
      return ok({ act: 'waived', by: memberId, why: asked.why })
    case 'takeBack':
      return ok({ act: 'takenBack' })
    case 'withdraw':
      return ok({ act: 'withdrawn' })
    default:
      return assertNever(asked)
  }
}

/** Written on the network itself: what the public was owed it has been told. */
export function saidByHand(state: LoopState): LoopAct | null {
  if (state === 'due') return { act: 'posted', messageId: null }
  return state === 'unpromised' ? { act: 'promisedInPublic', way: 'direct', messageId: null } : null
}
