import { useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { useChoose } from '../queue/use-choose.ts'
import { pressNext } from './press-next.ts'

export const NEXT_KEY = 'Shift+N'

/** Takes the next ticket; the one that is open is not it. */
export function useNext(): () => void {
  const choose = useChoose()
  const { ticketId } = useParams({ strict: false })
  return useCallback(() => void pressNext(ticketId ?? null, choose), [ticketId, choose])
}

export function useNextAction(): void {
  const t = useT()
  const next = useNext()
  const mayAct = useMay('ticket.act')
  const actions = useMemo<readonly Action[]>(
    () =>
      mayAct
        ? [{ id: 'takeNext', group: 'list', label: t('actions.takeNext'), keys: NEXT_KEY, run: next }]
        : [],
    [mayAct, t, next],
  )
  useActions(actions)
}
