import { useMemo } from 'react'
import type { TicketDetail, TicketRow } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { askForAct } from '../acts/asked-act.ts'
import { whyTicket } from '../next/given.ts'
import { copyLink } from './copy-link.ts'
import type { Deeds } from './use-ticket-actions.ts'

/** What the menu of the open ticket offers and no button does: by name from the palette, its link by `.`. */
export function useTicketReach(ticket: TicketRow, detail: TicketDetail | undefined, deeds: Deeds): void {
  const t = useT()
  const mayAct = useMay('ticket.act')
  const channelName = useChannelName(ticket.channel)
  const link = detail?.messages.findLast(each => each.permalink !== null)?.permalink ?? null
  const { id, status } = ticket
  const actions = useMemo<readonly Action[]>(() => {
    const copy: Action = {
      id: 'copyLink',
      group: 'matter',
      label: t('actions.copyLink'),
      keys: '.',
      run: () => void copyLink(id, t),
    }
    const network: Action = {
      id: 'openOnNetwork',
      group: 'matter',
      label: t('thread.openOn', { channelName }),
      run: () => void window.open(link ?? '', '_blank', 'noreferrer'),
    }
    const resolveAs: Action = {
      id: 'resolveAs',
      group: 'matter',
      label: t('acts.pick.resolve'),
      run: () => askForAct({ pick: 'resolve', current: null, perform: deeds.act }),
    }
    const why: Action = {
      id: 'whyThis',
      group: 'matter',
      label: t('thread.whyThis'),
      run: () => whyTicket.set(id),
    }
    return [
      copy,
      ...(link === null ? [] : [network]),
      ...(mayAct && status !== 'resolved' ? [resolveAs, why] : []),
    ]
  }, [t, id, status, link, channelName, mayAct, deeds])
  useActions(actions)
}
