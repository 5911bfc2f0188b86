import { z } from 'zod'

/**
 * Posts, users and direct messages as X gives them, in both of its dialects: the older one (`tweet.fields`,
 * `referenced_tweets`, `includes.tweets`) and the newer (`post.fields`, `referenced_posts`, `includes.posts`).
 * Empty members are left out by X, unknown ones must be tolerated. Source: X API v2, OpenAPI 2.166 and 2.167.
 */
const idText = z.string().regex(/^\d{1,19}$/)
const id = z.union([idText, z.number().int().nonnegative().transform(String)])

const entities = z
  .object({ mentions: z.array(z.object({ id: id.optional(), username: z.string().optional() })).optional() })
  .optional()

const references = z.array(z.object({ type: z.string(), id })).optional()

export const postSchema = z.object({
  id,
  text: z.string(),
  author_id: id,
  created_at: z.iso.datetime(),
  conversation_id: id.optional(),
  in_reply_to_user_id: id.optional(),
  referenced_tweets: references,
  referenced_posts: references,
  entities,
  lang: z.string().optional(),
  attachments: z.object({ media_keys: z.array(z.string()).optional() }).optional(),
  note_tweet: z.object({ text: z.string() }).optional(),
  note_post: z.object({ text: z.string() }).optional(),
  edit_history_tweet_ids: z.array(id).optional(),
  edit_history_post_ids: z.array(id).optional(),
})
export type XPost = z.infer<typeof postSchema>

export const userSchema = z.object({
  id,
  username: z.string(),
  name: z.string().default(''),
  description: z.string().default(''),
  profile_image_url: z.string().optional(),
  verified: z.boolean().default(false),
  public_metrics: z.object({ followers_count: z.number().int().nonnegative() }).optional(),
})
export type XUser = z.infer<typeof userSchema>

const mediaSchema = z.object({
  media_key: z.string(),
  type: z.string().optional(),
  url: z.string().optional(),
  preview_image_url: z.string().optional(),
  alt_text: z.string().optional(),
})
export type XMedia = z.infer<typeof mediaSchema>

export const directSchema = z.object({
  id,
  text: z.string().default(''),
  event_type: z.string(),
  created_at: z.iso.datetime(),
  dm_conversation_id: z.string(),
  sender_id: id,
})
export type XDirect = z.infer<typeof directSchema>

/** Keeps the members that parse: one broken post must not hide the other ninety-nine. */
const lenient = <T extends z.ZodType>(schema: T) =>
  z
    .array(z.unknown())
    .default([])
    .transform(items =>
      items.flatMap(item => {
        const parsed = schema.safeParse(item)
        return parsed.success ? [parsed.data as z.infer<T>] : []
      }),
    )

export const pageSchema = z.object({
  data: z.array(z.unknown()).default([]),
  includes: z
    .object({
      users: lenient(userSchema),
      tweets: lenient(postSchema),
      posts: lenient(postSchema),
      media: lenient(mediaSchema),
    })
    .default({ users: [], tweets: [], posts: [], media: [] }),
  meta: z
    .object({
      next_token: z.string().optional(),
      newest_id: z.string().optional(),
      oldest_id: z.string().optional(),
    })
    .default({}),
})
export type XPage = z.infer<typeof pageSchema>

/** Ids are decimal numbers of 64 bits: compared by length, then by their digits. */
export const compareIds = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
