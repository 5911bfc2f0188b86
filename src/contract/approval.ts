import { z } from 'zod'
import { APPROVAL_STATES } from '../core/approval/approval.ts'
import { draftContent, draftView } from './draft.ts'
import { instant, uuid } from './parts.ts'
import { scheduledReplyView } from './scheduled-reply.ts'

const note = z.string().trim().max(2000)

/** A version of the answer. Its id is the client's, so that a request sent twice is one. */
const candidate = draftContent.extend({ id: uuid })

/** Asks that a second person lets an answer go. Where a request of mine waits, these are further versions of it. */
export const askApprovalRequest = z.strictObject({
  mode: z.enum(['public', 'direct']),
  accountId: uuid,
  candidates: z.array(candidate).min(1).max(5),
  /** For whoever reads it. */
  note: note.default(''),
  /** When it is to go once it is approved, ahead, within a year; null: at once. */
  goesAt: instant.nullable().default(null),
  /** As in a scheduled reply. */
  evenIfCustomerWrites: z.boolean().default(false),
})
export type AskApprovalRequest = z.infer<typeof askApprovalRequest>

const person = z.object({ id: uuid, name: z.string() })

export const approvalView = z.object({
  id: uuid,
  mode: z.enum(['public', 'direct']),
  accountId: uuid,
  state: z.enum(APPROVAL_STATES),
  candidates: z.array(candidate),
  note: z.string(),
  /** When it goes once it is approved; at once where that has passed meanwhile, or none was asked for. */
  goesAt: instant.nullable(),
  evenIfCustomerWrites: z.boolean(),
  askedBy: person,
  askedAt: instant,
  decidedBy: person.nullable(),
  decidedAt: instant.nullable(),
  decisionNote: z.string(),
})
export type ApprovalView = z.infer<typeof approvalView>
export const approvalAnswer = z.object({ approval: approvalView })

/** What was approved goes not before `notBefore`; it is a message once it is on its way, and none while it waits for its time. */
export const approveAnswer = z.object({ deliveryId: uuid, messageId: uuid.nullable(), notBefore: instant })

/** Why it does not go: the author must know what to do otherwise. */
export const refuseApprovalRequest = z.strictObject({
  note: note.refine(value => value !== '', 'empty'),
})

/** What is begun for a ticket and not sent. */
export const writingAnswer = z.object({
  /** Everybody's, the newest first. */
  drafts: z.array(draftView),
  /** The request that waits; else the newest one of the caller's, if it was refused and nobody has gone on since. */
  approval: approvalView.nullable(),
  /** Answers that go at a time of their own, the next one first. */
  scheduled: z.array(scheduledReplyView),
  /** Whether an answer of the caller's would have to be approved. */
  needsApproval: z.boolean(),
})
export type WritingAnswer = z.infer<typeof writingAnswer>
