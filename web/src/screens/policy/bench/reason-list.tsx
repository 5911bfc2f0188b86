import type { TryAnswer } from '../../../../../src/contract/policy.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { groupReasons, type ReasonGroup } from '../../inbox/decision/group-reasons.ts'
import { useFactWords } from '../../inbox/decision/use-tell-fact.ts'
import classes from './bench.module.css'

type Reason = TryAnswer['because'][number]

/** Why: which rule, advice, score, hard priority or lesson spoke, and what it saw. */
export function ReasonList({ because }: Pick<TryAnswer, 'because'>) {
  const { t } = useLanguage()
  if (because.length === 0) return <p className={classes.dim}>{t('policyTools.noReason')}</p>
  return (
    <ul className={classes.reasons}>
      {groupReasons(because).map(group => (
        <ReasonItem key={`${group.reason.kind} ${group.reason.rule}`} group={group} />
      ))}
    </ul>
  )
}

function ReasonItem({ group: { parts, reason } }: { readonly group: ReasonGroup }) {
  const { t, locale } = useLanguage()
  const words = useFactWords()
  const spoken = [...new Set(parts)].map(part => t(`decision.part.${part}`)).join(' · ')
  return (
    <li data-kind={reason.kind}>
      <div className={classes.reasonHead}>
        <span className={classes.kind}>{t(`policyTools.kind.${reason.kind}`)}</span>
        <small>{spoken}</small>
      </div>
      {reason.title !== null && <div>{reason.title[locale]}</div>}
      <Points reason={reason} />
      {reason.facts.length > 0 && (
        <div className={classes.seen}>
          {reason.facts.map(({ fact, value }) => words.pair(fact, value)).join(' · ')}
        </div>
      )}
    </li>
  )
}

/** "Severity +50 · Mood +10: 60 points". */
function Points({ reason: { points } }: { readonly reason: Reason }) {
  const { t, locale } = useLanguage()
  if (points.length === 0) return null
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' })
  const said = points.map(({ name, points: each }) => `${name[locale]} ${signed.format(each)}`).join(' · ')
  const total = points.reduce((sum, each) => sum + each.points, 0)
  return <div>{t('policyTools.scored', { parts: said, total })}</div>
}
