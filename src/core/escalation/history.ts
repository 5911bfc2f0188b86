/** What stands in the history of an escalation. */
export const ENTRY_KINDS = [
  'question',
  'addition',
  'answer',
  'refusal',
  'news',
  /** The department's ticketing system gave the issue another status; the text is its own name for it. */
  'status',
  'reminder',
  'climb',
  'forwarding',
  'withdrawal',
  'end',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Who said it. A department's people need no account here: then only the name is known by which they signed. */
export type Speaker =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'department'; readonly name: string; readonly memberId: string | null }
  | { readonly kind: 'clock' }

/** All that a department is told of the customer, as it was when it was asked. */
export interface Shown {
  /** Null where the agent keeps it to himself. */
  readonly customer: { readonly name: string; readonly handle: string } | null
  readonly channel: string | null
  /** What the customer said, the oldest first. */
  readonly words: readonly { readonly text: string; readonly at: string }[]
}
