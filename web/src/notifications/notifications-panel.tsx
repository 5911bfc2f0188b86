import { Button, Drawer, Skeleton } from '@mantine/core'
import { IconBellOff, IconSettings } from '@tabler/icons-react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { NotificationView } from '../../../src/contract/notification.ts'
import { notificationsQuery } from '../api/notification-queries.ts'
import { setLayer } from '../app/layers.ts'
import { Blank } from '../components/blank.tsx'
import { Late } from '../components/late.tsx'
import { Trouble } from '../components/trouble.tsx'
import { useIsPhone } from '../components/use-media.ts'
import { useT, WholeLanguage } from '../i18n/locale-provider.tsx'
import { useUnread } from './bell.tsx'
import { groupByDay } from './group-by-day.ts'
import { markNotifications } from './mark-notifications.ts'
import { NotificationItem } from './notification-item.tsx'
import classes from './notifications-panel.module.css'

const close = (): void => setLayer('notifications', false)

/** What lies behind the bell: over any screen, and gone with Escape. */
export function NotificationsPanel() {
  return (
    <WholeLanguage>
      <Panel />
    </WholeLanguage>
  )
}

function Panel() {
  const t = useT()
  const isPhone = useIsPhone()
  return (
    <Drawer
      opened
      onClose={close}
      position={isPhone ? 'bottom' : 'left'}
      size={isPhone ? '92%' : 400}
      title={t('notifications.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <List />
    </Drawer>
  )
}

function List() {
  const t = useT()
  const queryClient = useQueryClient()
  const unread = useUnread()
  const [trouble, setTrouble] = useState<unknown>(null)
  const query = useInfiniteQuery(notificationsQuery)
  const all = query.data?.pages.flatMap(page => page.notifications)
  const newest = all?.[0]?.at
  useEffect(() => {
    if (newest !== undefined) void markNotifications(queryClient, { mark: 'seen' }).catch(() => undefined)
  }, [queryClient, newest])
  const readAll = () => markNotifications(queryClient, { mark: 'read' }).catch(setTrouble)
  return (
    <div className={classes.panel}>
      <div className={classes.acts}>
        <Button size="compact-sm" variant="default" disabled={unread === 0} onClick={() => void readAll()}>
          {t('notifications.readAll')}
        </Button>
        <Link
          to="/settings"
          search={{ section: 'notifications' }}
          className={classes.settings}
          onClick={close}
        >
          <IconSettings size={16} aria-hidden="true" />
          {t('notifications.settings')}
        </Link>
      </div>
      {trouble !== null && <Trouble error={trouble} />}
      {query.isPending && (
        <Late>
          <Skeleton height={64} radius="md" />
        </Late>
      )}
      {query.isError && all === undefined && (
        <Trouble error={query.error} onRetry={() => void query.refetch()} />
      )}
      {all !== undefined && <Groups all={all} />}
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('notifications.more')}
        </Button>
      )}
    </div>
  )
}

function Groups({ all }: { readonly all: readonly NotificationView[] }) {
  const t = useT()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  if (all.length === 0)
    return (
      <Blank Icon={IconBellOff} title={t('notifications.nothing')} words={t('notifications.nothingWords')} />
    )
  const read = (id: string) => {
    // Going there is what matters: unread it stays where the desk does not hear of it.
    void markNotifications(queryClient, { mark: 'read', ids: [id] }).catch(() => undefined)
  }
  const follow = (each: NotificationView, to: string) => {
    read(each.id)
    close()
    void navigate({ to })
  }
  return groupByDay(all, new Date()).map(({ day, items }) => (
    <section key={day} className={classes.group} aria-label={t(`notifications.${day}`)}>
      <h3>{t(`notifications.${day}`)}</h3>
      <ul>
        {items.map(each => (
          <NotificationItem
            key={each.id}
            told={each}
            onFollow={to => follow(each, to)}
            onRead={() => read(each.id)}
          />
        ))}
      </ul>
    </section>
  ))
}
