import { type Group, sum } from './group.ts'
import { BUCKETS_BEFORE } from './span.ts'

/** What a growth can be made of, the more telling first: of two that explain the same, the first is named. */
export const CAUSES = ['topic', 'intent', 'account', 'language'] as const
export type Cause = (typeof CAUSES)[number]

export interface Growth {
  readonly by: Cause
  /** An account by its id. */
  readonly value: string
  /** How many of the messages of the peak, and how many of a usual bucket. */
  readonly count: number
  readonly usual: number
  /** The part of the growth that it explains, from 0 to 1. */
  readonly share: number
}

export interface Grown {
  /** By what the messages that grew were told apart. */
  readonly by: string
  /** The messages that grew, and all. */
  readonly own: readonly Group[]
  readonly all: readonly Group[]
  /** The first bucket that stands out, and the highest. */
  readonly first: number
  readonly peak: number
  /** How many more than usual there were at the peak. */
  readonly growth: number
}

/** What explains less than half is not what it is made of. */
const LEAST_SHARE = 0.5
/** Who always writes most of it explains nothing: his part must have grown by so much. */
const LEAST_SURPRISE = 0.1
/** As many messages as the habit of all weighs against the habit of those that grew. */
const PRIOR_MESSAGES = 10

/**
 * The topic, intent, account or language of which the growth is made: it explains at least half of it, and more than
 * the part that it always has. Among several, the one whose part has grown most: where nearly everybody writes
 * Italian, an outage is not "Italian".
 */
export function explainGrowth(grown: Grown): Growth | null {
  const explained = CAUSES.filter(cause => cause !== grown.by).flatMap(cause => explainBy(cause, grown))
  const [best] = explained
    .filter(({ growth, surprise }) => growth.share >= LEAST_SHARE && surprise >= LEAST_SURPRISE)
    .sort((a, b) => b.surprise - a.surprise)
  return best?.growth ?? null
}

const VALUE_OF: Readonly<Record<Cause, (group: Group) => string | null>> = {
  topic: group => group.topic,
  intent: group => group.intent,
  account: group => group.accountId,
  language: group => group.language,
}

interface Explained {
  readonly growth: Growth
  /** How much larger its part of the growth is than its part of what was heard before. */
  readonly surprise: number
}

function explainBy(by: Cause, { own, all, first, peak, growth }: Grown): Explained[] {
  const isBefore = ({ bucket }: Group) => bucket >= first - BUCKETS_BEFORE && bucket < first
  const [ownBefore, allBefore] = [own.filter(isBefore), all.filter(isBefore)]
  const atPeak = own.filter(({ bucket }) => bucket === peak)
  return [...new Set(atPeak.map(VALUE_OF[by]))].flatMap(value => {
    if (value === null) return []
    const of = (groups: readonly Group[]) => sum(groups.filter(group => VALUE_OF[by](group) === value))
    const count = of(atPeak)
    const usual = of(ownBefore) / BUCKETS_BEFORE
    const share = Math.min(1, (count - usual) / growth)
    const shareOfAll = of(allBefore) / Math.max(1, sum(allBefore))
    const habit = (of(ownBefore) + PRIOR_MESSAGES * shareOfAll) / (sum(ownBefore) + PRIOR_MESSAGES)
    return [{ growth: { by, value, count, usual, share }, surprise: share - habit }]
  })
}
