import { ok, type Result, refuse } from '../../core/result.ts'
import { removeSecondFactor } from '../../store/door.ts'
import { insertEvents } from '../../store/event.ts'
import { findMemberRole } from '../../store/member.ts'
import { fact } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'

type Refusal = 'notFound' | 'noSecondFactor'

/** Takes the second factor off a colleague who has lost it; the password alone lets him in then. */
export async function liftSecondFactor(
  desk: Desk,
  workspaceId: string,
  memberId: string,
  by: string,
): Promise<Result<null, Refusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    if ((await findMemberRole(trx, workspaceId, memberId)) === undefined) return refuse('notFound')
    if ((await removeSecondFactor(trx, workspaceId, memberId)) === undefined) return refuse('noSecondFactor')
    const event = { type: 'member.secondFactorLifted', data: {} } as const
    const facts = [fact(event, { kind: 'person', memberId: by }, memberId, null)]
    await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
    return ok(null)
  })
}
