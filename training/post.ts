import { z } from 'zod'
import {
  INTENTS,
  MESSAGE_FUNCTIONS,
  NAMINGS,
  PRIVATE_DATA,
  SENTIMENTS,
  URGENCIES,
} from '../src/core/triage/facts.ts'

const YES = z.union([z.boolean(), z.literal(0).transform(() => false), z.literal(1).transform(() => true)])

/** One labelled post, as our corpus and any file from outside have it: a JSON object a line. Labels may be absent. */
export const postSchema = z.object({
  text: z.string(),
  brand: z.string().default(''),
  named: z.enum(NAMINGS).catch('none').default('none'),
  lang: z.string().optional(),
  sentiment: z.enum(SENTIMENTS).optional(),
  urgency: z.enum(URGENCIES).optional(),
  /** The main one first. */
  intent: z.union([z.array(z.enum(INTENTS)), z.enum(INTENTS).transform(intent => [intent])]).optional(),
  function: z.enum(MESSAGE_FUNCTIONS).optional(),
  toxic: YES.optional(),
  needsReply: YES.optional(),
  /** The kinds that are shown, or whether any is. */
  privateData: z
    .union([
      z.boolean(),
      z.array(z.enum(PRIVATE_DATA)),
      z.array(z.string()).transform(kinds => kinds.length > 0),
    ])
    .optional(),
})
export type Post = z.infer<typeof postSchema>

/** Throws with the line's number when a line is no post. */
export function parsePosts(text: string): Post[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    try {
      return [postSchema.parse(JSON.parse(line))]
    } catch (error) {
      throw new Error(`Line ${at + 1} is no post: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
}

/** As the brand is called there: by its name, and by whatever handle begins with it. */
export const brandOf = ({ brand }: Post) => ({ names: brand === '' ? [] : [brand], handles: [] })
