import { useMemo } from 'react'
import { type Action, useActions } from '../../actions/registry.ts'
import { getPreference, setPreference } from '../../app/preferences.ts'
import { useT } from '../../i18n/locale-provider.tsx'

/** `[` and `]` show and hide the panes at the sides; where there is no room, the customer comes in a drawer.
 * Where one pane is shown at a time, Escape goes back. */
export function useSideActions(
  isNarrow: boolean,
  setIsDrawerOpen: (isOpen: boolean) => void,
  goBack: (() => void) | null,
): () => void {
  const t = useT()
  const toggleCustomer = useMemo(
    () => () =>
      isNarrow ? setIsDrawerOpen(true) : setPreference('isCustomerShown', !getPreference('isCustomerShown')),
    [isNarrow, setIsDrawerOpen],
  )
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'toggleQueue',
        group: 'list',
        label: t('actions.toggleQueue'),
        keys: '[',
        run: () => setPreference('isQueueShown', !getPreference('isQueueShown')),
      },
      {
        id: 'toggleCustomer',
        group: 'list',
        label: t('actions.toggleCustomer'),
        keys: ']',
        run: toggleCustomer,
      },
      ...(goBack === null
        ? []
        : [{ id: 'back', group: 'list' as const, label: t('thread.back'), keys: 'Escape', run: goBack }]),
    ],
    [t, toggleCustomer, goBack],
  )
  useActions(actions)
  return toggleCustomer
}
