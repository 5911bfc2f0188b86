import type { Happening } from '../../connectors/connector.ts'
import type { AccountRow } from '../../store/account.ts'
import { findLetters } from '../../store/escalation/errand.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { concludeErrand } from './conclude-errand.ts'

/** Letters to departments that could not be brought have failed: whoever asked sees that nobody has read his question. */
export async function returnLetters(
  desk: Desk,
  { workspace_id: workspaceId }: AccountRow,
  happenings: readonly Happening[],
): Promise<void> {
  const bounced = happenings.filter(each => each.kind === 'bounced')
  const ids = bounced.map(each => toStorable(each.externalId))
  if (ids.length === 0) return
  const letters = await desk.database.inWorkspace(workspaceId, trx => findLetters(trx, workspaceId, ids))
  for (const { externalId, explain, at } of bounced) {
    const letter = letters.get(externalId)
    if (letter === undefined) continue
    // What comes back was taken, whether or not we were told.
    if (letter.state === 'sending' || letter.state === 'unknown')
      await concludeErrand(desk, letter, { act: 'found', externalId, at })
    await concludeErrand(desk, letter, { act: 'bounced', explain: toStorable(explain) })
  }
}
