import { z } from 'zod'

/** The invented customers by whom a new desk is looked round, and what hangs on them. */
export const sampleView = z.object({
  isThere: z.boolean(),
  customers: z.number().int(),
  tickets: z.number().int(),
  /** What was heard, answered and noted. */
  messages: z.number().int(),
})
export type SampleView = z.infer<typeof sampleView>
