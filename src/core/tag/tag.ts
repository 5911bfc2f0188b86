import { z } from 'zod'

/** By name; how each looks is the theme's affair, in the light and in the dark. */
export const TAG_COLOURS = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet'] as const
export type TagColour = (typeof TAG_COLOURS)[number]

export const LONGEST_TAG_NAME = 40
export const LONGEST_TAG_DESCRIPTION = 200

/** More than that says nothing of a ticket any more. */
export const MOST_TICKET_TAGS = 20

/** As it is shown; spaces within it count as one. */
export const tagName = z
  .string()
  .overwrite(name =>
    name
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .min(1)
  .max(LONGEST_TAG_NAME)

/** What a tag is called and how it looks. */
export interface Tag {
  readonly name: string
  readonly colour: TagColour
  /** When to use it; empty where nobody has said. */
  readonly description: string
}

/** What of tags is in the way of being written, put away or merged. */
export const TAG_REFUSALS = ['tagNameTaken', 'sameTag', 'tagMerged', 'tagNotMerged', 'unknownTag'] as const
export type TagRefusal = (typeof TAG_REFUSALS)[number]
