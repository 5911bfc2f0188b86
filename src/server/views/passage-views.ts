import type { PassageView } from '../../contract/passage.ts'
import type { Desk } from '../../desk/desk.ts'
import { passageUrl } from '../../desk/passage.ts'
import type { OfferedPassage } from '../../store/passage.ts'

export const toPassageView = (desk: Desk, row: OfferedPassage): PassageView => ({
  id: row.id,
  code: row.code,
  url: passageUrl(desk, row.code),
  channel: row.channel,
  accountHandle: row.handle,
  createdAt: row.created_at.toISOString(),
  openedAt: row.opened_at?.toISOString() ?? null,
  arrivedAt: row.arrived_at?.toISOString() ?? null,
})
