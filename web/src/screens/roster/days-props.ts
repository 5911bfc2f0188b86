import type { RosterAnswer, ShiftView } from '../../../../src/contract/roster.ts'
import type { ShiftWish } from './shift-dialog.tsx'

/** What can be done on the board. */
export interface BoardActs {
  onAdd(wish: Pick<ShiftWish, 'memberId' | 'date'>): void
  onChange(shift: ShiftView): void
  onRestore(id: string): void
}

export interface DaysProps {
  readonly roster: RosterAnswer
  readonly dates: readonly string[]
  /** Absent where one may only look. */
  readonly acts: BoardActs | undefined
}
