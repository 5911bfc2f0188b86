import { z } from 'zod'
import { DRAFT_MODES } from '../core/draft/draft.ts'
import { ESCALATION_WAYS } from '../core/escalation/escalation.ts'
import { macroActs } from '../core/macro/macro.ts'
import { attachmentView } from './attachment.ts'
import { instant, localText, uuid } from './parts.ts'
import { MAX_PARTS } from './reply.ts'

/** A draft may be longer than anything that can be sent. */
const words = z.string().max(50_000)

/** All that stands in the composer, finished or not: nothing of it is checked before it is sent. */
export const draftContent = z.strictObject({
  text: words,
  subject: z.string().max(300).nullable(),
  files: z.array(attachmentView.extend({ name: z.string().max(300), alt: z.string().max(5000) })).max(10),
  poll: z
    .strictObject({
      options: z.array(z.string().max(200)).max(20),
      minutes: z.number().int().positive().max(1_000_000),
    })
    .nullable(),
  inviteDirect: z.boolean(),
  quote: z.boolean(),
  further: z.array(words).max(MAX_PARTS - 1),
  isNumbered: z.boolean(),
  /** What goes along once the answer stands on the network. */
  acts: macroActs.optional(),
})

/**
 * Keeps my draft of a ticket; an empty one is dropped. `version`: the one that it goes on from, 0 for a new one. Where the
 * desk has another, nothing is written over: 409 `refused`, `draftMoved`, with the desk's own in `details.draft` (null:
 * it was sent or taken over).
 */
export const saveDraftRequest = z.strictObject({
  mode: z.enum(DRAFT_MODES),
  version: z.number().int().min(0),
  content: draftContent,
  /** From whose answer it goes on; absent: as it was. */
  escalationId: uuid.optional(),
})
export type SaveDraftRequest = z.infer<typeof saveDraftRequest>

export const draftView = z.object({
  id: uuid,
  mode: z.enum(DRAFT_MODES),
  author: z.object({ id: uuid, name: z.string() }),
  version: z.number().int(),
  savedAt: instant,
  content: draftContent,
  /** The department whose answer it goes on from; the last one that it gave. */
  source: z
    .object({
      escalationId: uuid,
      department: localText,
      at: instant,
      way: z.enum(ESCALATION_WAYS).nullable(),
    })
    .nullable(),
})
export type DraftView = z.infer<typeof draftView>

/** Null: there is nothing left to keep. */
export const draftAnswer = z.object({ draft: draftView.nullable() })
/** My draft, with what I took over above what I had begun. */
export const takenDraftAnswer = z.object({ draft: draftView })
