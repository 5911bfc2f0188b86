import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './back-test.module.css'
import { PERIODS, type Period, placePeriod, type Span, writeDay } from './place-period.ts'

interface Props {
  readonly isRunning: boolean
  onStart(span: Span): void
  onStop(): void
}

const OWN = 'own'
const DEFAULT_DAYS = 30
const MONTH_MS = DEFAULT_DAYS * 86_400_000

/** Over which time, start and stop. */
export function PeriodForm({ isRunning, onStart, onStop }: Props) {
  const t = useT()
  const [period, setPeriod] = useState<Period>({ kind: 'last', days: DEFAULT_DAYS })
  const span = placePeriod(period, Date.now())
  const choose = (value: string) => {
    const days = PERIODS.find(each => String(each) === value)
    const now = Date.now()
    setPeriod(
      days === undefined
        ? { kind: 'own', from: writeDay(now - MONTH_MS), to: writeDay(now) }
        : { kind: 'last', days },
    )
  }
  return (
    <div className={classes.period}>
      <SegmentedControl
        aria-label={t('policyTools.period')}
        disabled={isRunning}
        data={[
          ...PERIODS.map(days => ({ value: String(days), label: t('policyTools.lastDays', { days }) })),
          { value: OWN, label: t('policyTools.ownDates') },
        ]}
        value={period.kind === 'own' ? OWN : String(period.days)}
        onChange={choose}
      />
      {period.kind === 'own' &&
        (['from', 'to'] as const).map(end => (
          <TextInput
            key={end}
            type="date"
            label={t(`policyTools.${end}`)}
            disabled={isRunning}
            value={period[end]}
            error={span === null && end === 'to' ? t('policyTools.noPeriod') : null}
            onChange={event => setPeriod({ ...period, [end]: event.currentTarget.value })}
          />
        ))}
      {isRunning ? (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={16} aria-hidden="true" />}
          onClick={onStop}
        >
          {t('policyTools.stop')}
        </Button>
      ) : (
        <Button
          disabled={span === null}
          leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
          onClick={() => {
            // The last days end when they are asked for.
            const now = placePeriod(period, Date.now())
            if (now !== null) onStart(now)
          }}
        >
          {t('policyTools.start')}
        </Button>
      )}
    </div>
  )
}
