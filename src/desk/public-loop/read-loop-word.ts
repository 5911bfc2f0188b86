import type { ReplyRequest } from '../../contract/reply.ts'
import type { LoopWord } from '../../core/public-loop/public-loop.ts'
import type { Trx } from '../../store/database.ts'
import { readLoop } from '../../store/public-loop.ts'
import type { TicketRecord } from '../../store/ticket.ts'

/** What an answer says of the matter before the public: as its author says, else what the public is owed. */
export async function readLoopWord(
  trx: Trx,
  { workspace_id, id }: Pick<TicketRecord, 'workspace_id' | 'id'>,
  { mode, loopWord }: ReplyRequest,
): Promise<LoopWord | null> {
  if (mode !== 'public') return null
  if (loopWord !== undefined) return loopWord
  const { state } = await readLoop(trx, workspace_id, id)
  if (state === 'due') return 'followUp'
  return state === 'unpromised' ? 'promise' : null
}
