import type { SandboxMedia } from '../subjects.ts'

const MEGABYTE = 1024 * 1024

const PHOTOS = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']
const FILMS = ['video/mp4', 'video/quicktime', 'video/webm']

interface Category {
  readonly type: SandboxMedia['type']
  readonly maxBytes: number
  /** What the bytes must turn out to be. */
  readonly contentTypes: readonly string[]
  readonly use: 'post' | 'direct'
  /** Films and animations are worked on after their last byte. */
  readonly isProcessed: boolean
}

const photo = { type: 'photo', maxBytes: 5 * MEGABYTE, contentTypes: PHOTOS, isProcessed: false } as const
const gif = {
  type: 'animated_gif',
  maxBytes: 15 * MEGABYTE,
  contentTypes: ['image/gif'],
  isProcessed: true,
} as const
const film = { type: 'video', maxBytes: 512 * MEGABYTE, contentTypes: FILMS, isProcessed: true } as const

/** What a picture is for, and how large it may be. Source: X API, media upload best practices. */
export const CATEGORIES = {
  tweet_image: { ...photo, use: 'post' },
  tweet_gif: { ...gif, use: 'post' },
  tweet_video: { ...film, use: 'post' },
  amplify_video: { ...film, use: 'post' },
  dm_image: { ...photo, use: 'direct' },
  dm_gif: { ...gif, use: 'direct' },
  dm_video: { ...film, use: 'direct' },
} as const satisfies { readonly [name: string]: Category }

export type CategoryName = keyof typeof CATEGORIES
export const CATEGORY_NAMES = Object.keys(CATEGORIES) as CategoryName[]
