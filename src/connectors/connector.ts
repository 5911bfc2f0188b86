import type { z } from 'zod'
import type { Outcome } from '../core/delivery/delivery.ts'
import type { Visibility } from '../core/message/message.ts'
import type { AccountSession } from './account-session.ts'
import type { Capabilities, Reaction, Source } from './capabilities.ts'
import type { Health } from './health.ts'
import type { Cursor, Page } from './inbound.ts'
import type { Live, Push } from './live.ts'
import type { Login } from './login.ts'
import type { Answerability, Answerable, Done, Lookup, Outgoing, Price } from './outgoing.ts'

export * from './account-session.ts'
export * from './capabilities.ts'
export * from './health.ts'
export * from './inbound.ts'
export * from './live.ts'
export * from './login.ts'
export * from './outgoing.ts'

export const GONE_AT_ONCE = 100

/**
 * One channel. A connector knows no database and no ticket; it keeps no state between calls, so that any node
 * may make the next one.
 */
export interface Connector<Settings = unknown, Secrets = unknown> {
  readonly channel: string
  readonly displayName: string
  readonly capabilities: Capabilities
  readonly settingsSchema: z.ZodType<Settings>
  readonly secretsSchema: z.ZodType<Secrets>
  /**
   * Settings that follow from those given: the servers of a mail address, say. Asked before the settings are parsed, so
   * that a person need not type what a program knows. What is given stays as it is.
   */
  completeSettings?(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>
  check(session: AccountSession<Settings, Secrets>, signal: AbortSignal): Promise<Health>
  /** Reads one source from the cursor (null: from the beginning) to the present, oldest page first. Throws ReadingTrouble. */
  fetch(
    session: AccountSession<Settings, Secrets>,
    source: Source,
    cursor: Cursor | null,
    signal: AbortSignal,
  ): AsyncIterable<Page>
  /** How long to wait before this source is worth reading again, in ms; longer while a stream brings the same at once. */
  pauseMs(session: AccountSession<Settings, Secrets>, source: Source, isHeardLive: boolean): number
  readonly live?: Live<Settings, Secrets>
  readonly push?: Push<Settings, Secrets>
  /** Which of these messages the network no longer shows. At most `GONE_AT_ONCE` ids. Throws ReadingTrouble. */
  listGone?(
    session: AccountSession<Settings, Secrets>,
    externalIds: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly string[]>
  mayAnswer(message: Answerable): Answerability
  price(outgoing: Pick<Outgoing, 'kind' | 'text'>, isSummoned: boolean): Price
  /** Absent where reacting costs nothing. */
  priceOfReaction?(reaction: Reaction): Price
  send(session: AccountSession<Settings, Secrets>, outgoing: Outgoing, signal: AbortSignal): Promise<Outcome>
  /** The id under which a message will stand there, where that is known before it is sent. */
  expectedId?(outgoingId: string, settings: Settings): string
  /** Looks for a write whose answer was lost. `absent` only when the network would surely show it by now. */
  lookup(session: AccountSession<Settings, Secrets>, outgoing: Outgoing, signal: AbortSignal): Promise<Lookup>
  /** Hides a reply to one of the account's posts from the public, or shows it again. */
  hide?(
    session: AccountSession<Settings, Secrets>,
    externalId: string,
    isHidden: boolean,
    signal: AbortSignal,
  ): Promise<Done>
  /** Likes or reposts somebody's post as the account, or takes that back. */
  react?(
    session: AccountSession<Settings, Secrets>,
    externalId: string,
    reaction: Reaction,
    isOn: boolean,
    signal: AbortSignal,
  ): Promise<Done>
  /** Where a person sees this message on the network; null when the network has no page for it. */
  permalink(
    message: { externalId: string; authorHandle: string; visibility: Visibility; isSealed?: boolean },
    settings: Settings,
  ): string | null
  /** Where a person sees this profile on the network. */
  profileLink(handle: string, settings: Settings): string | null
  /**
   * Where a customer begins a direct talk with the account, the code of a passage in what he is going to write; null
   * where he cannot be led there.
   */
  contactLink?(
    account: { readonly externalId: string; readonly handle: string },
    words: { readonly code: string; readonly subject: string; readonly text: string },
    settings: Settings,
  ): string | null
  readonly login?: Login<Settings, Secrets>
}
