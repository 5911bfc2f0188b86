import type { MoodAnswer, MoodCounts, MoodMessage } from '../../../contract/mood.ts'
import type { Counts, Series } from '../../../core/report/series.ts'
import type { Span } from '../../../core/report/span.ts'
import type { Spike } from '../../../core/report/spike.ts'
import type { MoodMessageRow } from '../../../store/mood.ts'

export const toMoodAnswer = (span: Span, series: Series, spikes: readonly Spike[]): MoodAnswer => ({
  bucketMinutes: span.bucketMinutes,
  topics: [...series.topics],
  buckets: series.buckets.map(({ startsAt, ...counts }) => ({
    startsAt: startsAt.toISOString(),
    ...toCounts(counts),
  })),
  totals: toCounts(series.totals),
  spikes: spikes.map(({ startsAt, endsAt, peakAt, ...spike }) => ({
    ...spike,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    peakAt: peakAt.toISOString(),
  })),
})

const toCounts = ({ sentiments, intents, topics, ...others }: Counts): MoodCounts => ({
  ...others,
  sentiments: { ...sentiments },
  intents: { ...intents },
  topics: { ...topics },
})

export const toMoodMessage = (row: MoodMessageRow): MoodMessage => ({
  id: row.id,
  preview: row.preview,
  isDeleted: row.is_deleted,
  isSealed: row.is_sealed,
  author: { name: row.author_name, handle: row.author_handle, avatarUrl: row.author_avatar },
  accountId: row.account_id,
  accountHandle: row.account_handle,
  channel: row.channel,
  language: row.language,
  sentiment: row.sentiment,
  intent: row.intent,
  topic: row.topic,
  writtenAt: row.written_at.toISOString(),
  ticket: row.ticket_id === null ? null : { id: row.ticket_id, number: Number(row.ticket_number) },
  isNotAnswered: row.is_not_answered && row.ticket_id === null,
})
