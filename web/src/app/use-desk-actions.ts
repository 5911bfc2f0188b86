import { useLocation, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type Action, useActions } from '../actions/registry.ts'
import { useMay } from '../api/use-may.ts'
import { useT } from '../i18n/locale-provider.tsx'
import { setLayer } from './layers.ts'
import { getPreference, setPreference } from './preferences.ts'
import { useDestinations } from './use-destinations.ts'

/** Screens on which `/` leads to a field of their own. */
const OWN_SEARCH = /^\/(inbox(\/|$)|(customers|search)\/?$)/

/** What can be done on every screen. */
export function useDeskActions(): void {
  const t = useT()
  const navigate = useNavigate()
  const mayAct = useMay('ticket.act')
  const destinations = useDestinations()
  const hasOwnSearch = useLocation({ select: ({ pathname }) => OWN_SEARCH.test(pathname) })
  const actions = useMemo<readonly Action[]>(
    () => [
      ...destinations.map(({ to, label, keys }) => ({
        id: `go ${to}`,
        group: 'navigation' as const,
        label: t('actions.goTo', { place: t(label) }),
        keys,
        run: () => void navigate({ to }),
      })),
      ...(mayAct
        ? [
            {
              id: 'handover',
              group: 'desk' as const,
              label: t('app.handover'),
              run: () => void navigate({ to: '/handover' }),
            },
          ]
        : []),
      {
        id: 'notifications',
        group: 'navigation',
        label: t('app.notifications'),
        keys: 'g b',
        run: () => setLayer('notifications', true),
      },
      {
        id: 'searchAll',
        group: 'desk',
        label: t('actions.searchAll'),
        ...(!hasOwnSearch && { keys: '/' }),
        run: () => void navigate({ to: '/search' }),
      },
      {
        id: 'palette',
        group: 'desk',
        label: t('actions.palette'),
        keys: 'Ctrl+K',
        run: () => setLayer('palette', true),
      },
      { id: 'keyHelp', group: 'desk', label: t('app.keys'), keys: '?', run: () => setLayer('keyHelp', true) },
      {
        id: 'density',
        group: 'desk',
        label: t('actions.density'),
        keys: 'Shift+D',
        run: () => setPreference('isCompact', !getPreference('isCompact')),
      },
    ],
    [t, navigate, mayAct, destinations, hasOwnSearch],
  )
  useActions(actions)
}
