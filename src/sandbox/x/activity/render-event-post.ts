import type { SandboxPost } from '../../network.ts'
import type { State } from '../../state.ts'
import { type Asked, readAsked } from '../asked.ts'
import { mediaAddress } from '../media-address.ts'
import { renderMedia } from '../render-media.ts'
import { renderPost, repliedToUser } from '../render-post.ts'
import type { Rendered } from '../render-user.ts'
import { addTwins } from './twins.ts'

/** Every field that events have, in the old dialect, whatever anybody asks for elsewhere. */
const EVERYTHING: Asked = readAsked({
  'tweet.fields': [
    'attachments',
    'author_id',
    'conversation_id',
    'created_at',
    'display_text_range',
    'edit_controls',
    'entities',
    'in_reply_to_user_id',
    'lang',
    'note_tweet',
    'paid_partnership',
    'possibly_sensitive',
    'public_metrics',
    'referenced_tweets',
    'reply_settings',
  ].join(','),
  'media.fields': 'url,preview_image_url,variants,duration_ms,width,height,alt_text',
})

/** Whether the event tells until when the post may be edited: those about one's own post and mentions do. */
export type EditControls = 'withEditControls' | 'withoutEditControls'

/** A post as events show it: as when it is read, and with the post replied to in a field of its own. */
export function renderEventPost(state: State, post: SandboxPost, edits: EditControls): Rendered {
  const { edit_controls, ...read } = renderPost(state, post, EVERYTHING)
  const repliedTo = repliedToUser(state, post)
  return addTwins({
    ...read,
    display_text_range: read.display_text_range ?? [0, 0],
    ...(edits === 'withEditControls' && { edit_controls }),
    ...(post.inReplyToId !== null && { in_reply_to_tweet_id: post.inReplyToId }),
    ...(repliedTo !== undefined && { in_reply_to_user_id: repliedTo }),
  })
}

/** `includes.media`, where the post shows something. */
export function includeEventMedia(post: SandboxPost, base: string): Rendered {
  if (!post.media) return {}
  return {
    media: post.media.map(each => renderMedia(each, EVERYTHING.mediaFields, mediaAddress(base, each))),
  }
}
