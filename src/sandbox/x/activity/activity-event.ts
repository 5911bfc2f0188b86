import { createHash } from 'node:crypto'
import type { State } from '../../state.ts'
import type { Rendered } from '../render-user.ts'
import type { EventType } from './event-types.ts'

/** What events are made from. */
export interface EventSource {
  readonly state: State
  /** Address of this server, for links to itself. */
  readonly base: string
  /** The author of a post that may be deleted by now. */
  findAuthorId(postId: string): string | undefined
}

/** Something that concerns one user, before it is told to anybody. */
export interface ActivityEvent {
  readonly type: EventType
  /** Whose event it is: subscriptions name this user. */
  readonly userId: string
  /** For events that have two ends: whether the user did it, or it was done to the user. */
  readonly direction?: 'inbound' | 'outbound'
  readonly uuid: string
  /** What a keyword is looked for in. */
  readonly text?: string
  /** Made only when somebody hears it. */
  render(): EventBody
}

export interface EventBody {
  readonly payload: Rendered
  readonly includes?: Rendered
}

/** One line of the stream, and one body of a webhook. */
export interface Envelope {
  readonly data: {
    readonly event_type: string
    readonly event_uuid: string
    readonly [member: string]: unknown
  }
}

/** A signed 64-bit number, so negative for every other event, and the same whenever the event is told again. */
export function eventUuid(seed: string): string {
  return createHash('sha256').update(seed).digest().readBigInt64BE(0).toString()
}
