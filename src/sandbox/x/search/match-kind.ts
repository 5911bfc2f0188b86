import { mentionedIds } from '../../state.ts'
import type { SandboxMedia, SandboxPost } from '../../subjects.ts'
import type { Searchable } from './searchable.ts'

type Question = (subject: Searchable) => boolean

export const IS: { readonly [value: string]: Question } = {
  retweet: ({ post }) => post.repostsId !== null,
  reply: ({ posts }) => posts.some(post => post.inReplyToId !== null),
  quote: ({ post }) => post.quotesId !== null,
  verified: ({ state, post }) => state.users.get(post.authorId)?.verified ?? false,
  nullcast: ({ post }) => post.isNullcast ?? false,
}

export const HAS: { readonly [value: string]: Question } = {
  links: subject => subject.entities().urls.length > 0,
  mentions: ({ state, posts }) => posts.some(post => mentionedIds(state, post).length > 0),
  hashtags: subject => subject.entities().hashtags.length > 0,
  cashtags: subject => subject.entities().cashtags.length > 0,
  media: ({ posts }) => posts.some(post => (post.media ?? []).length > 0),
  images: ({ posts }) => posts.some(post => hasMedia(post, 'photo')),
  video_link: ({ posts }) => posts.some(post => hasMedia(post, 'video')),
  geo: () => false,
}

function hasMedia(post: SandboxPost, type: SandboxMedia['type']): boolean {
  return (post.media ?? []).some(media => media.type === type)
}
