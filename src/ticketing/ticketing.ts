import type { z } from 'zod'
import type { Lookup } from '../connectors/outgoing.ts'
import type { Outcome } from '../core/delivery/delivery.ts'
import type { Errand, IssueStatus } from '../core/escalation/errand.ts'

export type { Lookup } from '../connectors/outgoing.ts'
export type { Outcome } from '../core/delivery/delivery.ts'
export type { Errand, IssueStatus } from '../core/escalation/errand.ts'

/**
 * One corporate ticketing system, in which a department works. It knows no database and no ticket of ours, and keeps no
 * state between calls, so that any node may make the next one. What it keeps of an escalation is an **issue**.
 */
export interface Ticketing<Settings = unknown, Secrets = unknown> {
  readonly system: string
  readonly displayName: string
  readonly capabilities: TicketingCapabilities
  readonly settingsSchema: z.ZodType<Settings>
  readonly secretsSchema: z.ZodType<Secrets>
  /** Signs in, and looks whether everything that the settings name is there. What the test button shows. */
  check(session: TicketingSession<Settings, Secrets>, signal: AbortSignal): Promise<TicketingHealth>
  /** Does one errand. `sent` names what it made there: the issue of a `create`, the comment of a `comment`. Never throws for trouble that can be expected. */
  carry(
    session: TicketingSession<Settings, Secrets>,
    errand: OutgoingErrand,
    signal: AbortSignal,
  ): Promise<Outcome>
  /** Looks for an errand whose answer was lost. `absent` only when the system would surely show it by now. */
  lookup(
    session: TicketingSession<Settings, Secrets>,
    errand: OutgoingErrand,
    signal: AbortSignal,
  ): Promise<Lookup>
  /**
   * What has happened to issues since the cursor, in order, oldest first; from null nothing is told but where the present
   * is. A page may tell again what was told before: whoever reads knows each by its `externalId`. Throws ReadingTrouble.
   */
  readChanges?(
    session: TicketingSession<Settings, Secrets>,
    cursor: string | null,
    signal: AbortSignal,
  ): AsyncIterable<ChangePage>
  /** All that was ever said on these issues: what a cursor that was lost, or a system that lost its own, may have left out. Throws ReadingTrouble. */
  readIssues?(
    session: TicketingSession<Settings, Secrets>,
    issueIds: readonly string[],
    signal: AbortSignal,
  ): AsyncIterable<readonly IssueChange[]>
  readonly push?: TicketingPush<Settings, Secrets>
  /** Throws ReadingTrouble. At most `maxBytes`; more is refused. */
  openFile?(
    session: TicketingSession<Settings, Secrets>,
    file: IssueFile,
    maxBytes: number,
    signal: AbortSignal,
  ): Promise<Uint8Array>
  /** Where a person sees the issue; null when the system has no page for it. */
  issueLink(issueId: string, settings: Settings): string | null
}

export interface TicketingCapabilities {
  readonly takesFiles: boolean
  /** How the system tells of news by itself: it only wakes the reader, or brings all there is. */
  readonly pushes: 'wakes' | 'carries' | null
  /** Whether what was carried can be looked for. Where not, an answer that was lost is a question for a person. */
  readonly canLookUp: boolean
}

/** One system as its adapter sees it: settings and secrets already parsed. */
export interface TicketingSession<Settings = unknown, Secrets = unknown> {
  readonly systemId: string
  readonly settings: Settings
  readonly secrets: Secrets
}

/** An errand on its way. `id` is the same for every try, and of no other errand ever. */
export interface OutgoingErrand {
  readonly id: string
  readonly errand: Errand
  readonly files: readonly OutgoingFile[]
  readonly firstTriedAt: Date
  readonly lastTriedAt: Date
  /** 1 for the first try. */
  readonly attempt: number
}

/** Its bytes are read when they are sent, not before. */
export interface OutgoingFile {
  readonly name: string
  readonly mime: string
  readonly bytes: number
  open(): Promise<Uint8Array>
}

export type TicketingHealth =
  | {
      readonly ok: true
      /** As whom we are known there. */
      readonly user: string
      readonly version: string
      /** Theirs minus ours, in ms. */
      readonly clockSkewMs: number
      /** In plain words, in the desk's languages by key: what is named in the settings and is not there. */
      readonly warnings: readonly TicketingWarning[]
    }
  | { readonly ok: false; readonly code: TicketingTroubleCode; readonly explain: string }

/** `name` is what the settings say and the system does not know. */
export interface TicketingWarning {
  readonly code: 'noSuchPlace' | 'noSuchField' | 'noSuchStatus' | 'noSuchPriority' | 'noRight'
  readonly name: string
}

export const TICKETING_TROUBLES = ['needsLogin', 'forbidden', 'unreachable', 'busy', 'unexpected'] as const
export type TicketingTroubleCode = (typeof TICKETING_TROUBLES)[number]

export interface ChangePage {
  readonly changes: readonly IssueChange[]
  readonly cursor: string
}

/** Something that somebody did to an issue. `externalId` is the same however often and by whichever way it is told. */
export type IssueChange = {
  readonly issueId: string
  readonly externalId: string
  readonly by: string
  /** Done by us, through the program's own user: never news. */
  readonly isOurs: boolean
  readonly at: Date
} & (
  | {
      readonly kind: 'said'
      readonly text: string
      /** Meant for whoever asked, not among themselves. */
      readonly isAnswer: boolean
      readonly files: readonly IssueFile[]
    }
  /** `status` is ours by the settings' mapping; null where the settings give it no meaning. */
  | { readonly kind: 'moved'; readonly status: IssueStatus | null; readonly statusName: string }
)

/** A file that waits in the system. */
export interface IssueFile {
  readonly ref: string
  readonly name: string
  readonly mime: string
  readonly bytes: number
}

/** How a system tells of news: a signed request of its own. The desk keeps no body that does not verify. */
export interface TicketingPush<Settings = unknown, Secrets = unknown> {
  /** null: not signed by them. `wake`: read now. */
  readRequest(
    session: TicketingSession<Settings, Secrets>,
    request: {
      readonly headers: Readonly<Record<string, string | undefined>>
      readonly rawBody: Uint8Array
    },
    now: Date,
  ): 'wake' | { readonly changes: readonly IssueChange[] } | null
}
