import { z } from 'zod'
import { attachmentView } from './attachment.ts'
import { instant, uuid } from './parts.ts'
import { poll, replyRequest } from './reply.ts'

/** An answer that goes at a time of its own. Its id is `reply.deliveryId`, so that a request sent twice is one. */
export const scheduleReplyRequest = z.strictObject({
  reply: replyRequest,
  /** Ahead, within a year. */
  goesAt: instant,
  /** Where the customer writes first, the answer is shown to its author instead of going, unless this is said. */
  evenIfCustomerWrites: z.boolean().default(false),
})
export type ScheduleReplyRequest = z.infer<typeof scheduleReplyRequest>

export const moveScheduledReplyRequest = z.strictObject({ goesAt: instant })

export const scheduledReplyView = z.object({
  id: uuid,
  mode: z.enum(['public', 'direct']),
  accountId: uuid,
  author: z.object({ id: uuid, name: z.string() }),
  madeAt: instant,
  goesAt: instant,
  evenIfCustomerWrites: z.boolean(),
  /** Of each of its posts. */
  texts: z.array(z.string()),
  files: z.array(attachmentView.extend({ name: z.string() })),
  poll: poll.nullable(),
})
export type ScheduledReplyView = z.infer<typeof scheduledReplyView>

export const scheduledReplyAnswer = z.object({ scheduledReply: scheduledReplyView })
