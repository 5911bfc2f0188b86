import type { MoodBucket } from '../../../../src/contract/mood.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import classes from './bucket-tooltip.module.css'
import { endOf } from './end-of.ts'
import type { Kind } from './kinds.ts'
import { useNameKind } from './use-mood-words.ts'
import type { Times } from './use-times.ts'

interface Props {
  readonly bucket: MoodBucket
  readonly bucketMinutes: number
  readonly kinds: readonly Kind[]
  readonly times: Times
}

export function BucketTooltip({ bucket, bucketMinutes, kinds, times }: Props) {
  const { t, formats } = useLanguage()
  const nameKind = useNameKind()
  return (
    <div className={classes.tooltip}>
      <strong>{times.range(bucket.startsAt, endOf(bucket.startsAt, bucketMinutes))}</strong>
      <dl>
        {kinds
          .filter(kind => kind.countIn(bucket) > 0)
          .map(kind => (
            <div key={kind.key}>
              <dt>
                <i style={{ background: kind.color }} />
                {nameKind(kind)}
              </dt>
              <dd>{formats.number(kind.countIn(bucket))}</dd>
            </div>
          ))}
        <div>
          <dt>{t('mood.total')}</dt>
          <dd>{formats.number(bucket.total)}</dd>
        </div>
      </dl>
    </div>
  )
}
