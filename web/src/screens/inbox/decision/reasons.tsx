import type { DecisionView } from '../../../../../src/contract/decision.ts'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { groupReasons, type ReasonGroup } from './group-reasons.ts'
import { listWords } from './list-chips.ts'
import { markEvidence } from './mark-evidence.ts'
import classes from './reasons.module.css'
import { useFactWords } from './use-tell-fact.ts'
import { useTellReason } from './use-tell-reason.ts'

interface Props {
  readonly decision: DecisionView
  readonly message: MessageView | undefined
  /** The fact whose words alone are marked; null: those of all that decided. */
  readonly chosen: string | null
}

/** Why each part was decided so: the rule in the reader's language, what it saw, and in which words. */
export function Reasons({ decision, message, chosen }: Props) {
  const evidence =
    chosen === null
      ? decision.because.flatMap(reason => reason.facts.flatMap(fact => fact.evidence))
      : listWords(decision.facts[chosen])
  const hasWords = Object.values(decision.facts).some(fact => fact.evidence.length > 0)
  return (
    <div className={classes.reasons}>
      {message !== undefined && hasWords && (
        <blockquote className={classes.quote} lang={langOf(message.language)} dir="auto">
          {markEvidence(message.text, evidence).map((stretch, place) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never change places
            stretch.isMarked ? <mark key={place}>{stretch.text}</mark> : stretch.text,
          )}
        </blockquote>
      )}
      <dl className={classes.list}>
        {groupReasons(decision.because).map(group => (
          <ReasonLine key={group.reason.rule} group={group} decision={decision} />
        ))}
      </dl>
    </div>
  )
}

interface LineProps {
  readonly group: ReasonGroup
  readonly decision: DecisionView
}

function ReasonLine({ group: { parts, reason }, decision }: LineProps) {
  const { t, formats } = useLanguage()
  const words = useFactWords()
  const tell = useTellReason(decision)
  // What was learned is told by the decision itself: its fact says the same once more.
  const facts = reason.kind === 'learned' ? [] : reason.facts
  const confidenceOf = (fact: string) => decision.facts[fact]?.confidence ?? 1
  return (
    <div className={classes.line}>
      <dt>{parts.map(part => t(`decision.part.${part}`)).join(' · ')}</dt>
      <dd>
        {tell(reason)}
        {facts.length > 0 && (
          <span className={classes.facts}>
            {facts.map(fact => (
              <span key={fact.fact} className={classes.fact} title={fact.evidence.join(' · ')}>
                {words.pair(fact.fact, fact.value)}
                {confidenceOf(fact.fact) < 1 && (
                  <small>{t('decision.sure', { share: formats.percent(confidenceOf(fact.fact)) })}</small>
                )}
              </span>
            ))}
          </span>
        )}
      </dd>
    </div>
  )
}
