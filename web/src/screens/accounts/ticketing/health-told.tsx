import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { TicketingHealthView } from '../../../../../src/contract/ticketing.ts'
import { explainRefusal } from '../../../components/explain-refusal.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './ticketing.module.css'

const SKEW_TOLD_MS = 2_000

/** What a try has shown: as whom we are known there, whose clock is ahead, and what the settings name in vain. */
export function HealthTold({ health }: { readonly health: TicketingHealthView }) {
  const { t, formats } = useLanguage()
  if (!health.ok)
    return (
      <p className={classes.ill}>
        <IconCircleX size={16} aria-hidden="true" />
        {explainRefusal(health.code, health.explain, t)}
      </p>
    )
  const { user, version, clockSkewMs, warnings } = health
  const off = Math.abs(clockSkewMs)
  return (
    <div className={classes.health}>
      <p className={classes.well}>
        <IconCircleCheck size={16} aria-hidden="true" />
        {t('ticketing.healthy', { user, version })}
      </p>
      <p>
        {off < SKEW_TOLD_MS
          ? t('ticketing.sameClock')
          : t('ticketing.skew', {
              span: off < 60_000 ? formats.countdown(off) : formats.span(off),
              direction: clockSkewMs > 0 ? 'ahead' : 'behind',
            })}
      </p>
      {warnings.length > 0 && (
        <ul>
          {warnings.map(({ code, name }) => (
            <li key={`${code} ${name}`}>
              <IconAlertTriangle size={15} aria-hidden="true" />
              {t(`ticketing.warning.${code}`, { name })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
