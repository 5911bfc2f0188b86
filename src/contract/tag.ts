import { z } from 'zod'
import { LONGEST_TAG_DESCRIPTION, TAG_COLOURS, tagName } from '../core/tag/tag.ts'
import { instant, uuid } from './parts.ts'

const content = {
  name: tagName,
  colour: z.enum(TAG_COLOURS),
  /** When to use it. */
  description: z.string().trim().max(LONGEST_TAG_DESCRIPTION).default(''),
}

/** The id is the client's, so that a request sent twice is one tag. */
export const addTagRequest = z.strictObject({ id: uuid, ...content })
export type AddTagRequest = z.infer<typeof addTagRequest>

/** What is not said stays. */
export const changeTagRequest = z.strictObject({
  name: tagName.optional(),
  colour: content.colour.optional(),
  description: z.string().trim().max(LONGEST_TAG_DESCRIPTION).optional(),
  isArchived: z.boolean().optional(),
})
export type ChangeTagRequest = z.infer<typeof changeTagRequest>

export const mergeTagRequest = z.strictObject({ into: uuid })

export const tagView = z.object({
  id: uuid,
  name: z.string(),
  colour: content.colour,
  description: z.string(),
  /** Put away: tickets keep it, nobody is offered it. */
  isArchived: z.boolean(),
  /** The tag that stands for it since the two were merged. */
  mergedInto: uuid.nullable(),
  changedAt: instant,
  /** In every status; null where it was not asked for. */
  tickets: z.number().int().nullable(),
})
export type TagView = z.infer<typeof tagView>

export const tagAnswer = z.object({ tag: tagView })
export const tagsQuery = z.object({
  /** With how many tickets have each. */
  counted: z.enum(['true', 'false']).default('false'),
})
/** All that there are and were, by name. */
export const tagList = z.object({ tags: z.array(tagView) })
export type TagList = z.infer<typeof tagList>

/** How many tickets were touched. */
export const tagMoved = z.object({ tag: tagView, tickets: z.number().int() })
