import { IconTrendingUp } from '@tabler/icons-react'
import type { MoodSpike } from '../../../../src/contract/mood.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import type { MoodSpan } from './mood-search.ts'
import classes from './spike-list.module.css'
import { useTellSpike } from './use-mood-words.ts'
import { useTimes } from './use-times.ts'

interface Props {
  readonly spikes: readonly MoodSpike[]
  readonly span: MoodSpan
  onOpen(spike: MoodSpike): void
}

/** What stands out, in words. Pressed, it shows the messages of which it is made. */
export function SpikeList({ spikes, span, onOpen }: Props) {
  const { t, formats } = useLanguage()
  const times = useTimes(span)
  const tellSpike = useTellSpike()
  if (spikes.length === 0) return null
  return (
    <section className={classes.spikes} aria-label={t('mood.spikes')}>
      <h2>{t('mood.spikes')}</h2>
      <ul>
        {spikes.map(spike => (
          <li key={`${spike.by} ${spike.value} ${spike.peakAt}`}>
            <button type="button" className={classes.spike} onClick={() => onOpen(spike)}>
              <IconTrendingUp size={17} aria-hidden="true" />
              <time dateTime={spike.peakAt}>{times.moment(spike.peakAt)}</time>
              <span>{tellSpike(spike)}</span>
              {spike.madeOf !== null && spike.madeOf.share < 1 && (
                <small>{t('mood.share', { share: formats.percent(spike.madeOf.share) })}</small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
