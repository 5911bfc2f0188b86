import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { PRESENCES } from '../../../src/core/queue/agent.ts'
import { useStore } from '../app/store.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { useT } from '../i18n/locale-provider.tsx'
import { myPresence } from './my-presence.ts'
import { PresenceDot } from './presence-dot.tsx'
import { PRESENCE_KEY, setMyPresence } from './use-presence-action.ts'

/** In my menu: whether new tickets may come. */
export function PresenceItems() {
  const t = useT()
  const mine = useStore(myPresence)
  return (
    <>
      {PRESENCES.map(each => (
        <Menu.Item
          key={each}
          leftSection={<PresenceDot presence={each} />}
          rightSection={
            each === mine ? (
              <IconCheck size={16} />
            ) : each === 'offline' ? null : (
              <KeyHint keys={PRESENCE_KEY} />
            )
          }
          onClick={() => setMyPresence(each)}
        >
          {t(`presence.${each}`)}
        </Menu.Item>
      ))}
    </>
  )
}
