import { z } from 'zod'
import { HOWS } from '../core/policy/policy.ts'
import { PRIORITIES } from '../core/ticket/ticket.ts'
import { CORRECTABLE_FACTS, type CorrectableFact } from '../core/triage/correct-facts.ts'
import { DECISION_PARTS, REASON_KINDS } from '../core/triage/decide.ts'
import { instant, localText, uuid } from './parts.ts'

export const reasonView = z.object({
  part: z.enum(DECISION_PARTS),
  rule: z.string(),
  kind: z.enum(REASON_KINDS),
  /** The rule's title as the policy words it; null when the part was overruled by a person. */
  title: localText.nullable(),
  facts: z.array(z.object({ fact: z.string(), value: z.string(), evidence: z.array(z.string()) })),
  /** Of a score: what each part of it gave. */
  points: z.array(z.object({ name: localText, points: z.number() })),
})

export const factView = z.object({
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
  confidence: z.number(),
  evidence: z.array(z.string()),
  /** The member who corrected it; null for what the machine saw. */
  correctedBy: uuid.nullable(),
})
export type FactView = z.infer<typeof factView>

/** IF / WHO / HOW / WHEN of one message, and why. */
export const decisionView = z.object({
  id: uuid,
  messageId: uuid,
  if: z.boolean(),
  who: z.object({ queueId: uuid.nullable() }),
  how: z.enum(HOWS),
  when: z.object({ priority: z.enum(PRIORITIES), answerWithinMinutes: z.number().int() }),
  /** What the policy says besides, in its own words. */
  also: z.object({
    acknowledgeFirst: z.boolean(),
    needsApproval: z.boolean(),
    hide: z.boolean(),
    askToDelete: z.boolean(),
    team: localText.nullable(),
    skill: localText.nullable(),
    department: localText.nullable(),
    /** The e-mail address of a member. */
    person: z.string().nullable(),
    promise: localText.nullable(),
    /** Null where a rule gave the priority. */
    score: z.number().nullable(),
    macro: z.object({ name: localText, text: localText }).nullable(),
    guideTo: z.object({ name: localText, reach: localText }).nullable(),
    advice: z.array(localText),
  }),
  because: z.array(reasonView),
  facts: z.record(z.string(), factView),
  /** What the fact "topic" may be corrected to, besides none. */
  topics: z.array(z.string()),
  policyVersion: z.number().int(),
  decidedAt: instant,
  /** The person who overruled the machine; null for the machine's own decision. */
  overruledBy: z.object({ memberId: uuid, name: z.string() }).nullable(),
})
export type DecisionView = z.infer<typeof decisionView>

/** A person's word over the machine's; the parts that are absent stay. */
export const overruleRequest = z
  .strictObject({
    if: z.boolean().optional(),
    queueId: uuid.optional(),
    how: z.enum(HOWS).optional(),
    priority: z.enum(PRIORITIES).optional(),
  })
  .refine(value => Object.keys(value).length > 0, 'state at least one part')
export type OverruleRequest = z.infer<typeof overruleRequest>

export const overruleAnswer = z.object({ decision: decisionView, ticketId: uuid.nullable() })

const correctionOf = <F extends CorrectableFact>(fact: F) =>
  z.strictObject({ fact: z.literal(fact), value: CORRECTABLE_FACTS[fact] })

/** One fact of a message, and what it really is. */
export const correctionRequest = z.discriminatedUnion('fact', [
  correctionOf('intent'),
  correctionOf('sentiment'),
  correctionOf('urgency'),
  correctionOf('language'),
  correctionOf('function'),
  correctionOf('topic'),
  correctionOf('isToxic'),
  correctionOf('named'),
])
export type CorrectionRequest = z.infer<typeof correctionRequest>

/** `from`: what the fact was before. Said in a further correction, it takes this one back. */
export const correctionAnswer = overruleAnswer.extend({ from: z.union([z.string(), z.boolean(), z.null()]) })
