import type { Reach } from '../core/account/absence.ts'
import type { MediaLimits, PollLimits } from '../core/delivery/enclosure.ts'
import type { Reaction } from '../core/message/message.ts'
import type { LengthMetric } from '../core/text/length-metric.ts'

/** One stream of messages of an account; each has a cursor of its own. */
export const SOURCES = ['mentions', 'keywords', 'directs', 'own', 'threads'] as const
export type Source = (typeof SOURCES)[number]

export { REACTIONS, type Reaction } from '../core/message/message.ts'

/** What a network can do. The desk and the screens ask this, never the channel's name. */
export interface Capabilities {
  /** What stands here was invented, to look round: nothing is heard, and nothing leaves. */
  readonly isSample?: true
  readonly reply: { readonly public: boolean; readonly direct: boolean }
  /** Whether an answer may stand on the account's own timeline and show the post that it answers. */
  readonly quote: boolean
  /** Demands `react` where there is any. */
  readonly reactions: readonly Reaction[]
  /** Null where a text may be as long as one likes. */
  readonly length: {
    readonly metric: LengthMetric
    readonly publicMax: number | null
    readonly directMax: number | null
  }
  /** Whether a direct message is a letter: it has a subject, and one that answers nothing begins a matter of its own. */
  readonly letters: boolean
  /** Files that go with a message; null where only words go. */
  readonly media: MediaLimits | null
  /** Null where nobody can be asked to vote. */
  readonly poll: PollLimits | null
  /** Whether the account may answer its own post, so that a long text goes as several. */
  readonly chain: boolean
  /** Whether replies to the account's own posts can be hidden. Demands `hide`. */
  readonly hide: boolean
  /** Whether a public post can carry a button that opens a direct message to the account. */
  readonly inviteDirect: boolean
  /** False: a write whose answer was lost must be looked up before it is tried again. */
  readonly idempotentSend: boolean
  /** Whether the words by which the brand is heard mean anything here: a mailbox hears all that is written to it. */
  readonly keywords: boolean
  /** Sources that can be read, in the order in which they are worth their price. */
  readonly sources: readonly Source[]
  /** How far back the network shows a source; as far as one likes where nothing is said. */
  readonly reachesBack?: Readonly<Partial<Record<Source, Reach>>>
  readonly login: 'token' | 'tokenOrBrowser'
  /** Whether the network's terms let us learn from its posts, or only with a right that the brand must have got. */
  readonly learning: 'free' | 'needsRight'
}
