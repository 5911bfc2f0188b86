import { z } from 'zod'
import { uuid } from './parts.ts'

/** The most that the desk itself carries in one file, whatever a network would take. */
export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024
/** A file that nobody sent is forgotten after this time. */
export const ATTACHMENT_KEPT_HOURS = 24

/** A file as it waits to be sent; shown at its `attachmentUrl`. */
export const attachmentView = z.object({
  id: uuid,
  mime: z.string(),
  bytes: z.number().int(),
  alt: z.string(),
})
export const attachmentAnswer = z.object({ attachment: attachmentView })
export type AttachmentView = z.infer<typeof attachmentView>
