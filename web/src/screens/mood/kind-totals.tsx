import type { MoodCounts } from '../../../../src/contract/mood.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import classes from './kind-totals.module.css'
import type { Kind } from './kinds.ts'
import { useNameKind } from './use-mood-words.ts'

interface Props {
  readonly kinds: readonly Kind[]
  readonly counts: MoodCounts
  onOpen(kind: Kind): void
}

/** The legend, with how many of each; pressed, it shows their messages. */
export function KindTotals({ kinds, counts, onOpen }: Props) {
  const { t, formats } = useLanguage()
  const nameKind = useNameKind()
  return (
    <ul className={classes.totals} aria-label={t('mood.totals')}>
      {kinds.map(kind => (
        <li key={kind.key}>
          <button type="button" className={classes.total} onClick={() => onOpen(kind)}>
            <i style={{ background: kind.color }} />
            <span>{nameKind(kind)}</span> <strong>{formats.number(kind.countIn(counts))}</strong>
          </button>
        </li>
      ))}
    </ul>
  )
}
