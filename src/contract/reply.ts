import { z } from 'zod'
import { ENCLOSURE_FLAWS } from '../core/delivery/enclosure.ts'
import { macroActs } from '../core/macro/macro.ts'
import { REACTIONS } from '../core/message/message.ts'
import { LOOP_WORDS } from '../core/public-loop/public-loop.ts'
import { attachmentView } from './attachment.ts'
import { instant, uuid } from './parts.ts'

export const MAX_TEXT = 10_000
const text = z
  .string()
  .max(MAX_TEXT)
  .refine(value => value.trim().length > 0, 'empty')

/** Files by the ids that `POST /api/attachments` gave, each with the words for those who do not see it. */
const attachments = z
  .array(z.strictObject({ id: uuid, alt: z.string().max(5000).default('') }))
  .max(10)
  .default([])

export const poll = z.strictObject({
  options: z.array(z.string().trim().min(1).max(200)).min(1).max(20),
  minutes: z.number().int().positive().max(1_000_000),
})

/** A further post of the same answer. Its id is the client's, as the first one's is. */
const furtherPart = z
  .strictObject({ deliveryId: uuid, text: z.string().max(MAX_TEXT), attachments })
  .refine(part => saysSomething(part), 'empty')

const saysSomething = (part: { text: string; attachments: readonly unknown[] }): boolean =>
  part.text.trim() !== '' || part.attachments.length > 0

export const MAX_PARTS = 25

/** `deliveryId` is made by the client, so that a request sent twice is one reply. */
export const replyRequest = z
  .strictObject({
    deliveryId: uuid,
    mode: z.enum(['public', 'direct']),
    targetMessageId: uuid.nullable(),
    accountId: uuid,
    text: z.string().max(MAX_TEXT),
    /** Of a letter; the way's own where nothing is said. */
    subject: z.string().trim().max(300).optional(),
    /** Answers on the account's own timeline, the customer's post shown in it. */
    quote: z.boolean().default(false),
    attachments,
    poll: poll.nullable().default(null),
    /** It says that somebody is at it: the answer itself is still owed, and the ticket stays open. */
    isAcknowledgement: z.boolean().default(false),
    /**
     * What it says in public of a matter that went on elsewhere: that it does, or that it is solved; null: neither. Where nothing
     * is said, what the public is owed.
     */
    loopWord: z.enum(LOOP_WORDS).nullable().optional(),
    /** Offers the reader a button that opens a direct message to the account. */
    inviteDirect: z.boolean().default(false),
    /** The posts that follow this one in a chain, each answering the one before it. */
    further: z
      .array(furtherPart)
      .max(MAX_PARTS - 1)
      .default([]),
    /** What is done with the ticket once the answer stands on the network: taken back with it, it is not done. */
    acts: macroActs.optional(),
    /** The newest message that the author had seen: the send is stopped when somebody answered meanwhile. */
    lastSeenMessageId: uuid.nullable(),
    sendAnyway: z.boolean().default(false),
  })
  .refine(request => saysSomething(request), 'empty')
export type ReplyRequest = z.infer<typeof replyRequest>

export const replyAnswer = z.object({ deliveryId: uuid, messageId: uuid, notBefore: instant })

/** Refusals of a reply, in `error.details.refusal` of a 409; `error.details.part` says which post of several. */
export const REPLY_REFUSALS = [
  'tooLong',
  'unfilledPlaceholder',
  'notSummoned',
  'directClosed',
  'gone',
  'onlyOnNetwork',
  'repliesClosed',
  'blocked',
  ...ENCLOSURE_FLAWS,
  'attachmentGone',
  'accountNotConnected',
  'overBudget',
  'forbiddenWord',
  'needsApproval',
  'ticketMerged',
  'unknownQueue',
  'unknownTag',
] as const
export type ReplyRefusal = (typeof REPLY_REFUSALS)[number]

export const noteRequest = z.strictObject({ messageId: uuid, text })
export const noteAnswer = z.object({ messageId: uuid })

export const answeredByHandRequest = z.strictObject({ messageId: uuid })

/** What was taken back, post by post, to be written anew; `text` is all of it. */
export const undoAnswer = z.object({
  text: z.string(),
  parts: z.array(
    z.object({
      text: z.string(),
      attachments: z.array(attachmentView),
      poll: poll.nullable(),
      inviteDirect: z.boolean(),
      /** Of a letter; empty where there are no subjects. */
      subject: z.string(),
      quote: z.boolean(),
      acts: macroActs.optional(),
    }),
  ),
})
export type UndoAnswer = z.infer<typeof undoAnswer>
/** A changed text makes the failed delivery anew; without it the same text is tried again. */
export const retryRequest = z.strictObject({ text: text.optional() })
/** A person's word on a delivery that the network could not tell of. */
export const settleRequest = z.strictObject({ landed: z.boolean() })

/** Messages that were deliberately not answered, newest first, with the reason. */
export const notAnsweredQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** Likes or reposts a customer's message as the account that heard it, or takes that back. */
export const reactRequest = z.strictObject({ reaction: z.enum(REACTIONS), on: z.boolean() })

/** Hides a reply from the public under the brand's own post, or shows it again. */
export const hideRequest = z.strictObject({ hidden: z.boolean() })
