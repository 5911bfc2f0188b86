import { z } from 'zod'
import { NO_RANDOM_FAULTS, type RandomFaults, randomFaultsSchema } from './random-faults.ts'
import { NO_STREAM_FAULTS, type StreamFaults, streamFaultsSchema } from './x/stream/stream-faults.ts'

const count = z.int().min(0).max(1_000_000)
const duration = z.int().min(0).max(600_000)
const users = z.array(z.string().min(1).max(30)).max(100)

/**
 * What goes wrong on purpose. Counts go down with each write (a post, a repost, a deletion, a direct message)
 * or read, and not with what an app sets up for itself; the rest holds until it is changed.
 */
export const faultsSchema = z
  .strictObject({
    /** The next n writes answer 503 and do not happen. */
    fail5xx: count,
    /** The next n writes answer 429 and do not happen. */
    refuse429: count,
    /** The same, because the user has written enough for today: `x-user-limit-24hour-*` says so. */
    refuse429Daily: count,
    /** The next n writes answer that the credits are used up, and do not happen. */
    refuse402: count,
    /** The next n writes happen, and no answer ever comes: the connection stays open. */
    hang: count,
    /** The next n writes happen, and the answer never arrives: the connection is cut. */
    answerLost: count,
    /** The next n writes happen, and half of the answer arrives. */
    answerCut: count,
    /** The next n writes happen, and are answered after `slowMs`. */
    slow: count,
    /** The next n reads answer 503. */
    failReads: count,
    refuse429Reads: count,
    refuse402Reads: count,
    /** The next n reads are never answered. */
    hangReads: count,
    /** The connections of the next n reads are cut before the answer. */
    loseReads: count,
    slowReads: count,
    /** How long a slow answer takes. */
    slowMs: duration,
    /** Every answer waits this long, its effect already done. */
    delayMs: duration,
    /** Every write takes effect only after this long, also when the asker has gone meanwhile. */
    effectDelayMs: duration,
    /** In how many seconds a 429 says that the limit heals; null: when it really does. */
    limitResetSeconds: z.int().min(0).max(86_400).nullable(),
    /** Lists (mentions, search, timelines, direct messages) answer nothing new, without any error. */
    silent: z.boolean(),
    /** Ids or usernames of accounts whose events stop, on streams and webhooks, without any error. */
    silentUsers: users,
    /** The next n events go to no webhook, as if they had been lost on the way. */
    loseEvents: count,
    /** The next n events are brought to their webhook twice. */
    duplicateEvents: count,
    /** The next n events are brought to their webhook after the one behind them. */
    reorderEvents: count,
    /** The next n requests with a granted token find it expired, before its time. */
    expireToken: count,
    /** Ids or usernames of accounts that have thrown the app out: none of their tokens is good. */
    revokedUsers: users,
    /** The next n refreshes answer 503, and the old tokens live on. */
    failRefreshes: count,
    /** The next n refreshes happen, and the new tokens never arrive. */
    refreshLost: count,
    /** A refresh token that is used twice ends the whole grant, as if it had been stolen. */
    refreshReuseRevokes: z.boolean(),
    /** The next n uploads fail while they are worked on. */
    failMedia: count,
    /** By how much the network's clock is wrong: its `Date` header and its `created_at`. */
    clockSkewSeconds: z.int().min(-86_400).max(86_400),
    /** Every page says that there is one more. */
    endlessPages: z.boolean(),
    /** Search finds a post only so long after its writing; null: as the sandbox was started. */
    searchLagSeconds: z.number().min(0).max(3600).nullable(),
    /** What befalls open streams. */
    stream: streamFaultsSchema,
    /** What befalls requests, events and streams by chance. */
    random: randomFaultsSchema,
    /** A little of everything by chance, unless a rate says otherwise. */
    everything: z.boolean(),
  })
  .partial()

export type FaultsWish = z.infer<typeof faultsSchema>
export type Faults = Required<Omit<FaultsWish, 'stream' | 'random'>> & {
  readonly stream: StreamFaults
  readonly random: RandomFaults
}

export const NO_FAULTS: Faults = {
  fail5xx: 0,
  refuse429: 0,
  refuse429Daily: 0,
  refuse402: 0,
  hang: 0,
  answerLost: 0,
  answerCut: 0,
  slow: 0,
  failReads: 0,
  refuse429Reads: 0,
  refuse402Reads: 0,
  hangReads: 0,
  loseReads: 0,
  slowReads: 0,
  slowMs: 3_000,
  delayMs: 0,
  effectDelayMs: 0,
  limitResetSeconds: null,
  silent: false,
  silentUsers: [],
  loseEvents: 0,
  duplicateEvents: 0,
  reorderEvents: 0,
  expireToken: 0,
  revokedUsers: [],
  failRefreshes: 0,
  refreshLost: 0,
  refreshReuseRevokes: false,
  failMedia: 0,
  clockSkewSeconds: 0,
  endlessPages: false,
  searchLagSeconds: null,
  stream: NO_STREAM_FAULTS,
  random: NO_RANDOM_FAULTS,
  everything: false,
}
