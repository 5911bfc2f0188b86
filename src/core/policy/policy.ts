import { z } from 'zod'
import { PURPOSES } from '../account/purpose.ts'
import { LANGUAGES } from '../language.ts'
import { PRIORITIES } from '../ticket/ticket.ts'
import { MESSAGE_FUNCTIONS } from '../triage/facts.ts'
import { conditionSchema } from './condition.ts'
import { DAYS, DEFAULT_HOURS, hoursSchema, spanSchema } from './hours.ts'
import { writtenTextSchema } from './written-text.ts'

/** Whether a message is answered: at all, or with a word at once and the answer later. */
export const IFS = ['answer', 'acknowledgeFirst', 'leave'] as const
export type If = (typeof IFS)[number]

/**
 * How a message is to be answered. `handOff`: the network forbids it to programs, a person answers by hand;
 * `otherChannel`: the customer is guided to where the matter can be settled.
 */
export const HOWS = [
  'publicReply',
  'directMessage',
  'publicThenDirect',
  'thank',
  'otherChannel',
  'handOff',
  'noAnswer',
] as const
export type How = (typeof HOWS)[number]

/** A short name by which one section of the policy speaks of an entry of another. */
const key = z.string().regex(/^[\w-]{1,60}$/, 'a key has letters, digits, - and _ alone')
const minutes = z.number().int().positive().max(525_600)
const named = { key, name: writtenTextSchema }

export const PROMISE_TIMES = ['calendar', 'business'] as const
export type PromiseTime = (typeof PROMISE_TIMES)[number]

/** Minutes: one number for all, or by priority. */
const promisedMinutes = z.union([
  minutes,
  z.strictObject({ urgent: minutes, high: minutes, normal: minutes, low: minutes }),
])
export type PromisedMinutes = z.infer<typeof promisedMinutes>

const promiseSchema = z.strictObject({
  ...named,
  /** The first answer and every further one. */
  answerWithinMinutes: promisedMinutes,
  resolveWithinMinutes: promisedMinutes.optional(),
  /** From the solution elsewhere to the public word that it is solved. */
  closePubliclyWithinMinutes: promisedMinutes.optional(),
  /** Every answer after the first; absent: as the first. */
  nextAnswerWithinMinutes: promisedMinutes.optional(),
  /** Within which a department answers what it is asked. */
  departmentAnswersWithinMinutes: promisedMinutes.optional(),
  /** In which time the minutes are counted: day and night unless it is said, or the policy's hours alone. */
  time: z.enum(PROMISE_TIMES).optional(),
  /** Whether the time to a solution stands still while the next word is the customer's; it does unless it is said. */
  pausesWhileWaiting: z.boolean().optional(),
  /** Whether a word that somebody is at it counts as the first answer; it does not unless it is said. */
  acknowledgementCounts: z.boolean().optional(),
  /** Shares of the time gone at which people are warned; once at three quarters unless it is said. */
  warnAt: z.array(z.number().gt(0).lt(1)).max(4).optional(),
  /** How often the customer is told while his request is in progress. */
  informEveryMinutes: promisedMinutes.optional(),
  /** The macro by which he is told. */
  informMacro: key.optional(),
})
export type PromiseEntry = z.infer<typeof promiseSchema>

/** Who takes care of it. The queue is where it waits; the others narrow down who takes it from there. */
export const whoSchema = z.strictObject({
  queue: key,
  team: key.optional(),
  skill: key.optional(),
  /** Who outside the desk owns the answer. */
  department: key.optional(),
  /** The e-mail address of a member. */
  person: z.email().optional(),
})

/** A rule may decide some parts and leave the others to later rules. What is advised adds up over all rules that hold. */
export const ruleSchema = z.strictObject({
  id: z.string().min(1).max(80),
  title: writtenTextSchema,
  when: conditionSchema,
  /** The rule does not hold where this does. */
  unless: conditionSchema.optional(),
  /** What the desk learned from corrections gives way to it. */
  isHard: z.boolean().optional(),
  decide: z.strictObject({
    if: z.enum(IFS).optional(),
    who: whoSchema.optional(),
    how: z.enum(HOWS).optional(),
    when: z
      .strictObject({
        /** `asTheMatter`: the priority that the customer's open matter has already. Absent: by the score. */
        priority: z.enum([...PRIORITIES, 'asTheMatter']).optional(),
        promise: key.optional(),
        answerWithinMinutes: minutes.optional(),
      })
      .optional(),
    /** A supervisor reads the answer before it goes. */
    needsApproval: z.literal(true).optional(),
    /** The message is to be hidden where the network lets us. */
    hide: z.literal(true).optional(),
    /** The customer is asked to delete what he showed in public. */
    askToDelete: z.literal(true).optional(),
    macro: key.optional(),
    /** To which of the policy's guides the customer is led. */
    guideTo: key.optional(),
    /** A word to the agent: how to speak in such a case. */
    advice: writtenTextSchema.optional(),
  }),
})
export type Rule = z.infer<typeof ruleSchema>

