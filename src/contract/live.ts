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
