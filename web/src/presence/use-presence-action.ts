import { useMemo } from 'react'
import type { Presence } from '../../../src/core/queue/agent.ts'
import { type Action, useActions } from '../actions/registry.ts'
import { useStore } from '../app/store.ts'
import { useT } from '../i18n/locale-provider.tsx'
import { heartbeat } from './heartbeat-part.ts'
import { myPresence } from './my-presence.ts'

export const PRESENCE_KEY = 'Shift+P'

/** What cannot be said now is said by the dot: it goes back to what it was. */
export const setMyPresence = (presence: Presence): void =>
  void heartbeat
    .fetch()
    .then(({ sayPresence }) => sayPresence(presence))
    .catch(() => undefined)

const NONE: readonly Action[] = []

/** One key goes away from the desk, and comes back to it. */
export function usePresenceAction(): void {
  const t = useT()
  const mine = useStore(myPresence)
  const actions = useMemo<readonly Action[]>(() => {
    if (mine === null) return NONE
    const next = mine === 'available' ? 'away' : 'available'
    return [
      {
        id: 'presence',
        group: 'desk',
        label: next === 'away' ? t('presence.beAway') : t('presence.beAvailable'),
        keys: PRESENCE_KEY,
        words: t('presence.words'),
        run: () => setMyPresence(next),
      },
    ]
  }, [t, mine])
  useActions(actions)
}
