import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { IconMoodEmpty } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import type { MoodAnswer, MoodSpike } from '../../../../src/contract/mood.ts'
import { Blank } from '../../components/blank.tsx'
import { Late } from '../../components/late.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { BucketTable } from './bucket-table.tsx'
import { chooseSpikes } from './choose-spikes.ts'
import { endOf } from './end-of.ts'
import { KindTotals } from './kind-totals.tsx'
import { type Kind, listHeardKinds, topicKey } from './kinds.ts'
import classes from './mood-board.module.css'
import { moodQuery } from './mood-queries.ts'
import { MOOD_TABS, type MoodSearch } from './mood-search.ts'
import { OpenPoint } from './open-point.tsx'
import { SpikeList } from './spike-list.tsx'

/** The charts are the heaviest part of the cockpit: words and numbers do not wait for them. */
const MoodChart = lazyPart(() => import('./mood-chart.tsx'), 'MoodChart')

interface Props {
  readonly search: MoodSearch
  onChoose(change: Partial<MoodSearch>): void
}

export function MoodBoard({ search, onChoose }: Props) {
  const query = useQuery(moodQuery(search))
  return (
    <>
      {query.isError && <Trouble error={query.error} onRetry={query.refetch} />}
      {query.isPending && (
        <Late>
          <Skeleton height={420} radius="lg" />
        </Late>
      )}
      {query.data !== undefined && (
        <div className={classes.board} data-stale={query.isPlaceholderData || undefined}>
          <Told mood={query.data} search={search} onChoose={onChoose} />
        </div>
      )}
    </>
  )
}

interface ToldProps extends Props {
  readonly mood: MoodAnswer
}

function Told({ mood, search, onChoose }: ToldProps) {
  const t = useT()
  const { by, span } = search
  const kinds = useMemo(() => listHeardKinds(by, mood), [by, mood])
  const spikes = useMemo(() => chooseSpikes(mood.spikes, by), [mood, by])
  const openBucket = (startsAt: string, kind: Kind | null = null) =>
    onChoose({ at: startsAt, until: endOf(startsAt, mood.bucketMinutes), of: kind?.key })
  const openSpike = (spike: MoodSpike) => onChoose({ ...pointOf(spike, mood), by: spike.by })
  return (
    <>
      <SpikeList spikes={spikes} span={span} onOpen={openSpike} />
      <section className={classes.card} aria-label={t(`mood.by.${by}`)}>
        <SegmentedControl
          className={classes.tabs}
          aria-label={t('mood.by')}
          data={MOOD_TABS.map(value => ({ value, label: t(`mood.by.${value}`) }))}
          value={by}
          onChange={value => onChoose({ by: value })}
        />
        {mood.totals.total === 0 ? (
          <NothingHeard search={search} onChoose={onChoose} />
        ) : (
          <>
            <KindTotals
              kinds={kinds}
              counts={mood.totals}
              onOpen={kind => onChoose({ ...wholeOf(mood), of: kind.key })}
            />
            <MoodChart
              mood={mood}
              kinds={kinds}
              spikes={spikes.filter(each => each.by === by)}
              span={span}
              label={t('mood.chart', { by: t(`mood.by.${by}`) })}
              onOpen={openBucket}
              meanwhile={<Skeleton height={260} radius="md" />}
            />
            <AsTable mood={mood} kinds={kinds} search={search} onOpen={openBucket} />
          </>
        )}
      </section>
      <OpenPoint mood={mood} search={search} onChoose={onChoose} />
    </>
  )
}

/** Its highest bucket: as many messages as it is told with. */
const pointOf = ({ by, value, peakAt }: MoodSpike, { bucketMinutes }: MoodAnswer) => ({
  at: peakAt,
  until: endOf(peakAt, bucketMinutes),
  of: by === 'topic' ? topicKey(value) : value,
})

const wholeOf = ({ buckets, bucketMinutes }: MoodAnswer) => {
  const last = buckets.at(-1)
  return { at: buckets[0]?.startsAt, until: last && endOf(last.startsAt, bucketMinutes) }
}

function NothingHeard({ search, onChoose }: Props) {
  const t = useT()
  const isFiltered = [search.account, search.language, search.named].some(each => each !== undefined)
  return (
    <Blank Icon={IconMoodEmpty} title={t('mood.empty')} words={t('mood.emptyWords')}>
      {isFiltered && (
        <Button
          variant="default"
          onClick={() => onChoose({ account: undefined, language: undefined, named: undefined })}
        >
          {t('mood.clear')}
        </Button>
      )}
    </Blank>
  )
}

interface AsTableProps {
  readonly mood: MoodAnswer
  readonly kinds: readonly Kind[]
  readonly search: MoodSearch
  onOpen(startsAt: string, kind: Kind | null): void
}

function AsTable({ mood, kinds, search, onOpen }: AsTableProps) {
  const t = useT()
  const id = useId()
  const [isShown, setIsShown] = useState(false)
  return (
    <>
      <Button
        className={classes.more}
        variant="subtle"
        size="compact-sm"
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        onClick={() => setIsShown(!isShown)}
      >
        {t(isShown ? 'mood.hideTable' : 'mood.showTable')}
      </Button>
      {isShown && (
        <BucketTable
          id={id}
          mood={mood}
          kinds={kinds}
          span={search.span}
          caption={t('mood.table', { by: t(`mood.by.${search.by}`) })}
          onOpen={onOpen}
        />
      )}
    </>
  )
}
