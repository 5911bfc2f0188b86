import { refusalOf } from '../../api/desk-error.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import type { PlainKey } from '../../i18n/translator.ts'
import classes from './roster.module.css'

const REFUSALS: Readonly<Record<string, PlainKey>> = {
  unknownColleague: 'roster.refusal.unknownColleague',
  leaveOverlaps: 'roster.refusal.leaveOverlaps',
  leaveInThePast: 'roster.refusal.leaveInThePast',
  leaveDecided: 'roster.refusal.leaveDecided',
  leaveWithdrawn: 'roster.refusal.leaveWithdrawn',
  leaveUndecided: 'roster.refusal.leaveUndecided',
  sameWeek: 'roster.refusal.sameWeek',
}

/** Why a change of the roster was not made. */
export function RosterTrouble({ error }: { readonly error: unknown }) {
  const t = useT()
  if (error === null) return null
  const key = REFUSALS[refusalOf(error) ?? '']
  if (key === undefined) return <Trouble error={error} />
  return (
    <p className={classes.trouble} role="alert">
      {t(key)}
    </p>
  )
}
