import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { meQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { useStore } from '../../../app/store.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import { selection } from '../selection/selection.ts'
import { useAct } from '../use-acts.ts'

const NONE: readonly Action[] = []

/** Takes one's hand off the open ticket, and wakes one that sleeps. */
export function useHandReach({ id, status, assigneeId }: TicketRow, askGiveBack: () => void): void {
  const t = useT()
  const mayAct = useMay('ticket.act')
  const { data: me } = useQuery(meQuery)
  const isMine = me !== undefined && me.member.id === assigneeId && status !== 'resolved'
  // While several are marked, the keys are theirs.
  const isBulk = useStore(selection).size > 0
  const { mutate } = useAct(id)
  const actions = useMemo<readonly Action[]>(() => {
    if (!mayAct || isBulk) return NONE
    const giveBack: Action = {
      id: 'giveBack',
      group: 'matter',
      label: t('routing.giveBack'),
      keys: 'b',
      words: t('reach.giveBackWords'),
      run: askGiveBack,
    }
    const wake: Action = {
      id: 'wake',
      group: 'matter',
      label: t('thread.wake'),
      run: () =>
        mutate(
          { act: 'wake' },
          {
            onSuccess: () => showNotice({ ticketId: id, text: t('done.wake') }),
            onError: error => showNotice({ ticketId: id, text: explainError(error, t), isTrouble: true }),
          },
        ),
    }
    return [...(isMine ? [giveBack] : NONE), ...(status === 'snoozed' ? [wake] : NONE)]
  }, [t, id, status, isMine, mayAct, isBulk, mutate, askGiveBack])
  useActions(actions)
}
