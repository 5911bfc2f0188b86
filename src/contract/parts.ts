import { z } from 'zod'
import { LOCALES } from '../core/language.ts'

export const uuid = z.uuid()
/** UTC, ISO 8601 with milliseconds. */
export const instant = z.iso.datetime()
export const localText = z.object({ it: z.string(), fr: z.string(), en: z.string() })
export const locale = z.enum(LOCALES)

/** Money in millionths of the currency's unit. */
export const money = z.object({ micros: z.number().int(), currency: z.string() })

export const problem = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** To be quoted when asking for help; stands in the log. */
    requestId: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
})
export type Problem = z.infer<typeof problem>

export const done = z.object({ done: z.literal(true) })
