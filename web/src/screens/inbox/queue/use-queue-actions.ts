import { useMemo } from 'react'
import { type Action, useActions } from '../../../actions/registry.ts'
import { type InboxSearch, VIEW_ORDER } from '../../../app/search.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SEARCH_FIELD_ID } from './ticket-search.tsx'

/** There are no more digits. */
const KEYS = 9

export function useQueueActions(change: (part: Partial<InboxSearch>) => void): void {
  const t = useT()
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'search',
        group: 'list',
        label: t('inbox.search'),
        keys: '/',
        run: () => document.getElementById(SEARCH_FIELD_ID)?.focus(),
      },
      ...VIEW_ORDER.map((view, index) => ({
        id: `view ${view}`,
        group: 'list' as const,
        label: t('actions.showView', { view: t(`inbox.view.${view}`) }),
        ...(index < KEYS && { keys: String(index + 1) }),
        run: () => change({ view }),
      })),
    ],
    [t, change],
  )
  useActions(actions)
}
