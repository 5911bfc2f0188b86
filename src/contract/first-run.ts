import { z } from 'zod'
import { FIRST_DEEDS, FIRST_RUN_STEPS } from '../core/first-run/first-run.ts'

/** How far a new workspace has come; null where nobody is to be guided. */
export const firstRunView = z.object({
  firstRun: z
    .object({
      /** The page on which the guide goes on; null when it has been gone through. */
      step: z.enum(FIRST_RUN_STEPS).nullable(),
      deeds: z.array(z.object({ deed: z.enum(FIRST_DEEDS), isDone: z.boolean(), isSkipped: z.boolean() })),
      isDismissed: z.boolean(),
    })
    .nullable(),
})
export type FirstRunView = z.infer<typeof firstRunView>

export const firstRunAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('goTo'), step: z.enum(FIRST_RUN_STEPS) }),
  z.strictObject({ act: z.literal('finish') }),
  z.strictObject({ act: z.literal('skip'), deed: z.enum(FIRST_DEEDS) }),
  z.strictObject({ act: z.literal('openPalette') }),
  z.strictObject({ act: z.literal('dismiss') }),
  z.strictObject({ act: z.literal('begin') }),
])
