import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.layer.css'
import { useMemo } from 'react'
import type { MoodAnswer, MoodSpike } from '../../../../src/contract/mood.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { BucketTooltip } from './bucket-tooltip.tsx'
import type { Kind } from './kinds.ts'
import classes from './mood-chart.module.css'
import type { MoodSpan } from './mood-search.ts'
import { useTimes } from './use-times.ts'

interface Props {
  readonly mood: MoodAnswer
  readonly kinds: readonly Kind[]
  readonly spikes: readonly MoodSpike[]
  readonly span: MoodSpan
  readonly label: string
  onOpen(startsAt: string): void
}

/**
 * Counts over time, one on the other. Pressed anywhere, it opens the messages of that time. For those who cannot see or
 * press it, the totals and the table say and open the same.
 */
export function MoodChart({ mood, kinds, spikes, span, label, onOpen }: Props) {
  const { formats } = useLanguage()
  const times = useTimes(span)
  const rows = useMemo(() => toRows(mood, kinds), [mood, kinds])
  return (
    <div className={classes.chart} role="img" aria-label={label}>
      <BarChart
        h={260}
        type="stacked"
        data={rows}
        dataKey="startsAt"
        series={kinds.map(({ color }, n) => ({ name: nameOf(n), color }))}
        accessibilityLayer={false}
        tickLine="none"
        strokeDasharray="0"
        gridColor="var(--line)"
        textColor="var(--dim)"
        cursorFill="var(--hover)"
        valueFormatter={formats.number}
        xAxisProps={{
          tickFormatter: times.tick,
          minTickGap: 36,
          interval: 'preserveStart',
          ticks: roundTimes(mood, span),
        }}
        yAxisProps={{ width: 38, allowDecimals: false }}
        barProps={({ name }) => ({
          stroke: 'var(--panel)',
          strokeOpacity: 1,
          strokeWidth: 0.5,
          // From top to bottom, so that also a low bar is easy to press.
          background: name === nameOf(0) ? { fill: 'transparent' } : false,
          onClick: ({ payload }) => onOpen((payload as Row).startsAt),
        })}
        barChartProps={{ barCategoryGap: '12%' }}
        tooltipProps={{
          content: ({ label: startsAt }) => {
            const bucket = mood.buckets.find(each => each.startsAt === startsAt)
            return bucket === undefined ? null : (
              <BucketTooltip bucket={bucket} bucketMinutes={mood.bucketMinutes} kinds={kinds} times={times} />
            )
          },
        }}
        referenceLines={spikes.map(({ peakAt }) => ({
          x: peakAt,
          color: 'var(--urgent)',
          strokeDasharray: '3 3',
          label: { value: '▲', position: 'insideTop', fontSize: 11, fill: 'var(--urgent)' },
        }))}
      />
    </div>
  )
}

/** The library reads names as paths, and a topic may be called anything. */
const nameOf = (n: number): string => `kind${n}`

interface Row {
  readonly startsAt: string
}

const toRows = ({ buckets }: MoodAnswer, kinds: readonly Kind[]): Row[] =>
  buckets.map(bucket => ({
    startsAt: bucket.startsAt,
    ...Object.fromEntries(kinds.map((kind, n) => [nameOf(n), kind.countIn(bucket)])),
  }))

/** Where the axis is marked: at round times of the reader's clock, however the span lies. */
const IS_ROUND: Readonly<Record<MoodSpan, (at: Date) => boolean>> = {
  hour: at => at.getMinutes() % 10 === 0,
  day: at => at.getMinutes() < 30 && at.getHours() % 3 === 0,
  week: at => at.getHours() < 3,
  month: () => true,
}

const roundTimes = ({ buckets }: MoodAnswer, span: MoodSpan): string[] =>
  buckets.map(({ startsAt }) => startsAt).filter(startsAt => IS_ROUND[span](new Date(startsAt)))
