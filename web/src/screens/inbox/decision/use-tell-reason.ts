import type { DecisionView } from '../../../../../src/contract/decision.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'

type Reason = DecisionView['because'][number]

/** Who spoke in a reason, and what he said: "Learned from your corrections", "Score 65: Severity +50 and Mood +15". */
export function useTellReason(decision: DecisionView): (reason: Reason) => string {
  const { t, locale } = useLanguage()
  const tellScore = useTellScore()
  return ({ kind, title, points }) => {
    if (kind === 'learned') return t('decision.learned')
    if (kind === 'score') return tellScore(points) ?? ''
    if (title === null) return t('decision.personDecided', { name: decision.overruledBy?.name ?? '' })
    if (kind === 'hardPriority') return t('decision.hardPriority', { title: title[locale] })
    return kind === 'advice' ? t('decision.advised', { title: title[locale] }) : title[locale]
  }
}

/** Null where no score spoke. */
export function useTellScore(): (points: Reason['points']) => string | null {
  const { t, locale, formats } = useLanguage()
  const tell = (points: number) => (points > 0 ? `+${formats.number(points)}` : formats.number(points))
  return points => {
    if (points.length === 0) return null
    const score = points.reduce((sum, each) => sum + each.points, 0)
    const parts = points.map(each => `${each.name[locale]} ${tell(each.points)}`)
    return t('decision.score', { score: formats.number(score), parts: formats.list(parts) })
  }
}
