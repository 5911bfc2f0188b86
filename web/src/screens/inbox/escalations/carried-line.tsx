import { IconAlertTriangle, IconCheck, IconHelpCircle, IconSend } from '@tabler/icons-react'
import type { EscalationWay } from '../../../../../src/core/escalation/escalation.ts'
import { useMay } from '../../../api/use-may.ts'
import { explainRefusal } from '../../../components/explain-refusal.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './escalations.module.css'
import type { EntryView } from './last-answer.ts'

interface Props {
  readonly carried: NonNullable<EntryView['carried']>
  readonly way: EscalationWay | null
  onRetry(errandId: string): Promise<boolean>
}

const ICONS = {
  pending: IconSend,
  sending: IconSend,
  sent: IconCheck,
  failed: IconAlertTriangle,
  unknown: IconHelpCircle,
} as const

/** Whether what was said has reached the department, and what to do where it has not. */
export function CarriedLine({ carried, way, onRetry }: Props) {
  const t = useT()
  const mayRetry = useMay('delivery.settle')
  const { state, refusal, isLookedFor, errandId } = carried
  const Icon = ICONS[state]
  const isForPerson = state === 'failed' || (state === 'unknown' && !isLookedFor)
  return (
    <p className={classes.carried} data-carried={state}>
      <Icon size={14} aria-hidden="true" />
      <span>
        {t('escalations.carried', {
          state: state === 'unknown' && !isLookedFor ? 'lost' : state,
          way: way ?? 'none',
        })}
        {refusal !== null && ` ${explainRefusal(refusal.code, refusal.explain, t)}`}
      </span>
      {isForPerson && mayRetry && (
        <button type="button" onClick={() => void onRetry(errandId)}>
          {t('escalations.tryAgain')}
        </button>
      )}
    </p>
  )
}
