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
    <ul className={classes.totals}>
      {kinds.map(kind => {
        const count = formats.number(kind.countIn(counts))
        return (
          <li key={kind.key}>
            <button
              type="button"
              className={classes.total}
              aria-label={t('mood.openKind', { kind: nameKind(kind), count })}
              onClick={() => onOpen(kind)}
            >
              <i style={{ background: kind.color }} />
              {nameKind(kind)}
              <strong>{count}</strong>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
