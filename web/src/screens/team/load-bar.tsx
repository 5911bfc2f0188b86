import type { Colleague } from '../../../../src/contract/routing.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import classes from './team.module.css'

/** How much somebody has in hand, as a bar and in words. */
export function LoadBar({ person }: { readonly person: Colleague }) {
  const { t, formats } = useLanguage()
  const { load, capacity, open, waiting, skipped } = person
  const room = Math.floor(capacity - load)
  const words = t('presence.load', { load: formats.number(load), capacity: formats.number(capacity) })
  if (capacity === 0) return <p className={classes.load}>{t('routing.takesNothing')}</p>
  return (
    <div className={classes.load}>
      <p>
        <strong>{words}</strong>
        {' · '}
        {room > 0 ? t('routing.room', { n: room }) : t('routing.full')}
      </p>
      <progress
        className={classes.bar}
        data-full={room <= 0 || undefined}
        value={Math.min(load, capacity)}
        max={capacity}
        aria-label={words}
      />
      <p className={classes.dim}>
        {t('routing.inHand', { open, waiting })}
        {skipped > 0 && ` · ${t('routing.skipped', { n: skipped })}`}
      </p>
    </div>
  )
}
