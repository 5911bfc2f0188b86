/**
 * The events that can be subscribed to. `scope` is what the person must have granted before an app may hear
 * them; null where everybody may. Some never happen here, and can be subscribed to all the same.
 */
export const EVENT_TYPES = {
  'post.create': { scope: 'tweet.read' },
  'post.delete': { scope: 'tweet.read' },
  'post.mention.create': { scope: 'tweet.read' },
  'post.reply.create': { scope: 'tweet.read' },
  'post.quote.create': { scope: 'tweet.read' },
  'post.repost.create': { scope: 'tweet.read' },
  'like.create': { scope: 'like.read' },
  'follow.follow': { scope: null },
  'follow.unfollow': { scope: null },
  'dm.received': { scope: 'dm.read' },
  'dm.sent': { scope: 'dm.read' },
  'dm.read': { scope: 'dm.read' },
  'dm.indicate_typing': { scope: 'dm.read' },
  'chat.received': { scope: 'dm.read' },
  'chat.sent': { scope: 'dm.read' },
  'chat.conversation_join': { scope: 'dm.read' },
  'profile.update.bio': { scope: null },
  'profile.update.profile_picture': { scope: null },
  'profile.update.banner_picture': { scope: null },
  'profile.update.screenname': { scope: null },
  'profile.update.handle': { scope: null },
  'profile.update.geo': { scope: null },
  'profile.update.url': { scope: null },
  'profile.update.verified_badge': { scope: null },
  'profile.update.affiliate_badge': { scope: null },
  'oauth.revoke': { scope: null },
  'news.new': { scope: null },
  'spaces.start': { scope: null },
  'spaces.end': { scope: null },
} as const satisfies { readonly [type: string]: { readonly scope: string | null } }

export type EventType = keyof typeof EVENT_TYPES

export function isEventType(text: string): text is EventType {
  return Object.hasOwn(EVENT_TYPES, text)
}
