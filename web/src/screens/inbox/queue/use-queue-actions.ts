import { useMemo } from 'react'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { digitAt } from '../views/order-choices.ts'
import { useOpenView, useViewChoices } from '../views/use-view-choices.ts'
import { viewLayer } from '../views/view-layer.ts'
import { SEARCH_FIELD_ID } from './ticket-search.tsx'

export function useQueueActions(): void {
  const t = useT()
  const { choices } = useViewChoices()
  const open = useOpenView()
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'search',
        group: 'list',
        label: t('inbox.search'),
        keys: '/',
        run: () => document.getElementById(SEARCH_FIELD_ID)?.focus(),
      },
      {
        id: 'filter',
        group: 'list',
        label: t('inbox.filter'),
        keys: 'Shift+F',
        run: () => viewLayer.set({ kind: 'filter', facet: null }),
      },
      {
        id: 'views',
        group: 'list',
        label: t('inbox.goToView'),
        keys: 'g v',
        run: () => viewLayer.set({ kind: 'pick' }),
      },
      ...choices.map((choice, place) => {
        const digit = digitAt(place)
        const name = 'view' in choice ? t(`inbox.view.${choice.view}`) : choice.saved.name
        return {
          id: 'view' in choice ? `view ${choice.view}` : `saved view ${choice.saved.id}`,
          group: 'list' as const,
          label: t('actions.showView', { view: name }),
          ...(digit !== undefined && { keys: digit }),
          run: () => open(choice),
        }
      }),
    ],
    [t, choices, open],
  )
  useActions(actions)
}
