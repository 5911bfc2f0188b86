import { z } from 'zod'
import { instant, uuid } from './parts.ts'

export const MAX_TEXT = 10_000
const text = z
  .string()
  .max(MAX_TEXT)
  .refine(value => value.trim().length > 0, 'empty')

/** `deliveryId` is made by the client, so that a request sent twice is one reply. */
export const replyRequest = z.strictObject({
  deliveryId: uuid,
  mode: z.enum(['public', 'direct']),
  targetMessageId: uuid.nullable(),
  accountId: uuid,
  text,
  /** The newest message that the author had seen: the send is stopped when somebody answered meanwhile. */
  lastSeenMessageId: uuid.nullable(),
  sendAnyway: z.boolean().default(false),
})
export type ReplyRequest = z.infer<typeof replyRequest>

export const replyAnswer = z.object({ deliveryId: uuid, messageId: uuid, notBefore: instant })

/** Refusals of a reply, in `error.details.refusal` of a 409. */
export const REPLY_REFUSALS = [
  'tooLong',
  'unfilledPlaceholder',
  'notSummoned',
  'directClosed',
  'gone',
  'unsupported',
  'accountNotConnected',
  'overBudget',
] as const
export type ReplyRefusal = (typeof REPLY_REFUSALS)[number]

export const noteRequest = z.strictObject({ messageId: uuid, text })
export const noteAnswer = z.object({ messageId: uuid })

export const answeredByHandRequest = z.strictObject({ messageId: uuid })

export const undoAnswer = z.object({ text: z.string() })
/** A changed text makes the failed delivery anew; without it the same text is tried again. */
export const retryRequest = z.strictObject({ text: text.optional() })
/** A person's word on a delivery that the network could not tell of. */
export const settleRequest = z.strictObject({ landed: z.boolean() })

/** Messages that were deliberately not answered, newest first, with the reason. */
export const notAnsweredQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
