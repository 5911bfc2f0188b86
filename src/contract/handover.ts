import { z } from 'zod'
import { METRICS } from '../core/promise/clock.ts'
import { instant, uuid } from './parts.ts'
import { ticketRow } from './ticket.ts'

export const handoverAnswer = z.object({
  /** My shift that runs, or has just ended. */
  shift: z.object({ from: instant, to: instant }).nullable(),
  /** What I have in hand: first where customers wait, by when an answer is due. */
  tickets: z.array(
    z.object({
      ticket: ticketRow,
      /** I have begun to write. */
      hasDraft: z.boolean(),
      /** What else is promised to the customer, the soonest first. */
      promises: z.array(z.object({ metric: z.enum(METRICS), dueAt: instant })),
    }),
  ),
  /** To whom it can be given: those who are on first. */
  people: z.array(
    z.object({
      id: uuid,
      name: z.string(),
      isOn: z.boolean(),
      /** When his shift ends. */
      until: instant.nullable(),
    }),
  ),
})
export type HandoverAnswer = z.infer<typeof handoverAnswer>

export const handoverRequest = z.strictObject({
  items: z
    .array(
      z.strictObject({
        ticketId: uuid,
        /** Null: back to its queue. */
        to: uuid.nullable(),
        /** A word for whoever has it next, kept as a note. */
        note: z.string().trim().max(4000).default(''),
      }),
    )
    .min(1)
    .max(300),
})
export type HandoverRequest = z.infer<typeof handoverRequest>

const outcome = {
  /** Tickets for which it was done. */
  done: z.array(uuid),
  refused: z.array(z.object({ ticketId: uuid, refusal: z.string() })),
}
export const handoverOutcome = z.object(outcome)
export type HandoverOutcome = z.infer<typeof handoverOutcome>

export const handoverUndoRequest = z.strictObject({ ticketIds: z.array(uuid).min(1).max(300) })
