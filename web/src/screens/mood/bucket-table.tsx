import type { MoodAnswer } from '../../../../src/contract/mood.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import classes from './bucket-table.module.css'
import { endOf } from './end-of.ts'
import type { Kind } from './kinds.ts'
import type { MoodSpan } from './mood-search.ts'
import { useNameKind } from './use-mood-words.ts'
import { useTimes } from './use-times.ts'

interface Props {
  readonly id: string
  readonly mood: MoodAnswer
  readonly kinds: readonly Kind[]
  readonly span: MoodSpan
  readonly caption: string
  onOpen(startsAt: string, kind: Kind | null): void
}

/** The same numbers as the chart, each of them a way to its messages. */
export function BucketTable({ id, mood, kinds, span, caption, onOpen }: Props) {
  const { t, formats } = useLanguage()
  const times = useTimes(span)
  const nameKind = useNameKind()
  return (
    <section id={id} className={classes.scroll} aria-label={caption}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('mood.time')}</th>
            {kinds.map(kind => (
              <th key={kind.key} scope="col">
                {nameKind(kind)}
              </th>
            ))}
            <th scope="col">{t('mood.total')}</th>
          </tr>
        </thead>
        <tbody>
          {mood.buckets.toReversed().map(bucket => {
            const time = times.range(bucket.startsAt, endOf(bucket.startsAt, mood.bucketMinutes))
            const cell = (kind: Kind | null, count: number) =>
              count === 0 ? (
                <span className={classes.nothing}>{formats.number(0)}</span>
              ) : (
                <button
                  type="button"
                  aria-label={t('mood.cell', {
                    kind: kind === null ? t('mood.total') : nameKind(kind),
                    time,
                    count: formats.number(count),
                  })}
                  onClick={() => onOpen(bucket.startsAt, kind)}
                >
                  {formats.number(count)}
                </button>
              )
            return (
              <tr key={bucket.startsAt}>
                <th scope="row">{time}</th>
                {kinds.map(kind => (
                  <td key={kind.key}>{cell(kind, kind.countIn(bucket))}</td>
                ))}
                <td>{cell(null, bucket.total)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
