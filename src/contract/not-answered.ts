import { z } from 'zod'
import { decisionView } from './decision.ts'
import { messageView } from './ticket.ts'

export const notAnsweredList = z.object({
  messages: z.array(z.object({ message: messageView, decision: decisionView, channel: z.string() })),
  nextCursor: z.string().nullable(),
})
export type NotAnsweredList = z.infer<typeof notAnsweredList>
