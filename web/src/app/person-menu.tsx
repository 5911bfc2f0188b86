import { Menu, type MenuProps, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../api/queries.ts'
import { Face } from '../components/face.tsx'
import { useT } from '../i18n/locale-provider.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { myPresence } from '../presence/my-presence.ts'
import { PresenceDot } from '../presence/presence-dot.tsx'
import classes from './person-menu.module.css'
import { useStore } from './store.ts'

const PersonItems = lazyPart(() => import('./person-items.tsx'), 'PersonItems')

/** Who I am, and what concerns me alone: language, theme, keys, sign out. */
export function PersonMenu({ position }: { readonly position: NonNullable<MenuProps['position']> }) {
  const t = useT()
  const { data: me } = useQuery(meQuery)
  const name = me?.member.name ?? ''
  const presence = useStore(myPresence)
  const label = presence === null ? null : t(`presence.${presence}`)
  return (
    <Menu position={position} width={240} withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes.button}
          aria-label={
            label === null ? t('app.myMenu', { name }) : t('presence.menu', { name, presence: label })
          }
        >
          <Face name={name} size={32} />
          {presence !== null && (
            <span className={classes.dot}>
              <PresenceDot presence={presence} />
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <PersonItems />
      </Menu.Dropdown>
    </Menu>
  )
}
