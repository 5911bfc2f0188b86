import { z } from 'zod'
import { instant, uuid } from './parts.ts'

/** One line of the live stream (`event: desk`). The id of the SSE message resumes the stream after a break. */
export const liveEvent = z.object({
  id: uuid,
  at: instant,
  type: z.string(),
  ticketId: uuid.nullable(),
  subjectId: uuid.nullable(),
  actorMemberId: uuid.nullable(),
})
export type LiveEvent = z.infer<typeof liveEvent>

/** How often a browser may ask anew for lists and counts (`event: pace`): the more listen, the more seldom. */
export const livePace = z.object({ listPauseMs: z.number().int().positive() })
export type LivePace = z.infer<typeof livePace>
