import { useMemo, useRef } from 'react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { findNeighbour } from '../queue/neighbour.ts'
import { addSelected, toggleSelected } from './selection.ts'

const NONE: readonly Action[] = []

/** `x` marks the row that is open, Shift with `j` and `k` mark on the way, `*` marks all that is listed. */
export function useSelectionActions(
  rows: readonly TicketRow[],
  openId: string | undefined,
  choose: (id: string) => void,
): void {
  const t = useT()
  const mayAct = useMay('ticket.act')
  const now = useRef({ rows, openId })
  now.current = { rows, openId }
  const actions = useMemo<readonly Action[]>(() => {
    const open = () => now.current.rows.find(row => row.id === now.current.openId)
    const extend = (by: 1 | -1) => {
      const from = open()
      const to = findNeighbour(now.current.rows, now.current.openId, 0, by)
      addSelected([from, to].filter(row => row !== undefined))
      if (to !== undefined) choose(to.id)
    }
    return [
      {
        id: 'mark',
        group: 'list',
        label: t('acts.mark'),
        keys: 'x',
        run: () => {
          const row = open()
          if (row !== undefined) toggleSelected(row)
        },
      },
      { id: 'markDown', group: 'list', label: t('acts.markDown'), keys: 'Shift+J', run: () => extend(1) },
      { id: 'markUp', group: 'list', label: t('acts.markUp'), keys: 'Shift+K', run: () => extend(-1) },
      {
        id: 'markAll',
        group: 'list',
        label: t('acts.markAll'),
        keys: '*',
        run: () => addSelected(now.current.rows),
      },
    ]
  }, [t, choose])
  useActions(mayAct ? actions : NONE)
}
