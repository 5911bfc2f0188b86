import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { DecisionView } from '../../../../../src/contract/decision.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { classNames } from '../../../components/class-names.ts'
import { useIsPhone } from '../../../components/use-media.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './decision.module.css'
import { DecisionAuthor } from './decision-author.tsx'
import { DecisionCell } from './decision-cell.tsx'
import { FactChips } from './fact-chips.tsx'
import { PolicyWords } from './policy-words.tsx'
import { Reasons } from './reasons.tsx'
import { useCorrectFact } from './use-correct-fact.ts'
import { useCorrecting, useCorrectingKeys } from './use-correcting.ts'
import { useDecisionCells } from './use-decision-cells.tsx'

interface Props {
  readonly detail: TicketDetail
  readonly decision: DecisionView
}

/**
 * IF, WHO, HOW and WHEN of the customer's newest message, in words, and what was understood of it; why on demand; each
 * part open to overruling, each fact to correction; below it what the policy advises besides.
 * On a phone it is one line until it is opened.
 */
export function DecisionCard({ detail, decision }: Props) {
  const t = useT()
  const isPhone = useIsPhone()
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const cells = useDecisionCells(decision)
  const mayCorrect = useMay('decision.overrule')
  const correct = useCorrectFact(detail.ticket)
  useCorrectingKeys(decision.messageId, mayCorrect)
  const menu = useCorrecting(decision, mayCorrect, correction => correct(correction, decision))
  const message = detail.messages.find(each => each.id === decision.messageId)
  const hasCells = !isPhone || isOpen || menu !== null
  return (
    <>
      <section className={classes.card} aria-label={t('decision.title')}>
        {hasCells && (
          <>
            <div className={classes.cells}>
              {cells.map(cell => (
                <DecisionCell key={cell.part} {...cell} />
              ))}
            </div>
            <FactChips
              decision={decision}
              mayCorrect={mayCorrect}
              menu={menu}
              onChoose={setChosen}
              onShowWords={() => setIsOpen(true)}
            />
          </>
        )}
        <div className={classNames(classes.foot, hasCells && classes.under)}>
          {hasCells ? (
            <DecisionAuthor decision={decision} />
          ) : (
            <span className={classes.summary}>{cells.map(cell => cell.value).join(' · ')}</span>
          )}
          <button
            type="button"
            className={classes.why}
            aria-expanded={isOpen}
            aria-label={isOpen ? t('decision.hide') : t('decision.why')}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? t('decision.hide') : t('decision.why')}
            <IconChevronDown size={14} className={classNames(isOpen && classes.turned)} aria-hidden="true" />
          </button>
        </div>
        {isOpen && <Reasons decision={decision} message={message} chosen={chosen} />}
      </section>
      {hasCells && <PolicyWords detail={detail} decision={decision} />}
    </>
  )
}
