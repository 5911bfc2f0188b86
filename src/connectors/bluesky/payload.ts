import { z } from 'zod'

/** What the network documents, and whatever it adds. One odd thing is left out and never takes its page with it. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** Leaves out of a list what cannot be read. */
export const listOf = <T extends z.ZodType>(schema: T) =>
  z.array(z.unknown()).transform(items =>
    items.flatMap(item => {
      const parsed = schema.safeParse(item)
      return parsed.success ? [parsed.data] : []
    }),
  )

const list = <T extends z.ZodType>(schema: T) => listOf(schema).catch([])

const labelSchema = z.object({ val: z.string(), neg: optional(z.boolean()), exp: optional(z.string()) })

export const profileSchema = z.object({
  did: z.string().startsWith('did:'),
  handle: z.string().min(1),
  displayName: optional(z.string()),
  description: optional(z.string()),
  avatar: optional(z.string()),
  followersCount: optional(z.number().int().nonnegative()),
  labels: list(labelSchema),
  verification: optional(z.object({ verifiedStatus: optional(z.string()) })),
  viewer: optional(z.object({ blockedBy: optional(z.boolean()), blocking: optional(z.string()) })),
})
export type BlueskyProfile = z.infer<typeof profileSchema>

const strongRef = z.object({ uri: z.string().startsWith('at://'), cid: z.string() })
export type StrongRef = z.infer<typeof strongRef>

const featureSchema = z.object({
  $type: z.string(),
  uri: optional(z.string()),
  did: optional(z.string()),
  tag: optional(z.string()),
})
export const facetSchema = z.object({
  index: z.object({ byteStart: z.number().int().nonnegative(), byteEnd: z.number().int().nonnegative() }),
  features: list(featureSchema),
})
export type Facet = z.infer<typeof facetSchema>

/** A picture as a record has it or as a view shows it. */
const pictureSchema = z.object({
  alt: optional(z.string()),
  fullsize: optional(z.string()),
  thumb: optional(z.string()),
})

/** Embeds of a record and of its view alike: which kind it is, is told by what it holds. */
const plainEmbed = z.object({
  $type: optional(z.string()),
  images: optional(list(pictureSchema)),
  items: optional(list(pictureSchema)),
  video: optional(z.unknown()),
  playlist: optional(z.string()),
  thumbnail: optional(z.string()),
  alt: optional(z.string()),
  external: optional(z.object({ uri: z.string() })),
  record: optional(z.object({ uri: optional(z.string()), record: optional(z.object({ uri: z.string() })) })),
})
const embedSchema = plainEmbed.extend({ media: optional(plainEmbed) })
export type Embed = z.infer<typeof embedSchema>

export const postRecordSchema = z.object({
  text: z.string().catch(''),
  createdAt: optional(z.string()),
  langs: list(z.string()),
  facets: list(facetSchema),
  reply: optional(z.object({ root: strongRef, parent: strongRef })),
  embed: optional(embedSchema),
  labels: optional(z.object({ values: list(labelSchema) })),
})
export type PostRecord = z.infer<typeof postRecordSchema>

export const postViewSchema = z.object({
  uri: z.string().startsWith('at://'),
  cid: z.string(),
  author: profileSchema,
  record: postRecordSchema,
  embed: optional(embedSchema),
  indexedAt: z.string(),
  replyCount: optional(z.number()),
  labels: list(labelSchema),
  viewer: optional(
    z.object({
      like: optional(z.string()),
      repost: optional(z.string()),
      replyDisabled: optional(z.boolean()),
    }),
  ),
})
export type PostView = z.infer<typeof postViewSchema>

/** A view together with what the network sent for it. */
export const rawPostSchema = z.unknown().transform((raw, context) => {
  const parsed = postViewSchema.safeParse(raw)
  if (parsed.success) return { view: parsed.data, raw }
  context.addIssue({ code: 'custom', message: 'no post' })
  return z.NEVER
})
export type RawPost = z.infer<typeof rawPostSchema>
