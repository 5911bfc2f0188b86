/** How a customer was led out of the public. */
export const LED_WAYS = ['direct', 'email', 'phone'] as const
export type LedWay = (typeof LED_WAYS)[number]

/** What a word of ours in public says: that we go on elsewhere, or that it is solved. */
export const LOOP_WORDS = ['promise', 'followUp'] as const
export type LoopWord = (typeof LOOP_WORDS)[number]

/**
 * How a matter that left the public stands before it. `none`: nothing is owed there; `unpromised`: it goes on elsewhere, and
 * the public does not know; `due`: it is solved, and the public has not heard so.
 */
export const LOOP_STATES = ['none', 'unpromised', 'promised', 'due', 'posted', 'waived'] as const
export type LoopState = (typeof LOOP_STATES)[number]

/** The public loop of one ticket. */
export interface PublicLoop {
  readonly state: LoopState
  readonly ledBy: LedWay | null
  /** Ours that led elsewhere; null where a person said so. */
  readonly ledMessageId: string | null
  readonly openedAt: Date | null
  readonly promiseMessageId: string | null
  readonly promisedAt: Date | null
  /** Since when the follow-up is owed. It stays while it is waived, so that taking the waiver back wins no time. */
  readonly dueSince: Date | null
  /** Null where it was posted by hand. */
  readonly followUpMessageId: string | null
  readonly waivedBy: string | null
  readonly waivedWhy: string | null
  /** When it was posted or waived. */
  readonly endedAt: Date | null
}

export const NO_LOOP: PublicLoop = {
  state: 'none',
  ledBy: null,
  ledMessageId: null,
  openedAt: null,
  promiseMessageId: null,
  promisedAt: null,
  dueSince: null,
  followUpMessageId: null,
  waivedBy: null,
  waivedWhy: null,
  endedAt: null,
}

export type LoopAct =
  /** The customer, who had spoken in public, was answered elsewhere. */
  | { readonly act: 'ledElsewhere'; readonly way: LedWay; readonly messageId: string | null }
  /** A public word of ours says that it goes on elsewhere. It may come before the word elsewhere. */
  | { readonly act: 'promisedInPublic'; readonly way: LedWay; readonly messageId: string | null }
  | { readonly act: 'resolved' }
  | { readonly act: 'reopened' }
  /** The public has heard that it is solved. */
  | { readonly act: 'posted'; readonly messageId: string | null }
  /** A word of ours came back: nobody has read it. */
  | { readonly act: 'returned'; readonly messageId: string }
  | { readonly act: 'waived'; readonly by: string; readonly why: string }
  | { readonly act: 'takenBack' }
  /** It was no leading elsewhere. */
  | { readonly act: 'withdrawn' }

export type LoopActName = LoopAct['act']

export const LOOP_ACTS = [
  'ledElsewhere',
  'promisedInPublic',
  'resolved',
  'reopened',
  'posted',
  'returned',
  'waived',
  'takenBack',
  'withdrawn',
] as const satisfies readonly LoopActName[]

export const LOOP_REFUSALS = ['loopNotOpen', 'loopNotWaived', 'loopDue'] as const
export type LoopRefusal = (typeof LOOP_REFUSALS)[number]

/** Whether a word in public is still to come, now or once the matter is solved. */
export const isLoopOpen = (state: LoopState): boolean =>
  state === 'unpromised' || state === 'promised' || state === 'due'
