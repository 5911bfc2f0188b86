import { z } from 'zod'
import { instant, uuid } from './parts.ts'

export const profileView = z.object({
  id: uuid,
  channel: z.string(),
  handle: z.string(),
  displayName: z.string(),
  bio: z.string(),
  avatarUrl: z.string().nullable(),
  followers: z.number().int(),
  isVerified: z.boolean(),
  permalink: z.string().nullable(),
  /** Which of our accounts this profile follows, and since when. */
  follows: z.array(z.object({ accountHandle: z.string(), since: instant })),
})
export type ProfileView = z.infer<typeof profileView>
