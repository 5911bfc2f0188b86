import { z } from 'zod'

const errorsSchema = z.object({ errors: z.array(z.string()).min(1) })

/** Redmine's own words for why it does not take something: whole sentences, in the language of its user. */
export function errorsOf(body: unknown): string {
  const parsed = errorsSchema.safeParse(body)
  const words = parsed.success ? parsed.data.errors.join('. ').trim() : ''
  return (words || 'Redmine does not take it, and gave no reason.').slice(0, 500)
}
