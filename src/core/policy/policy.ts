import { z } from 'zod'
import { PURPOSES } from '../account/purpose.ts'
import { LANGUAGES } from '../language.ts'
import { VISIBILITIES } from '../message/message.ts'
import { PRIORITIES } from '../ticket/ticket.ts'
import { INTENTS, MESSAGE_FUNCTIONS, NAMINGS, PRIVATE_DATA, SENTIMENTS, URGENCIES } from '../triage/facts.ts'
import { DEFAULT_HOURS, hoursSchema } from './hours.ts'

/** How a message is to be answered. `handOff`: the network forbids it to programs, a person answers by hand. */
export const HOWS = [
  'publicReply',
  'directMessage',
  'publicThenDirect',
  'thank',
  'handOff',
  'noAnswer',
] as const
export type How = (typeof HOWS)[number]

const localText = z.object({ it: z.string().min(1), fr: z.string().min(1), en: z.string().min(1) })

/** All that is stated must hold; a list means "one of these". An empty condition always holds. */
export const conditionSchema = z.strictObject({
  language: z.array(z.enum(LANGUAGES)).optional(),
  named: z.array(z.enum(NAMINGS)).optional(),
  intent: z.array(z.enum(INTENTS)).optional(),
  urgency: z.array(z.enum(URGENCIES)).optional(),
  sentiment: z.array(z.enum(SENTIMENTS)).optional(),
  /** One of these is wanted besides the first. */
  alsoWants: z.array(z.enum(INTENTS)).optional(),
  function: z.array(z.enum(MESSAGE_FUNCTIONS)).optional(),
  isToxic: z.boolean().optional(),
  mayBeIronic: z.boolean().optional(),
  /** One of these is shown in public. */
  privateData: z.array(z.enum(PRIVATE_DATA)).optional(),
  topic: z.array(z.string()).optional(),
  visibility: z.array(z.enum(VISIBILITIES)).optional(),
  writtenTo: z.array(z.enum(PURPOSES)).optional(),
  belongsTo: z.array(z.enum(PURPOSES)).optional(),
  followersAtLeast: z.number().int().nonnegative().optional(),
  isVerified: z.boolean().optional(),
  reachAtLeast: z.number().int().nonnegative().optional(),
  recentMessagesAtLeast: z.number().int().nonnegative().optional(),
  similarLatelyAtLeast: z.number().int().nonnegative().optional(),
  isWithinHours: z.boolean().optional(),
  hasOpenTicket: z.boolean().optional(),
  matterPriority: z.array(z.enum(PRIORITIES)).optional(),
  isAfterResolution: z.boolean().optional(),
  isAddressed: z.boolean().optional(),
  mayAnswerPublicly: z.boolean().optional(),
  isSealed: z.boolean().optional(),
  isAutomatic: z.boolean().optional(),
})
export type Condition = z.infer<typeof conditionSchema>

/** A rule may decide some of the four parts and leave the others to later rules. */
export const ruleSchema = z.strictObject({
  id: z.string().min(1),
  title: localText,
  when: conditionSchema,
  decide: z.strictObject({
    if: z.boolean().optional(),
    who: z.strictObject({ queue: z.string() }).optional(),
    how: z.enum(HOWS).optional(),
    when: z
      .strictObject({
        /** `asTheMatter`: the priority that the customer's open matter has already. */
        priority: z.enum([...PRIORITIES, 'asTheMatter']),
        answerWithinMinutes: z.number().int().positive(),
      })
      .optional(),
  }),
})
export type Rule = z.infer<typeof ruleSchema>

export const ANSWER_PLACES = ['lastWritten', 'firstWritten'] as const

export const policySchema = z.strictObject({
  brandNames: z.array(z.string().min(1)),
  /** A customer who writes again within this time after a resolution means the same matter. */
  reopenWithinHours: z.number().positive(),
  /** How long the words of a deleted message are kept. Networks ask for a day at most. Source: X's developer policy. */
  forgetDeletedAfterHours: z.number().positive().max(24).default(20),
  /** Where an answer goes unless its author chooses: the channel on which the customer wrote last, or the one on which he began. */
  answerWhere: z.enum(ANSWER_PLACES).default('lastWritten'),
  topics: z.record(z.string(), z.array(z.string())),
  /** Words beside which the brand's name means something else: "boreale" where the brand is called Aurora. */
  homonyms: z.array(z.string()).default([]),
  hours: hoursSchema.default(DEFAULT_HOURS),
  queues: z.array(z.strictObject({ key: z.string(), name: localText })).min(1),
  rules: z.array(ruleSchema).min(1),
})
export type PolicyDocument = z.infer<typeof policySchema>

export interface Policy {
  readonly version: number
  readonly document: PolicyDocument
}
