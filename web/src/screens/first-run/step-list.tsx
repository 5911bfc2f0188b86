import { IconCheck } from '@tabler/icons-react'
import { FIRST_RUN_STEPS, type FirstRunStep } from '../../../../src/core/first-run/first-run.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './first-run.module.css'

interface Props {
  readonly step: FirstRunStep | 'done'
  onGo(step: FirstRunStep): void
}

/** All pages of the guide: each can be gone to at any time. */
export function StepList({ step, onGo }: Props) {
  const t = useT()
  const at = step === 'done' ? FIRST_RUN_STEPS.length : FIRST_RUN_STEPS.indexOf(step)
  return (
    <nav aria-label={t('firstRun.steps')}>
      <ol className={classes.steps}>
        {FIRST_RUN_STEPS.map((each, n) => (
          <li key={each}>
            <button
              type="button"
              className={classes.step}
              aria-current={each === step ? 'step' : undefined}
              onClick={() => onGo(each)}
            >
              <span className={classes.number} aria-hidden="true">
                {n < at ? <IconCheck size={14} stroke={3} /> : n + 1}
              </span>
              {t(`firstRun.step.${each}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
