import { z } from 'zod'
import { LED_WAYS, LOOP_STATES } from '../core/public-loop/public-loop.ts'
import { instant, localText, uuid } from './parts.ts'

/** What a person says of a public loop. */
export const loopActRequest = z.discriminatedUnion('act', [
  /** The customer is called, or calls. */
  z.strictObject({ act: z.literal('ledToPhone') }),
  /** What the public was owed it was told on the network itself. */
  z.strictObject({ act: z.literal('saidByHand') }),
  z.strictObject({ act: z.literal('waive'), why: z.string().trim().min(1).max(500) }),
  z.strictObject({ act: z.literal('takeBack') }),
  /** It was no leading elsewhere. */
  z.strictObject({ act: z.literal('withdraw') }),
])
export type LoopActRequest = z.infer<typeof loopActRequest>

/** A prepared word, in the languages in which it is there. */
const word = localText.nullable()

/** How a matter that left the public stands before it. Its time stands among the ticket's clocks: `publicClosure`. */
export const publicLoopView = z.object({
  state: z.enum(LOOP_STATES),
  ledBy: z.enum(LED_WAYS).nullable(),
  openedAt: instant.nullable(),
  promisedAt: instant.nullable(),
  /** Null where it was said by hand. */
  promiseMessageId: uuid.nullable(),
  dueSince: instant.nullable(),
  followUpMessageId: uuid.nullable(),
  /** When it was posted or waived. */
  endedAt: instant.nullable(),
  waived: z.object({ by: z.string(), why: z.string() }).nullable(),
  /** Whether the customer has spoken in public, so that he can be led away from there. */
  isPublic: z.boolean(),
  /** What the policy has prepared: that it goes on elsewhere, and that it is solved. */
  words: z.object({ promise: word, followUp: word }),
})
export type PublicLoopView = z.infer<typeof publicLoopView>

export const loopActAnswer = z.object({ publicLoop: publicLoopView })
