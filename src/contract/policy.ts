import { z } from 'zod'
import { LEARNING_AIMS } from '../core/learning/calibration.ts'
import { BACK_TEST_PARTS } from '../core/policy/back-test.ts'
import { HOWS } from '../core/policy/policy.ts'
import { READING_SECTIONS } from '../core/policy/reading/words.ts'
import { STARTER_KINDS } from '../core/policy/starter-policy.ts'
import { PRIORITIES } from '../core/ticket/ticket.ts'
import { DECISION_PARTS } from '../core/triage/decide.ts'
import { factView, reasonView } from './decision.ts'
import { instant, locale, localText, uuid } from './parts.ts'
import { problemView } from './policy-problem.ts'

/** YAML, as it was written. */
const source = z.string().max(400_000)
const path = z.array(z.union([z.string(), z.number()]))

const versionView = z.object({
  version: z.number().int(),
  publishedAt: instant,
  /** Null where the desk itself began with it. */
  publishedBy: z.string().nullable(),
  /** Why, in the publisher's words. */
  note: z.string(),
})
export type PolicyVersionView = z.infer<typeof versionView>

const draftView = z.object({
  source,
  /** The version that was in force when it was begun. */
  basedOn: z.number().int(),
  savedAt: instant,
  savedBy: z.string(),
})

/** The policy in force, and the draft that somebody works on. */
export const policyView = versionView.extend({ source, draft: draftView.nullable() })
export type PolicyView = z.infer<typeof policyView>

export const policyVersionList = z.object({ versions: z.array(versionView) })
export const policyVersionView = versionView.extend({ source })
export const policySchemaView = z.record(z.string(), z.unknown())

export const starterList = z.object({
  starters: z.array(z.object({ kind: z.enum(STARTER_KINDS), source })),
})

export const readingRequest = z.strictObject({ source, locale })
/** A source as it is read: what is wrong with it, and, when it can be read at all, the document that people read. */
export const readingAnswer = z.object({
  problems: z.array(problemView),
  reading: z
    .array(
      z.object({
        key: z.enum(READING_SECTIONS),
        title: z.string(),
        lines: z.array(
          z.object({ path, title: z.string().nullable(), text: z.string(), details: z.array(z.string()) }),
        ),
      }),
    )
    .nullable(),
})
export type ReadingAnswer = z.infer<typeof readingAnswer>

/** `savedAt`: of the draft that this one goes on from; null where there was none. */
export const draftRequest = z.strictObject({
  source,
  basedOn: z.number().int(),
  savedAt: instant.nullable(),
})
export const draftAnswer = z.object({ savedAt: instant })

export const publishRequest = z.strictObject({
  source,
  note: z.string().trim().min(1).max(500),
  /** The version in force as the publisher knows it. */
  basedOn: z.number().int(),
})
export const publishAnswer = z.object({ version: z.number().int() })

/** A post that nobody wrote, to see what a policy makes of it. */
export const tryRequest = z.strictObject({
  source,
  text: z.string().min(1).max(10_000),
  accountId: uuid.nullable(),
  visibility: z.enum(['public', 'direct']),
  isAddressed: z.boolean(),
  followers: z.number().int().nonnegative(),
  hasOpenTicket: z.boolean(),
})

/** What a policy decides, by its own keys: a draft may name queues that do not exist yet. */
const plannedDecision = z.object({
  if: z.boolean(),
  queue: z.string(),
  how: z.enum(HOWS),
  priority: z.enum(PRIORITIES),
  promise: z.string().nullable(),
  answerWithinMinutes: z.number().int(),
  acknowledgeFirst: z.boolean(),
  needsApproval: z.boolean(),
})
export type PlannedDecision = z.infer<typeof plannedDecision>

export const tryAnswer = z.object({
  decision: plannedDecision,
  because: z.array(reasonView),
  facts: z.record(z.string(), factView),
  /** Every rule in its order: whether it fired, which parts it decided, and which line of its condition did not hold. */
  rules: z.array(
    z.object({
      id: z.string(),
      title: localText,
      fires: z.boolean(),
      decided: z.array(z.enum(DECISION_PARTS)),
      failed: z.string().nullable(),
    }),
  ),
})
export type TryAnswer = z.infer<typeof tryAnswer>

export { BACK_TEST_PARTS }

/** One page of a back-test; `cursor` goes on where the last page ended. */
export const backTestRequest = z.strictObject({
  source,
  from: instant,
  to: instant,
  cursor: z.string().nullable(),
})

const differing = z.object({
  messageId: uuid,
  ticketId: uuid.nullable(),
  text: z.string(),
  authorHandle: z.string(),
  channel: z.string(),
  writtenAt: instant,
  /** By the policy in force. */
  before: plannedDecision,
  /** By the source. */
  after: plannedDecision,
  /** What people really did with it. */
  people: z.object({
    /** They overruled the machine: whether to answer, and in which queue. */
    overruled: z.object({ if: z.boolean(), queue: z.string().nullable() }).nullable(),
    /** Of the first answer after it. */
    answeredAfterMinutes: z.number().int().nullable(),
    answeredVisibility: z.enum(['public', 'direct']).nullable(),
  }),
})
export type Differing = z.infer<typeof differing>

export const backTestAnswer = z.object({
  /** How many messages the whole period has; counted for the first page, null afterwards. */
  total: z.number().int().nullable(),
  counted: z.number().int(),
  changed: z.number().int(),
  /** How many messages went from one value of a part to another. Values are keys; `true` and `false` for `if`. */
  moves: z.array(
    z.object({ part: z.enum(BACK_TEST_PARTS), from: z.string(), to: z.string(), count: z.number().int() }),
  ),
  /** At most 20 a page. */
  differing: z.array(differing),
  nextCursor: z.string().nullable(),
})
export type BackTestAnswer = z.infer<typeof backTestAnswer>

export { LEARNING_AIMS }

/** What the desk has learned from people's corrections. */
export const learningView = z.object({
  lessons: z.number().int(),
  changedAt: instant.nullable(),
  aims: z.array(
    z.object({
      aim: z.enum(LEARNING_AIMS),
      lessons: z.number().int(),
      /** The values that were taught, the most frequent first. */
      taught: z.array(z.object({ value: z.string(), count: z.number().int() })),
      /** What words speak for which value, the strongest first. */
      words: z.array(z.object({ word: z.string(), value: z.string(), weight: z.number() })),
    }),
  ),
  /** Where a channel's terms forbid to learn from its posts, until somebody confirms that the brand may. */
  channels: z.array(
    z.object({
      channel: z.string(),
      needsRight: z.boolean(),
      confirmedBy: z.string().nullable(),
      confirmedAt: instant.nullable(),
    }),
  ),
})
export type LearningView = z.infer<typeof learningView>

export const learningRightRequest = z.strictObject({ channel: z.string().min(1), isConfirmed: z.boolean() })
