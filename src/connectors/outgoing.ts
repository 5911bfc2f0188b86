import type { OutgoingKind } from '../core/delivery/delivery.ts'
import type { Poll } from '../core/delivery/enclosure.ts'
import type { Gate, Visibility } from '../core/message/message.ts'

/** Whether this post may be answered through the API, known before anyone types. */
export type Answerability =
  | { readonly allowed: true }
  | {
      readonly allowed: false
      readonly code:
        | 'notSummoned'
        | 'directClosed'
        | 'gone'
        | 'onlyOnNetwork'
        | 'repliesClosed'
        | 'blocked'
        | 'unsupported'
    }

/** What `mayAnswer` must know of the message to answer. */
export interface Answerable {
  readonly visibility: Exclude<Visibility, 'internal'>
  /** Whether its author named the account by @, answered it or quoted it. */
  readonly addressesAccount: boolean
  readonly isDeleted: boolean
  readonly gate: Gate | null
}

export { OUTGOING_KINDS, type OutgoingKind } from '../core/delivery/delivery.ts'

export interface Outgoing {
  /** Of the delivery: the same for every try, and of no other message ever. */
  readonly id: string
  readonly kind: OutgoingKind
  readonly text: string
  /** Of a letter; empty where there are none. */
  readonly subject: string
  /** The post to reply to or to quote. */
  readonly target: string | null
  /** The profile to write to directly. */
  readonly recipient: string | null
  /** What is answered directly, where the desk knows it. */
  readonly answers: AnsweredLetter | null
  /** When the first try began: a look on the network need not go further back. */
  readonly firstTriedAt: Date
  /** External ids that are known to be other messages of ours: a lookup must not take one of them for this. */
  readonly alreadyOurs?: readonly string[]
  readonly lastTriedAt: Date
  /** 1 for the first try. */
  readonly attempt: number
  readonly media: readonly OutgoingMedia[]
  readonly poll: Poll | null
  readonly invitesDirect: boolean
}

/** The direct message that an answer answers, and by which earlier ones it hangs together. */
export interface AnsweredLetter {
  readonly externalId: string
  /** External ids of the talk so far, oldest first, this one last; at most twenty. */
  readonly references: readonly string[]
}

/** A file that goes with a message. Its bytes are read when they are sent, not before. */
export interface OutgoingMedia {
  readonly name: string
  readonly mime: string
  readonly bytes: number
  readonly alt: string
  open(): Promise<Uint8Array>
}

/** Whether the network did it. Doing it twice does no harm, so nobody needs to look it up. */
export type Done =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly explain: string }

/** Money in millionths of the currency's unit. */
export interface Price {
  readonly micros: number
  readonly currency: 'USD'
}

/** What a look on the network says of a delivery whose answer was lost. */
export type Lookup =
  | { readonly kind: 'found'; readonly externalId: string; readonly at: Date }
  | { readonly kind: 'absent' }
  | { readonly kind: 'cannotTell'; readonly code: string }
