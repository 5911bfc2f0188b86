import { Menu, UnstyledButton } from '@mantine/core'
import { IconBell, IconDots } from '@tabler/icons-react'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { useT } from '../i18n/locale-provider.tsx'
import { UnreadBadge, UnreadSaid, useUnread } from '../notifications/bell.tsx'
import classes from './bottom-bar.module.css'
import { setLayer } from './layers.ts'
import { PersonMenu } from './person-menu.tsx'
import { useDestinations } from './use-destinations.ts'

/** The phone's rail; it makes room for an open conversation. */
export function BottomBar() {
  const t = useT()
  const { ticketId } = useParams({ strict: false })
  const often = useDestinations().filter(each => each.isSeldom === undefined)
  if (ticketId !== undefined) return null
  return (
    <nav className={classes.bar} aria-label={t('app.navigation')}>
      {often.map(({ to, label, Icon }) => (
        <Link key={to} to={to} className={classes.link} activeProps={{ 'data-active': true }}>
          <Icon size={22} stroke={1.6} aria-hidden="true" />
          <span>{t(label)}</span>
        </Link>
      ))}
      <More />
      <UnreadSaid />
      <div className={classes.link}>
        <PersonMenu position="top-end" />
      </div>
    </nav>
  )
}

function More() {
  const t = useT()
  const { pathname } = useLocation()
  const seldom = useDestinations().filter(each => each.isSeldom === true)
  const unread = useUnread()
  const isHere = seldom.some(({ to }) => pathname.startsWith(to))
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.link} data-active={isHere || undefined}>
          <span className={classes.withBadge}>
            <IconDots size={22} stroke={1.6} aria-hidden="true" />
            <UnreadBadge />
          </span>
          <span>{t('app.more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          className={classes.item}
          leftSection={<IconBell size={19} stroke={1.6} aria-hidden="true" />}
          onClick={() => setLayer('notifications', true)}
        >
          {t('app.unread', { count: unread })}
        </Menu.Item>
        {seldom.map(({ to, label, Icon }) => (
          <Menu.Item
            key={to}
            component={Link}
            to={to}
            className={classes.item}
            leftSection={<Icon size={19} stroke={1.6} aria-hidden="true" />}
          >
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
