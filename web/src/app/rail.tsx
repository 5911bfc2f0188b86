import { Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { meQuery } from '../api/queries.ts'
import { useT } from '../i18n/locale-provider.tsx'
import { Bell } from '../notifications/bell.tsx'
import { PersonMenu } from './person-menu.tsx'
import classes from './rail.module.css'
import { ThemeButton, useThemeLabel } from './theme-button.tsx'
import { useDestinations } from './use-destinations.ts'

export function Rail() {
  const t = useT()
  const { data: me } = useQuery(meQuery)
  const destinations = useDestinations()
  return (
    <nav className={classes.rail} aria-label={t('app.navigation')}>
      <Tooltip label={me?.workspace.name ?? 'Pronto'} position="right">
        <img className={classes.logo} src="/icon.svg" alt="Pronto" width={34} height={34} />
      </Tooltip>
      {destinations.map(({ to, label, keys, Icon }) => (
        <Tooltip key={to} label={`${t(label)} (${keys})`} position="right">
          <Link to={to} className={classes.link} activeProps={{ 'data-active': true }} aria-label={t(label)}>
            <Icon size={21} stroke={1.6} aria-hidden="true" />
          </Link>
        </Tooltip>
      ))}
      <span className={classes.space} />
      <Bell className={classes.link} />
      <Tooltip label={useThemeLabel()} position="right">
        <ThemeButton />
      </Tooltip>
      <PersonMenu position="right-end" />
    </nav>
  )
}
