import type { SandboxUser } from '../network.ts'
import { verifiedTypeOf } from '../rules.ts'
import type { State } from '../state.ts'

const DEFAULT_FIELDS = ['id', 'name', 'username']

export type Rendered = { [field: string]: unknown }

export function renderUser(
  state: State,
  user: SandboxUser,
  asked: ReadonlySet<string>,
  base: string,
): Rendered {
  const all: Rendered = {
    id: user.id,
    name: user.name,
    username: user.username,
    created_at: user.createdAt,
    description: user.description || undefined,
    profile_image_url: `${base}/sandbox/avatars/${user.username}.svg`,
    protected: false,
    location: user.location,
    url: user.url ?? `${base}/${user.username}`,
    verified: user.verified,
    verified_type: verifiedTypeOf(user),
    receives_your_dm: user.directMessages === 'everyone',
    most_recent_tweet_id: state.postsBy.get(user.id)?.at(-1),
    public_metrics: metricsOf(state, user),
  }
  return pick(all, [...DEFAULT_FIELDS, ...asked])
}

function metricsOf(state: State, user: SandboxUser): Rendered {
  const posts = state.postsBy.get(user.id) ?? []
  return {
    followers_count: followersCount(state, user),
    following_count: state.followedBy.get(user.id)?.size ?? 0,
    tweet_count: posts.filter(id => state.posts.has(id)).length,
    listed_count: 0,
    like_count: state.likedBy.get(user.id)?.length ?? 0,
  }
}

/** Those whom the user brought along, and those who followed on this network since. */
export function followersCount(state: State, user: SandboxUser): number {
  return user.followers + (state.followersOf.get(user.id)?.length ?? 0)
}

/** The asked members that exist and have a value, in the order of `all`: empty ones are left out, never null. */
export function pick(all: Rendered, asked: Iterable<string>): Rendered {
  const wanted = new Set(asked)
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => wanted.has(name) && value !== undefined),
  )
}
