import type { SandboxUser } from '../../network.ts'
import type { State } from '../../state.ts'
import { extractEntities } from '../../text.ts'
import { followersCount, type Rendered } from '../render-user.ts'
import { addTwins } from './twins.ts'

/** A user as events show him: every field at once, absent addresses as "", and a text twin beside each number. */
export function renderEventUser(state: State, user: SandboxUser, base: string): Rendered {
  const url = user.url ?? `${base}/${user.username}`
  return {
    id: user.id,
    name: user.name,
    username: user.username,
    created_at: user.createdAt,
    description: user.description,
    protected: false,
    verified: user.verified,
    verified_type: user.verified ? 'business' : 'none',
    is_identity_verified: user.verified,
    url,
    entities: renderProfileEntities(user, url),
    profile_image_url: `${base}/sandbox/avatars/${user.username}.svg`,
    profile_banner_url: '',
    ...(user.location !== undefined && { location: user.location }),
    public_metrics: addTwins({
      followers_count: followersCount(state, user),
      following_count: state.followedBy.get(user.id)?.size ?? 0,
      tweet_count: (state.postsBy.get(user.id) ?? []).length,
      listed_count: 0,
      like_count: 0,
      media_count: 0,
    }),
  }
}

/** Posts bring the author along with the newest post of his; where `data` wraps a user, this is left out. */
export function renderIncludedUser(state: State, user: SandboxUser, base: string): Rendered {
  const newest = state.postsBy.get(user.id)?.at(-1)
  return { ...renderEventUser(state, user, base), ...(newest && { most_recent_tweet_id: newest }) }
}

function renderProfileEntities(user: SandboxUser, url: string): Rendered {
  const { mentions } = extractEntities(user.description)
  return {
    url: {
      urls: [
        {
          ...addTwins({ start: 0, end: [...url].length }),
          url,
          expanded_url: url,
          display_url: url.replace(/^https?:\/\//, ''),
        },
      ],
    },
    ...(mentions.length > 0 && {
      description: { mentions: mentions.map(each => addTwins({ ...each })) },
    }),
  }
}
