import { Link, useParams } from '@tanstack/react-router'
import { useT } from '../i18n/locale-provider.tsx'
import classes from './bottom-bar.module.css'
import { DESTINATIONS } from './destinations.ts'
import { PersonMenu } from './person-menu.tsx'

/** The phone's rail; it makes room for an open conversation. */
export function BottomBar() {
  const t = useT()
  const { ticketId } = useParams({ strict: false })
  if (ticketId !== undefined) return null
  return (
    <nav className={classes.bar} aria-label={t('app.navigation')}>
      {DESTINATIONS.map(({ to, label, Icon }) => (
        <Link key={to} to={to} className={classes.link} activeProps={{ 'data-active': true }}>
          <Icon size={22} stroke={1.6} aria-hidden="true" />
          <span>{t(label)}</span>
        </Link>
      ))}
      <div className={classes.link}>
        <PersonMenu position="top-end" />
      </div>
    </nav>
  )
}
