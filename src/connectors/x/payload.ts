import { z } from 'zod'

/**
 * Posts, users and direct messages as X gives them, in both of its dialects: the older one (`tweet.fields`,
 * `referenced_tweets`, `includes.tweets`) and the newer (`post.fields`, `referenced_posts`, `includes.posts`).
 * Empty members are left out by X, unknown ones must be tolerated. Source: X API v2, OpenAPI 2.166 and 2.167.
 *
 * What a message cannot be without must be there. The rest reads as absent when it is not of its form: a customer is
 * not left unheard for the sake of a picture.
 */
const perhaps = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

const idText = z.string().regex(/^\d{1,19}$/)
const id = z.union([idText, z.number().int().nonnegative().transform(String)])

/** `url` is the network's short one, as it stands in the text. */
const linkSchema = z.object({
  url: z.string().min(1),
  expanded_url: perhaps(z.string()),
  media_key: perhaps(z.string()),
})
export type XLink = z.infer<typeof linkSchema>

export const links = perhaps(z.array(linkSchema))

const entities = perhaps(z.object({ mentions: perhaps(z.array(z.object({ id: perhaps(id) }))), urls: links }))

const note = perhaps(z.object({ text: z.string(), entities: perhaps(z.object({ urls: links })) }))

const references = perhaps(z.array(z.object({ type: z.string(), id })))

const attachments = perhaps(z.object({ media_keys: perhaps(z.array(z.string())) }))

export const postSchema = z.object({
  id,
  text: z.string(),
  author_id: id,
  created_at: z.iso.datetime(),
  conversation_id: perhaps(id),
  in_reply_to_user_id: perhaps(id),
  referenced_tweets: references,
  referenced_posts: references,
  entities,
  lang: perhaps(z.string()),
  attachments,
  note_tweet: note,
  note_post: note,
  edit_history_tweet_ids: perhaps(z.array(id)),
  edit_history_post_ids: perhaps(z.array(id)),
})
export type XPost = z.infer<typeof postSchema>

export const userSchema = z.object({
  id,
  username: z.string().min(1),
  name: z.string().default('').catch(''),
  description: z.string().default('').catch(''),
  profile_image_url: perhaps(z.string()),
  verified: z.boolean().default(false).catch(false),
  public_metrics: perhaps(z.object({ followers_count: z.number().int().nonnegative() })),
})
export type XUser = z.infer<typeof userSchema>

const mediaSchema = z.object({
  media_key: z.string(),
  type: perhaps(z.string()),
  url: perhaps(z.string()),
  preview_image_url: perhaps(z.string()),
  alt_text: perhaps(z.string()),
})
export type XMedia = z.infer<typeof mediaSchema>

export const directSchema = z.object({
  id,
  text: z.string().default(''),
  event_type: z.string(),
  created_at: z.iso.datetime(),
  dm_conversation_id: z.string().min(1),
  sender_id: id,
  urls: links,
  attachments,
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
    .catch([])

const NOTHING = { users: [], tweets: [], posts: [], media: [] }

export const pageSchema = z.object({
  data: z.array(z.unknown()).default([]),
  includes: z
    .object({
      users: lenient(userSchema),
      tweets: lenient(postSchema),
      posts: lenient(postSchema),
      media: lenient(mediaSchema),
    })
    .default(NOTHING)
    .catch(NOTHING),
  // No guess here: without the next page's token the rest of a gap would be lost.
  meta: z.object({ next_token: z.string().optional() }).default({}),
})
export type XPage = z.infer<typeof pageSchema>
/** What came along with posts: their authors, the posts that they point to, their pictures. */
export type PostIncludes = XPage['includes']

/** Ids are decimal numbers of 64 bits: compared by length, then by their digits. */
export const compareIds = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
