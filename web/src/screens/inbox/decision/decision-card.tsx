import { IconChevronDown, IconSparkles, IconUserEdit } from '@tabler/icons-react'
import { useState } from 'react'
import type { DecisionView } from '../../../../../src/contract/decision.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { classNames } from '../../../components/class-names.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './decision.module.css'
import { DecisionCell } from './decision-cell.tsx'
import { Reasons } from './reasons.tsx'
import { useDecisionCells } from './use-decision-cells.tsx'

interface Props {
  readonly detail: TicketDetail
  readonly decision: DecisionView
}

/** IF, WHO, HOW and WHEN of the customer's newest message, in words; why on demand; each part open to overruling. */
export function DecisionCard({ detail, decision }: Props) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  const cells = useDecisionCells(decision)
  const message = detail.messages.find(each => each.id === decision.messageId)
  return (
    <section className={classes.card} aria-label={t('decision.title')}>
      <div className={classes.cells}>
        {cells.map(cell => (
          <DecisionCell key={cell.part} {...cell} />
        ))}
      </div>
      <div className={classes.foot}>
        <span className={classes.by}>
          {decision.overruledBy === null ? (
            <>
              <IconSparkles size={14} aria-hidden="true" />
              {t('decision.byPolicy', { version: String(decision.policyVersion) })}
            </>
          ) : (
            <span className={classes.person}>
              <IconUserEdit size={14} aria-hidden="true" />
              {t('decision.overruledBy', { name: decision.overruledBy.name })}
            </span>
          )}
        </span>
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
      {isOpen && <Reasons decision={decision} message={message} />}
    </section>
  )
}
