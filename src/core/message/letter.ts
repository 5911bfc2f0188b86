/** What a check of who wrote a mail found; `unknown` where nobody looked. */
export const PROOFS = ['pass', 'fail', 'none', 'unknown'] as const
export type Proof = (typeof PROOFS)[number]

export interface Correspondent {
  readonly name: string
  readonly address: string
}

/** What a message has beside its words where a network carries letters: mail, forms. */
export interface Letter {
  readonly subject: string
  /** Safe to show: no script, no style that leaves its place, nothing remote. Pictures name a file of the message as `cid:…`. */
  readonly html: string | null
  /** What was left out of the message's text: earlier mails that it quotes, its signature. Empty when nothing was. */
  readonly rest: string
  readonly to: readonly Correspondent[]
  readonly cc: readonly Correspondent[]
  /** Who passed it on, where the author is the one who wrote it first. */
  readonly forwardedBy: Correspondent | null
  /** Whether it comes from whom it says, by DKIM, SPF and DMARC. */
  readonly proofs: { readonly dkim: Proof; readonly spf: Proof; readonly dmarc: Proof }
  /** Pictures left out because showing them would tell their owner that somebody reads. */
  readonly blockedImages: number
}
