import { IconAlertTriangle } from '@tabler/icons-react'
import type { TeamAnswer } from '../../../../src/contract/routing.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import classes from './team.module.css'

/** How tickets come to people, how many wait, and whether that is too much. */
export function RoutingState({ routing }: { readonly routing: TeamAnswer['routing'] }) {
  const { t, formats } = useLanguage()
  const { mode, waiting, available, overloadedSince } = routing
  const facts = [
    t(`routing.mode.${mode}`),
    t('routing.waiting', { n: waiting }),
    t('routing.available', { n: available }),
  ]
  return (
    <div role="status" className={classes.state}>
      <p className={classes.facts}>{facts.join(' · ')}</p>
      {overloadedSince !== null && (
        <p className={classes.overload}>
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>
            {t('routing.overloaded', { each: formats.number(Math.round(waiting / Math.max(1, available))) })}
          </span>
        </p>
      )}
    </div>
  )
}
