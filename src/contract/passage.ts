import { z } from 'zod'
import { instant, uuid } from './parts.ts'

/** A way to an account on another channel, offered to a customer; its code tells that he has arrived. */
export const passageView = z.object({
  id: uuid,
  code: z.string(),
  /** What is sent to the customer. */
  url: z.string(),
  channel: z.string(),
  accountHandle: z.string(),
  createdAt: instant,
  /** When he followed the link. */
  openedAt: instant.nullable(),
  /** When he wrote there. */
  arrivedAt: instant.nullable(),
})
export type PassageView = z.infer<typeof passageView>

/** The account on the other channel. */
export const passageRequest = z.strictObject({ accountId: uuid })
export const passageAnswer = z.object({ passage: passageView })
