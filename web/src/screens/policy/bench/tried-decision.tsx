import type { TryAnswer } from '../../../../../src/contract/policy.ts'
import type { PolicyDocument } from '../../../../../src/core/policy/policy.ts'
import { DECISION_PARTS } from '../../../../../src/core/triage/decide.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './bench.module.css'
import { ReasonList } from './reason-list.tsx'
import { differingParts, useTellPlanned } from './use-tell-planned.ts'

interface Props {
  readonly title: string
  readonly answer: TryAnswer
  readonly document: PolicyDocument
  /** What the other policy makes of it: what differs is to be seen at once. */
  readonly other: TryAnswer | null
}

/** IF, WHO, HOW and WHEN by one policy, and why. */
export function TriedDecision({ title, answer, document, other }: Props) {
  const { t } = useLanguage()
  const tell = useTellPlanned()
  const words = tell(answer.decision, document)
  const differing = other === null ? [] : differingParts(words, tell(other.decision, document))
  return (
    <section className={classes.card} aria-label={title}>
      <h2>{title}</h2>
      <dl className={classes.parts}>
        {DECISION_PARTS.map(part => (
          <div key={part} data-part={part} data-differs={differing.includes(part) || undefined}>
            <dt>{t(`decision.part.${part}`)}</dt>
            <dd>{words[part]}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('decision.why')}</h3>
      <ReasonList because={answer.because} />
    </section>
  )
}
