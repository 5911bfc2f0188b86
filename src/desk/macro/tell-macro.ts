import type { NewEvent } from '../../core/events.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import type { MacroRow } from '../../store/macro.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

type Deed = Extract<NewEvent, { type: 'macro.changed' }>['data']['deed']

export async function tellMacro(
  desk: Desk,
  trx: Trx,
  { workspace_id, id, key }: MacroRow,
  deed: Deed,
  memberId: string,
): Promise<void> {
  const event = { type: 'macro.changed', data: { macroId: id, key, deed } } as const
  await insertEvents(trx, workspace_id, [fact(event, { kind: 'person', memberId }, id, null)], {
    newId: desk.newId,
    now: desk.now(),
  })
  await wakeEverybody(trx)
}
