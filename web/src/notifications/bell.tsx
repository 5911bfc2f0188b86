import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { unreadQuery } from '../api/notification-queries.ts'
import { setLayer } from '../app/layers.ts'
import { useT } from '../i18n/locale-provider.tsx'
import classes from './bell.module.css'

const MOST_SHOWN = 99

/** How much is unread, shown small enough for a corner; nothing where there is nothing. */
export function UnreadBadge() {
  const count = useUnread()
  if (count === 0) return null
  return (
    <span className={classes.badge} aria-hidden="true">
      {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
    </span>
  )
}

export const useUnread = (): number => useQuery(unreadQuery).data?.unread ?? 0

/** The bell of the rail. A change is said to who cannot see it, without interrupting. */
export function Bell({ className }: { readonly className?: string | undefined }) {
  const t = useT()
  const label = t('app.unread', { count: useUnread() })
  return (
    <>
      <Tooltip label={`${label} (g b)`} position="right">
        <UnstyledButton
          className={`${className} ${classes.bell}`}
          aria-label={label}
          aria-haspopup="dialog"
          onClick={() => setLayer('notifications', true)}
        >
          <IconBell size={21} stroke={1.6} aria-hidden="true" />
          <UnreadBadge />
        </UnstyledButton>
      </Tooltip>
      <UnreadSaid />
    </>
  )
}

export function UnreadSaid() {
  const t = useT()
  const count = useUnread()
  return <VisuallyHidden role="status">{count > 0 && t('app.unread', { count })}</VisuallyHidden>
}
