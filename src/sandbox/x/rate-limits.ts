/** The network's own numbers, 15 minutes a window, where not said otherwise. Null: not open to that kind of token. */
const REAL = {
  me: { user: 75, app: null },
  users: { user: 900, app: 300 },
  mentions: { user: 300, app: 450 },
  timeline: { user: 900, app: 1500 },
  followers: { user: 300, app: 300 },
  posts: { user: 900, app: 450 },
  search: { user: 300, app: 450 },
  searchAll: { user: null, app: 300 },
  rules: { user: null, app: 450 },
  changeRules: { user: null, app: 100 },
  rulesCounts: { user: null, app: 450 },
  connections: { user: null, app: 50 },
  filteredStream: { user: null, app: 50 },
  counts: { user: null, app: 300 },
  createPost: { user: 100, app: null },
  deletePost: { user: 50, app: null },
  repost: { user: 50, app: null },
  like: { user: 50, app: null },
  hide: { user: 50, app: null },
  follow: { user: 50, app: null },
  mute: { user: 50, app: null },
  reactions: { user: 75, app: 75 },
  upload: { user: 1875, app: null },
  mediaStatus: { user: 1000, app: null },
  directs: { user: 15, app: null },
  sendDirect: { user: 15, app: null },
  subscriptions: { user: 500, app: 500 },
  activityStream: { user: null, app: 50 },
  webhooks: { user: 450, app: 450 },
  usage: { user: null, app: 50 },
} as const

export type Endpoint = keyof typeof REAL

/** Per app and day for posts, per user and day for direct messages. */
const DAILY: { readonly [name in Endpoint]?: { readonly scope: 'app' | 'user'; readonly limit: number } } = {
  createPost: { scope: 'app', limit: 10_000 },
  sendDirect: { scope: 'user', limit: 1_440 },
}

export const LIMIT_MODES = ['real', 'relaxed', 'none'] as const
/** `relaxed` is a hundred times the real numbers; `none` counts nothing and sends no headers. */
export type LimitMode = (typeof LIMIT_MODES)[number]

const WINDOW_MS = 15 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

export interface Verdict {
  readonly isAllowed: boolean
  readonly headers: { readonly [name: string]: string }
}

export interface RateLimits {
  /** Counts one request. `who` is a user id, or null for the app itself. */
  take(endpoint: Endpoint, who: string | null): Verdict
}

export function createRateLimits(mode: LimitMode, now: () => Date): RateLimits {
  if (mode === 'none') return { take: () => ({ isAllowed: true, headers: {} }) }
  const factor = mode === 'relaxed' ? 100 : 1
  const windows = new Map<string, { used: number; endsAt: number }>()
  const count = (key: string, limit: number, lengthMs: number) => {
    const at = now().getTime()
    const known = windows.get(key)
    const window = known && known.endsAt > at ? known : { used: 0, endsAt: at + lengthMs }
    windows.set(key, window)
    window.used++
    return {
      isAllowed: window.used <= limit,
      limit,
      left: Math.max(0, limit - window.used),
      endsAt: window.endsAt,
    }
  }
  return {
    take(endpoint, who) {
      const limit = (who === null ? REAL[endpoint].app : REAL[endpoint].user) ?? 0
      const short = count(`${endpoint} ${who ?? 'app'}`, limit * factor, WINDOW_MS)
      const daily = DAILY[endpoint]
      if (!daily || !short.isAllowed)
        return { isAllowed: short.isAllowed, headers: headersOf('x-rate-limit', short) }
      const long = count(
        `${endpoint} day ${daily.scope === 'app' ? 'app' : who}`,
        daily.limit * factor,
        DAY_MS,
      )
      const name = `x-${daily.scope}-limit-24hour`
      return {
        isAllowed: long.isAllowed,
        headers: { ...headersOf('x-rate-limit', short), ...headersOf(name, long) },
      }
    },
  }
}

function headersOf(name: string, count: { limit: number; left: number; endsAt: number }): Verdict['headers'] {
  return {
    [`${name}-limit`]: String(count.limit),
    [`${name}-remaining`]: String(count.left),
    [`${name}-reset`]: String(Math.ceil(count.endsAt / 1000)),
  }
}
