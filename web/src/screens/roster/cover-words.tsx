import type { RosterAnswer } from '../../../../src/contract/roster.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './roster.module.css'
import { useRosterWords } from './use-roster-words.ts'

/** What the policy wants, and whose clock is shown. */
export function CoverWords({ roster: { cover, timeZone } }: { readonly roster: RosterAnswer }) {
  const t = useT()
  const words = useRosterWords()
  return (
    <p className={classes.foot}>
      {t(cover.always ? 'roster.wants.always' : 'roster.wants.hours', { count: cover.atLeast })}{' '}
      {cover.languages.length > 0 &&
        `${t('roster.wants.languages', { languages: words.languages(cover.languages) })} `}
      {t('roster.zone', { zone: timeZone.replaceAll('_', ' ') })}
    </p>
  )
}
