import { IconMoodEmpty, IconMoodSad, IconMoodSmile } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { WallMood } from '../../../../src/contract/wall.ts'
import { SENTIMENTS } from '../../../../src/core/triage/facts.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { Panel } from './panel.tsx'
import classes from './wall.module.css'

const ICONS = { negative: IconMoodSad, neutral: IconMoodEmpty, positive: IconMoodSmile } as const

/** How the last hour sounded, in one sentence and a bar, beside what is usual. */
export function MoodPanel({ mood: { mood, total, sentiments, usual } }: { readonly mood: WallMood }) {
  const { t, formats } = useLanguage()
  const round = (value: number) => formats.number(Math.round(value))
  return (
    <Panel title={t('wall.mood')} area="mood">
      <Link
        to="/mood"
        search={{ span: 'hour' }}
        className={classes.hourMood}
        data-sign={mood === 'worse' ? 'late' : undefined}
      >
        <strong>{t(`wall.mood.${mood}`)}</strong>
        <span className={classes.bar} aria-hidden="true">
          {SENTIMENTS.map(each => (
            <i key={each} data-sentiment={each} style={{ flexGrow: sentiments[each] }} />
          ))}
        </span>
        <span className={classes.sentiments}>
          {SENTIMENTS.map(each => {
            const Icon = ICONS[each]
            return (
              <span key={each}>
                <Icon size="1.2em" aria-hidden="true" />
                {t(`wall.sentiment.${each}`, { n: sentiments[each] })}
              </span>
            )
          })}
        </span>
        <small>
          {usual === null
            ? t('wall.messages', { n: total })
            : t('wall.messagesUsual', {
                n: total,
                usual: round(usual.total),
                negative: round(usual.negative),
              })}
        </small>
      </Link>
    </Panel>
  )
}
