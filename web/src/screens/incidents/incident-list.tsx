import type { IncidentView } from '../../../../src/contract/incident.ts'
import { INCIDENT_STATES } from '../../../../src/core/incident/incident.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { IncidentCard } from './incident-card.tsx'
import classes from './incidents.module.css'

interface Props {
  readonly incidents: readonly IncidentView[]
  onChange(incident: IncidentView): void
  onResolve(incident: IncidentView): void
  onReopen(incident: IncidentView): void
}

/** What goes on first, then what is over. */
export function IncidentList({ incidents, onChange, onResolve, onReopen }: Props) {
  const t = useT()
  return INCIDENT_STATES.map(state => {
    const those = incidents.filter(each => each.state === state)
    if (those.length === 0) return null
    return (
      <section key={state} className={classes.part} aria-labelledby={`incidents-${state}`}>
        <h2 id={`incidents-${state}`} className={classes.partTitle}>
          {t(`incidents.part.${state}`)}
        </h2>
        <ul className={classes.list}>
          {those.map(incident => (
            <IncidentCard
              key={incident.id}
              incident={incident}
              onChange={() => onChange(incident)}
              onResolve={() => onResolve(incident)}
              onReopen={() => onReopen(incident)}
            />
          ))}
        </ul>
      </section>
    )
  })
}