const scorePartSchema = z.strictObject({
  ...named,
  /** The first line that holds gives its points. */
  lines: z
    .array(z.strictObject({ points: z.number().int().min(-100).max(100), when: conditionSchema }))
    .min(1),
})
export type ScorePart = z.infer<typeof scorePartSchema>

const hardPrioritySchema = z
  .strictObject({
    id: z.string().min(1).max(80),
    title: writtenTextSchema,
    when: conditionSchema,
    atLeast: z.enum(PRIORITIES).optional(),
    atMost: z.enum(PRIORITIES).optional(),
  })
  .refine(({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined), {
    message: 'say either atLeast or atMost',
  })
export type HardPriority = z.infer<typeof hardPrioritySchema>

const prioritiesSchema = z
  .strictObject({
    /** Each adds its points to the score. */
    parts: z.array(scorePartSchema),
    /** From which score on a matter has which priority; below all of them it is low. */
    from: z.strictObject({
      urgent: z.number().int(),
      high: z.number().int(),
      normal: z.number().int(),
    }),
    /** What no score and no rule overrules. */
    hard: z.array(hardPrioritySchema).default([]),
  })
  .refine(({ from }) => from.urgent > from.high && from.high > from.normal, {
    message: 'urgent must begin above high, and high above normal',
    path: ['from'],
  })
export type Priorities = z.infer<typeof prioritiesSchema>

export const EMOJI_USES = ['free', 'few', 'none'] as const

/** How the brand speaks. */
export const toneSchema = z.strictObject({
  address: z
    .strictObject({ it: z.enum(['tu', 'lei']).optional(), fr: z.enum(['tu', 'vous']).optional() })
    .default({}),
  /** A first answer begins with a greeting. */
  greets: z.boolean().default(false),
  /** An answer to praise or to a hint thanks for it. */
  thanks: z.boolean().default(false),
  /** Ends every public answer; `{initials}` are those of its author. */
  signature: z.string().min(1).max(40).nullable().default(null),
  forbiddenWords: z.array(z.string().min(1)).default([]),
  emoji: z.enum(EMOJI_USES).default('free'),
  /** Of one answer in public, where the network allows more. */
  maxCharacters: z.number().int().positive().nullable().default(null),
})
export type Tone = z.infer<typeof toneSchema>

export const ANSWER_PLACES = ['lastWritten', 'firstWritten'] as const

/** What becomes of a ticket that nobody saves from waiting too long. */
const climbSchema = z.strictObject({
  ...named,
  /** After the time promised, while the customer waits. */
  whenLateByMinutes: z.number().int().min(0).max(525_600),
  /** Of which priorities; absent: all. */
  priorities: z.array(z.enum(PRIORITIES)).min(1).optional(),
  /** Where it goes then; absent: it stays. */
  queue: key.optional(),
  /** The priority that it has then at least. */
  atLeast: z.enum(PRIORITIES).optional(),
  /** Supervisors are told. */
  tellsSupervisors: z.boolean().default(true),
})
export type Climb = z.infer<typeof climbSchema>

export const ROUTING_MODES = ['pull', 'push'] as const

/** How tickets come to agents. `pull`: who asks for the next one gets the best for him; `push`: it is given to him. */
const routingSchema = z.strictObject({
  mode: z.enum(ROUTING_MODES).default('pull'),
  /** Queues whose tickets come the other way. */
  otherwise: z.array(key).default([]),
  /** How much one agent has in hand at most, unless his own says otherwise. A ticket weighs 1. */
  capacity: z.number().positive().max(1000).default(12),
  /** What a ticket of a channel weighs where it is not 1. */
  weights: z.record(key, z.number().positive().max(100)).default({}),
  /** An agent who is away for so long gives back what customers wait for; null: nothing is given back. */
  returnAfterAwayMinutes: z.number().int().positive().nullable().default(30),
  /** Tickets that wait for each agent present, above which low ones are held back; null: never. */
  overloadAt: z.number().positive().nullable().default(null),
})
export type Routing = z.infer<typeof routingSchema>
export const DEFAULT_ROUTING: Routing = routingSchema.parse({})

/** When somebody must be at the desk. */
const coverSchema = z.strictObject({
  /** Day and night, whatever the hours say. */
  always: z.boolean().default(false),
  /** People at the same time. */
  atLeast: z.number().int().positive().max(1000).default(1),
  /** Languages of which somebody who speaks them must be there. */
  languages: z.array(z.enum(LANGUAGES)).default([]),
})
export type Cover = z.infer<typeof coverSchema>
export const DEFAULT_COVER: Cover = coverSchema.parse({})

const queueSchema = z.strictObject({ ...named, team: key.optional() })
const teamSchema = z.strictObject({
  ...named,
  speaks: z.array(z.enum(LANGUAGES)).default([]),
  shifts: z.array(z.strictObject({ days: z.array(z.enum(DAYS)).min(1), span: spanSchema })).default([]),
})
const departmentSchema = z.strictObject({ ...named, owns: writtenTextSchema.optional() })
const accountSchema = z.strictObject({
  /** Without its @. */
  handle: z.string().min(1),
  purpose: z.enum(PURPOSES),
  /** For which kinds of matter it is there. */
  serves: z.array(z.enum(MESSAGE_FUNCTIONS)).default([]),
})
const macroSchema = z.strictObject({ ...named, text: writtenTextSchema })
/** What is said in public of a matter that goes on elsewhere. */
const publicLoopSchema = z.strictObject({
  /** The macro by which the public is told that it does. */
  promiseMacro: key.optional(),
  /** The macro by which the public is told that it is solved. */
  followUpMacro: key.optional(),
})
const guideSchema = z.strictObject({ ...named, reach: writtenTextSchema })
const planSchema = z.strictObject({ ...named, offers: writtenTextSchema.optional() })
const entrySchema = z.strictObject(named)
const wordLists = z.record(key, z.array(z.string().min(1)))

export const policySchema = z.strictObject({
  brandNames: z.array(z.string().min(1)),
  /** What each account is for; an account that is not named is for what its settings say. */
  accounts: z.array(accountSchema).default([]),
  /** A customer who writes again within this time after a resolution means the same matter. */
  reopenWithinHours: z.number().positive(),
  /** How long the words of a deleted message are kept. Networks ask for a day at most. Source: X's developer policy. */
  forgetDeletedAfterHours: z.number().positive().max(24).default(20),
  /** Where an answer goes unless its author chooses: the channel on which the customer wrote last, or the one on which he began. */
  answerWhere: z.enum(ANSWER_PLACES).default('lastWritten'),
  /** Words by which a matter's topic is known. */
  topics: wordLists,
  /** Words that count by themselves, such as thanks or a wish to buy. */
  keywords: wordLists.default({}),
  /** Words beside which the brand's name means something else: "boreale" where the brand is called Aurora. */
  homonyms: z.array(z.string().min(1)).default([]),
  hours: hoursSchema.default(DEFAULT_HOURS),
  queues: z.array(queueSchema).min(1),
  teams: z.array(teamSchema).default([]),
  skills: z.array(entrySchema).default([]),
  departments: z.array(departmentSchema).default([]),
  plans: z.array(planSchema).default([]),
  promises: z.array(promiseSchema).default([]),
  climbs: z.array(climbSchema).default([]),
  routing: routingSchema.prefault({}),
  cover: coverSchema.prefault({}),
  priorities: prioritiesSchema.default({ parts: [], from: { urgent: 60, high: 30, normal: 0 }, hard: [] }),
  guides: z.array(guideSchema).default([]),
  macros: z.array(macroSchema).default([]),
  publicLoop: publicLoopSchema.optional(),
  tone: toneSchema.prefault({}),
  rules: z.array(ruleSchema).min(1),
})
export type PolicyDocument = z.infer<typeof policySchema>

export interface Policy {
  readonly version: number
  readonly document: PolicyDocument
}
