import { z } from 'zod'
import { LANGUAGES } from '../core/language.ts'
import { CAUSES } from '../core/report/explain-growth.ts'
import { MAX_TOPICS } from '../core/report/series.ts'
import { MAX_SPAN_DAYS } from '../core/report/span.ts'
import { SLICINGS } from '../core/report/spike.ts'
import { INTENTS, type Intent, NAMINGS, SENTIMENTS, type Sentiment } from '../core/triage/facts.ts'
import { instant, uuid } from './parts.ts'

const DAY_MINUTES = 1440

const moment = instant.refine(at => Date.parse(at) >= 0, 'before 1970')

/** Which messages: all of the workspace, or those of one account, one language, one way of naming the brand. */
const moodFilter = z.object({
  /** Written at this time or later, and before that one. At most 92 days. */
  from: moment,
  to: moment,
  accountId: uuid.optional(),
  language: z.enum(LANGUAGES).optional(),
  named: z.enum(NAMINGS).optional(),
})

export const moodQuery = moodFilter.extend({
  /** The length of a bucket. The first begins at `from`; at most 400. */
  bucketMinutes: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_SPAN_DAYS * DAY_MINUTES),
})
export type MoodQuery = z.infer<typeof moodQuery>

const count = z.number().int()

/** Of the same messages, told apart in three ways: each adds up to `total`. */
const moodCounts = z.object({
  total: count,
  sentiments: z.object({
    negative: count,
    neutral: count,
    positive: count,
  } satisfies Record<Sentiment, z.ZodType>),
  intents: z.object({
    problem: count,
    question: count,
    praise: count,
    purchase: count,
    cancellation: count,
    suggestion: count,
    chatter: count,
    spam: count,
  } satisfies Record<Intent, z.ZodType>),
  topics: z.record(z.string(), count),
  /** Of topics that are not told apart, and of none. */
  otherTopics: count,
  noTopic: count,
})
export type MoodCounts = z.infer<typeof moodCounts>

const moodBucket = moodCounts.extend({ startsAt: instant })
export type MoodBucket = z.infer<typeof moodBucket>

/** Far more of one kind than usual: `count` in the bucket that begins at `peakAt`. */
const moodSpike = z.object({
  by: z.enum(SLICINGS),
  value: z.string(),
  startsAt: instant,
  endsAt: instant,
  peakAt: instant,
  count,
  usual: z.number(),
  /** What explains most of the growth; an account by its id. `share` is its part, from 0 to 1. */
  madeOf: z
    .object({ by: z.enum(CAUSES), value: z.string(), count, usual: z.number(), share: z.number() })
    .nullable(),
})
export type MoodSpike = z.infer<typeof moodSpike>

export const moodAnswer = z.object({
  bucketMinutes: z.number().int(),
  /** The topics that are told apart, the most frequent first. */
  topics: z.array(z.string()),
  buckets: z.array(moodBucket),
  totals: moodCounts,
  spikes: z.array(moodSpike),
})
export type MoodAnswer = z.infer<typeof moodAnswer>

/** One name comes as a text, several as a list. */
const names = z.union([z.string().transform(name => [name]), z.array(z.string())])

/** The messages behind a point: what is not stated may be anything. */
export const moodMessagesQuery = moodFilter.extend({
  sentiment: z.enum(SENTIMENTS).optional(),
  intent: z.enum(INTENTS).optional(),
  topic: z.string().max(200).optional(),
  /** Whether it has a topic at all. */
  hasTopic: z.stringbool().optional(),
  /** Of a topic other than these. */
  otherThan: names.pipe(z.array(z.string().max(200)).max(MAX_TOPICS)).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type MoodMessagesQuery = z.infer<typeof moodMessagesQuery>

const moodMessage = z.object({
  id: uuid,
  /** Its first words; empty where they are deleted or encrypted. */
  preview: z.string(),
  isDeleted: z.boolean(),
  isSealed: z.boolean(),
  author: z.object({ name: z.string(), handle: z.string(), avatarUrl: z.string().nullable() }),
  accountId: uuid,
  accountHandle: z.string(),
  channel: z.string(),
  language: z.enum(LANGUAGES),
  sentiment: z.enum(SENTIMENTS),
  intent: z.enum(INTENTS),
  topic: z.string().nullable(),
  writtenAt: instant,
  /** Where it is dealt with; null where it became none. */
  ticket: z.object({ id: uuid, number: z.number().int() }).nullable(),
  /** It stands in the list of what is deliberately not answered. */
  isNotAnswered: z.boolean(),
})
export type MoodMessage = z.infer<typeof moodMessage>

/** The newest first. */
export const moodMessages = z.object({
  messages: z.array(moodMessage),
  nextCursor: z.string().nullable(),
})
export type MoodMessages = z.infer<typeof moodMessages>
