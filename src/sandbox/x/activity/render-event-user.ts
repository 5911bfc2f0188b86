import type { SandboxUser } from '../../network.ts'
import type { State } from '../../state.ts'
import { extractEntities, type Span } from '../../text.ts'
import { followersCount, type Rendered } from '../render-user.ts'

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
    public_metrics: twinned({
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
          ...twinnedSpan({ start: 0, end: [...url].length }),
          url,
          expanded_url: url,
          display_url: url.replace(/^https?:\/\//, ''),
        },
      ],
    },
    ...(mentions.length > 0 && {
      description: { mentions: mentions.map(each => ({ ...twinnedSpan(each), username: each.username })) },
    }),
  }
}

/** `{n: 1}` becomes `{n: 1, n_str: "1"}`. */
export function twinned(counts: { readonly [name: string]: number }): Rendered {
  return Object.fromEntries(
    Object.entries(counts).flatMap(([name, count]) => [
      [name, count],
      [`${name}_str`, String(count)],
    ]),
  )
}

export function twinnedSpan({ start, end }: Span): Rendered {
  return twinned({ start, end })
}
