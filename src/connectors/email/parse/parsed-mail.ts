import type { Correspondent, Letter } from '../../../core/message/letter.ts'
import type { InboundFile } from '../../inbound.ts'

/** Asks the DNS: the records of a name, as `dns.promises.resolve` gives them. */
export type Resolver = (name: string, type: string) => Promise<readonly string[] | readonly string[][]>

/** What must be known of the desk to understand a mail that came to it. Can be posted to another thread. */
export interface MailContext {
  /** Addresses of the desk, without tags. */
  readonly ownAddresses: readonly string[]
  /** Domains of the brand: its people pass mails on to the desk. */
  readonly ownDomains: readonly string[]
  /** Servers (authserv-id of RFC 8601) whose word on who wrote a mail is taken. */
  readonly trustedServers: readonly string[]
  readonly receivedAt: Date
}

export const AUTOMATIC_KINDS = ['bounce', 'autoReply', 'list'] as const
export type AutomaticKind = (typeof AUTOMATIC_KINDS)[number]

export interface MailFile extends InboundFile {
  /** Shown within the letter, or said by its sender to belong there. */
  readonly isInline: boolean
}

/** A mail of ours that could not be brought, or not yet. */
export interface Bounce {
  readonly recipient: string | null
  /** As in RFC 3463, `5.1.1`; null where the server gave none. */
  readonly status: string | null
  /** In plain words, with what the server said. */
  readonly explain: string
  readonly originalMessageId: string | null
  readonly isPermanent: boolean
}

/** Why a mail was not understood: its head alone is known then. */
export type MailProblem = 'tooLarge' | 'tookTooLong' | 'malformed'

/** A mail in our words. Message ids are as on the wire, within angle brackets. Can be posted to another thread. */
export interface ParsedMail {
  readonly messageId: string
  /** The mail had no id of its own: `messageId` is made of its bytes. */
  readonly isIdInvented: boolean
  readonly inReplyTo: string | null
  /** Oldest first, as in the mail. */
  readonly references: readonly string[]
  /** Who wrote it: also where somebody else passed it on. */
  readonly author: Correspondent
  readonly forwardedBy: Correspondent | null
  readonly from: Correspondent
  /** Where an answer is wanted, if not at `from`. */
  readonly replyTo: Correspondent | null
  readonly to: readonly Correspondent[]
  readonly cc: readonly Correspondent[]
  readonly deliveredTo: readonly string[]
  /** Never later than it was received. */
  readonly writtenAt: Date
  readonly subject: string
  /** The words that are new. Where nothing would be left, everything. */
  readonly text: string
  /** What was left out of `text`: quoted mails, signature. */
  readonly rest: string
  readonly html: string | null
  readonly blockedImages: number
  readonly files: readonly MailFile[]
  /** Files beyond the limits. */
  readonly leftOutFiles: number
  readonly automatic: AutomaticKind | null
  readonly bounce: Bounce | null
  readonly proofs: Letter['proofs']
  /** The domain that signed it, where the signature is good. */
  readonly signedBy: string | null
  /** What stands behind the + of an address of the desk: `desk+TAG@…`. Whether a tag is ours is for others to check. */
  readonly plusTags: readonly string[]
  /** The header by which the desk marks its own mails; null in those of others. */
  readonly ownMark: string | null
  readonly problem: MailProblem | null
}
