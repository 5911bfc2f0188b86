import { type Faults, type FaultsWish, NO_FAULTS } from './fault-schema.ts'
import { type Chance, createChances, type RandomFaults } from './random-faults.ts'
import {
  createStreamFaults,
  NO_STREAM_FAULTS,
  type StreamAccident,
  type StreamFaultSource,
} from './x/stream/stream-faults.ts'

export { type Faults, faultsSchema } from './fault-schema.ts'

/** What can befall a request. The last four come after its effect. */
export const FATES = [
  'fail5xx',
  'refuse429',
  'refuse429Daily',
  'refuse402',
  'hang',
  'answerLost',
  'answerCut',
  'slow',
] as const
export type Fate = (typeof FATES)[number] | 'well'

/** The counters of each kind of request, in the order in which they are dealt out, and what each means. */
const COUNTERS = {
  write: Object.fromEntries(FATES.map(fate => [fate, fate])) as {
    readonly [name in (typeof FATES)[number]]: name
  },
  read: {
    failReads: 'fail5xx',
    refuse429Reads: 'refuse429',
    refuse402Reads: 'refuse402',
    hangReads: 'hang',
    loseReads: 'answerLost',
    slowReads: 'slow',
  },
  refresh: { failRefreshes: 'fail5xx', refreshLost: 'answerLost' },
  /** What an app sets up for itself (rules, webhooks, subscriptions) uses up no count: only chance befalls it. */
  upkeep: {},
} as const satisfies { readonly [kind: string]: { readonly [name: string]: Fate } }

/** What can befall a single token or event. */
const ACCIDENTS = ['expireToken', 'failMedia', 'loseEvents', 'duplicateEvents', 'reorderEvents'] as const
export type Accident = (typeof ACCIDENTS)[number]

type Counter =
  | keyof (typeof COUNTERS)['write']
  | keyof (typeof COUNTERS)['read']
  | keyof (typeof COUNTERS)['refresh']
  | Accident

export interface Switchboard {
  readonly current: Faults
  /** The faults of streams, for whoever writes one. */
  readonly stream: StreamFaultSource
  set(faults: FaultsWish): void
  reset(): void
  /** What happens to this request; counts it. */
  take(kind: keyof typeof COUNTERS): Fate
  /** Whether this befalls the token or event at hand; counts it. */
  strikes(accident: Accident): boolean
  /** Called after each change, with what was before. */
  onChange(listener: (before: Faults) => void): void
}

export function createSwitchboard(): Switchboard {
  let current: Faults = NO_FAULTS
  const counted = createStreamFaults()
  let chances = createChances()
  const listeners: ((before: Faults) => void)[] = []
  const happens = (name: Chance) => chances.happens(name, current.random, current.everything)
  const read = (): Faults => ({ ...current, stream: counted.current })
  const strikes = (name: Counter): boolean => {
    if (current[name] === 0) return happens(name)
    current = { ...current, [name]: current[name] - 1 }
    return true
  }
  const change = (apply: () => void) => {
    const before = read()
    apply()
    for (const listener of listeners) listener(before)
  }
  return {
    get current() {
      return read()
    },
    stream: {
      get current() {
        return counted.current
      },
      take: (accident: StreamAccident) => counted.take(accident) || happens(`stream.${accident}`),
      onChange: counted.onChange,
    },
    set: wish =>
      change(() => {
        const { stream = {}, random, ...faults } = wish
        current = { ...current, ...faults, random: mergeRandom(current.random, random) }
        counted.set(stream)
      }),
    reset: () =>
      change(() => {
        current = NO_FAULTS
        chances = createChances()
        counted.set(NO_STREAM_FAULTS)
      }),
    take(kind) {
      if (kind === 'upkeep') return FATES.find(happens) ?? 'well'
      const counters = Object.entries(COUNTERS[kind]) as [Counter, Fate][]
      return counters.find(([name]) => strikes(name))?.[1] ?? 'well'
    },
    strikes,
    onChange: listener => void listeners.push(listener),
  }
}

function mergeRandom(old: RandomFaults, wish: FaultsWish['random'] = {}): RandomFaults {
  return { ...old, ...wish, rates: { ...old.rates, ...wish.rates } }
}

/** Whether one of the names, ids or usernames with or without @, means this user. */
export function isNamed(
  names: readonly string[],
  user: { readonly id: string; readonly username: string },
): boolean {
  const username = user.username.toLowerCase()
  return names.some(name => name === user.id || name.replace(/^@/, '').toLowerCase() === username)
}
