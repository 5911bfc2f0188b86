import type { PublicLoopView } from '../../contract/public-loop.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import { fillText } from '../../core/policy/written-text.ts'
import type { PublicLoop } from '../../core/public-loop/public-loop.ts'
import type { Trx } from '../../store/database.ts'
import { readMemberNames } from '../../store/member.ts'
import { hasSpokenInPublic, readLoop } from '../../store/public-loop.ts'

/** How the ticket stands before the public, with what the policy has prepared for it. */
export async function viewPublicLoop(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  document: Pick<PolicyDocument, 'macros' | 'publicLoop'>,
): Promise<PublicLoopView> {
  const loop = await readLoop(trx, workspaceId, ticketId)
  return {
    state: loop.state,
    ledBy: loop.ledBy,
    openedAt: loop.openedAt?.toISOString() ?? null,
    promisedAt: loop.promisedAt?.toISOString() ?? null,
    promiseMessageId: loop.promiseMessageId,
    dueSince: loop.dueSince?.toISOString() ?? null,
    followUpMessageId: loop.followUpMessageId,
    endedAt: loop.endedAt?.toISOString() ?? null,
    waived: await viewWaiver(trx, workspaceId, loop),
    isPublic: await hasSpokenInPublic(trx, workspaceId, ticketId, null),
    words: viewWords(document),
  }
}

async function viewWaiver(
  trx: Trx,
  workspaceId: string,
  { waivedBy, waivedWhy }: PublicLoop,
): Promise<PublicLoopView['waived']> {
  if (waivedBy === null || waivedWhy === null) return null
  return { by: (await readMemberNames(trx, workspaceId)).get(waivedBy) ?? '', why: waivedWhy }
}

function viewWords({
  macros,
  publicLoop,
}: Pick<PolicyDocument, 'macros' | 'publicLoop'>): PublicLoopView['words'] {
  const wordOf = (wanted: string | undefined) => {
    const macro = macros.find(({ key }) => key === wanted)
    return macro === undefined ? null : fillText(macro.text)
  }
  return { promise: wordOf(publicLoop?.promiseMacro), followUp: wordOf(publicLoop?.followUpMacro) }
}
