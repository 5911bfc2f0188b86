import { IconEqual, IconHistory } from '@tabler/icons-react'
import { useMay } from '../../../api/use-may.ts'
import { Blank } from '../../../components/blank.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { ToolTrouble } from '../bench/tool-trouble.tsx'
import type { PolicyTabProps } from '../tab-props.ts'
import classes from './back-test.module.css'
import { BackTestProgress } from './back-test-progress.tsx'
import { BackTestResult } from './back-test-result.tsx'
import { PeriodForm } from './period-form.tsx'
import type { Span } from './place-period.ts'
import { useBackTest } from './use-back-test.ts'

/** What would have been decided otherwise over a time that has passed. */
export function BackTestTab({ source, inForce }: PolicyTabProps) {
  const t = useT()
  const mayTry = useMay('policy.manage')
  if (!mayTry) return <Blank Icon={IconHistory} title={t('policyTools.notYours')} />
  if (source === inForce.source)
    return (
      <Blank
        Icon={IconEqual}
        title={t('policyTools.nothingCanDiffer')}
        words={t('policyTools.nothingCanDifferWords', { version: inForce.version })}
      />
    )
  return <BackTest source={source} inForceSource={inForce.source} />
}

interface Props {
  readonly source: string
  readonly inForceSource: string
}

function BackTest({ source, inForceSource }: Props) {
  const t = useT()
  const { run, start, stop } = useBackTest()
  const begin = (span: Span) => start(source, span)
  return (
    <>
      <p className={classes.dim}>{t('policyTools.backTestWords')}</p>
      <PeriodForm isRunning={run?.status === 'running'} onStart={begin} onStop={stop} />
      {run !== null && <BackTestProgress run={run} />}
      {run?.status === 'failed' && <ToolTrouble error={run.error} />}
      {run !== null && run.source !== source && (
        <p className={classes.old} role="status">
          {t('policyTools.draftChanged')}
        </p>
      )}
      {run !== null && run.sum.counted > 0 && <BackTestResult run={run} inForceSource={inForceSource} />}
      {run?.status === 'done' && run.sum.counted === 0 && (
        <Blank Icon={IconHistory} title={t('policyTools.nothingDecided')} />
      )}
    </>
  )
}
