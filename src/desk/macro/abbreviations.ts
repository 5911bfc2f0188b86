import type { PutAbbreviationRequest } from '../../contract/macro.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  type AbbreviationRow,
  deleteAbbreviation,
  findAbbreviation,
  findSameAbbreviation,
  putAbbreviation,
} from '../../store/abbreviation.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'

export type AbbreviationRefusal = 'notFound' | 'notAllowed' | 'abbreviationTaken'

/** Who writes it. Everybody's are for who cares for the prepared answers. */
export interface Writer {
  readonly memberId: string
  readonly managesMacros: boolean
}

export async function writeAbbreviation(
  desk: Desk,
  workspaceId: string,
  asked: PutAbbreviationRequest,
  writer: Writer,
): Promise<Result<void, AbbreviationRefusal>> {
  const { id, language, short, expandsTo, isMine } = toStorable(asked)
  return desk.database.inWorkspace(workspaceId, async trx => {
    const known = await findAbbreviation(trx, workspaceId, id)
    const owner = known === undefined ? (isMine ? writer.memberId : null) : known.member_id
    if (!mayWrite(owner, writer)) return refuse(owner === null ? 'notAllowed' : 'notFound')
    const row: AbbreviationRow = {
      workspace_id: workspaceId,
      id,
      member_id: owner,
      language,
      short: short.toLowerCase(),
      expands_to: expandsTo,
      changed_at: desk.now(),
    }
    if ((await findSameAbbreviation(trx, row)) !== undefined) return refuse('abbreviationTaken')
    await putAbbreviation(trx, row)
    await tell(desk, trx, row, known === undefined ? 'added' : 'changed', writer.memberId)
    return ok(undefined)
  })
}

export async function removeAbbreviation(
  desk: Desk,
  workspaceId: string,
  id: string,
  writer: Writer,
): Promise<Result<void, AbbreviationRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const known = await findAbbreviation(trx, workspaceId, id)
    if (known === undefined) return refuse('notFound')
    if (!mayWrite(known.member_id, writer))
      return refuse(known.member_id === null ? 'notAllowed' : 'notFound')
    await deleteAbbreviation(trx, workspaceId, id)
    await tell(desk, trx, known, 'removed', writer.memberId)
    return ok(undefined)
  })
}

const mayWrite = (owner: string | null, { memberId, managesMacros }: Writer): boolean =>
  owner === null ? managesMacros : owner === memberId

async function tell(
  desk: Desk,
  trx: Trx,
  { workspace_id, id, member_id }: AbbreviationRow,
  deed: 'added' | 'changed' | 'removed',
  memberId: string,
): Promise<void> {
  const data = { abbreviationId: id, isShared: member_id === null, deed }
  const event = fact({ type: 'abbreviation.changed', data }, { kind: 'person', memberId }, id, null)
  await insertEvents(trx, workspace_id, [event], { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
