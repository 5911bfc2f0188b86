import type { Poll } from '../delivery/enclosure.ts'
import type { MacroAct } from '../macro/macro.ts'

/** What a draft is begun as: an answer, in public or directly, or a note. */
export const DRAFT_MODES = ['public', 'direct', 'note'] as const
export type DraftMode = (typeof DRAFT_MODES)[number]
export type AnswerMode = Exclude<DraftMode, 'note'>

/** A file by the id that it got when it was brought. */
export interface DraftFile {
  readonly id: string
  readonly name: string
  readonly mime: string
  readonly bytes: number
  readonly alt: string
}

/** All that stands in the composer. It may be unfinished: nothing of it is checked before it is sent. */
export interface DraftContent {
  readonly text: string
  /** Of a letter, where its author wrote another one than was proposed. */
  readonly subject: string | null
  readonly files: readonly DraftFile[]
  readonly poll: Poll | null
  readonly inviteDirect: boolean
  readonly quote: boolean
  /** The posts that follow the first one. */
  readonly further: readonly string[]
  readonly isNumbered: boolean
  /** What a prepared answer would have done with the ticket once it stands on the network; absent: nothing. */
  readonly acts?: readonly MacroAct[] | undefined
}

/** Nothing that anyone would miss. A choice without words (a quote, numbered posts) is none. */
export const isEmptyDraft = ({ text, subject, files, poll, inviteDirect, further }: DraftContent): boolean =>
  text.trim() === '' &&
  subject === null &&
  files.length === 0 &&
  poll === null &&
  !inviteDirect &&
  further.every(part => part.trim() === '')

/** Two drafts as one, nothing of either lost: words under words, files beside files, what stands above counts. Acts of two intentions are not mixed. */
export function joinDrafts(above: DraftContent, below: DraftContent): DraftContent {
  if (isEmptyDraft(below)) return above
  if (isEmptyDraft(above)) return below
  const known = new Set(above.files.map(file => file.id))
  const acts = above.acts?.length ? above.acts : below.acts
  return {
    text: [above.text, below.text].filter(text => text.trim() !== '').join('\n\n'),
    subject: above.subject ?? below.subject,
    files: [...above.files, ...below.files.filter(file => !known.has(file.id))],
    poll: above.poll ?? below.poll,
    inviteDirect: above.inviteDirect || below.inviteDirect,
    quote: above.quote || below.quote,
    further: [...above.further, ...below.further],
    isNumbered: above.isNumbered || below.isNumbered,
    ...(acts?.length && { acts }),
  }
}
