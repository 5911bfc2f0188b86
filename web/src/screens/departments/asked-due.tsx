import type { EscalationView } from '../../../../src/contract/escalation.ts'
import { decideDue } from '../../components/decide-due.ts'
import { DueChip } from '../../components/due-chip.tsx'
import { useNow } from '../../components/now.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './departments.module.css'

interface Props {
  readonly escalation: Pick<EscalationView, 'dueAt' | 'askedAt'>
  readonly isLarge?: boolean
}

/** How much time is left; what is late says so in a word, too. */
export function AskedDue({ escalation: { dueAt, askedAt }, isLarge = false }: Props) {
  const t = useT()
  const timed = {
    status: 'open',
    dueAt,
    waitingSince: askedAt,
    snoozedUntil: null,
    owesPublic: false,
  } as const
  const isLate = decideDue(timed, useNow()).kind === 'late'
  return (
    <>
      {isLate && <span className={classes.late}>{t('asked.late')}</span>}
      <DueChip ticket={timed} isLarge={isLarge} />
    </>
  )
}
