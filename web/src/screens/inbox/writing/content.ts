import type { DraftView } from '../../../../../src/contract/draft.ts'
import { isEmptyDraft } from '../../../../../src/core/draft/draft.ts'
import { readDraft, writeDraft } from '../composer/drafts.ts'
import { changeExtras, type Extras, NO_EXTRAS, readExtras } from '../composer/extras.ts'
import type { ComposerMode } from '../outgoing.ts'

export type Content = DraftView['content']

/** What stands in the composer, as the desk keeps it. Files that are still on their way are left out. */
export function toContent(text: string, extras: Extras): Content {
  return {
    text,
    subject: extras.subject,
    files: extras.files.flatMap(({ id, name, mime, bytes, alt }) =>
      id === null ? [] : [{ id, name, mime, bytes, alt }],
    ),
    poll: extras.poll === null ? null : { options: [...extras.poll.options], minutes: extras.poll.minutes },
    inviteDirect: extras.invitesDirect,
    quote: extras.quotes,
    further: extras.further.map(part => part.text),
    isNumbered: extras.isNumbered,
    ...(extras.acts.length > 0 && { acts: [...extras.acts] }),
  }
}

export const toExtras = (content: Content): Extras => ({
  ...NO_EXTRAS,
  files: content.files.map(file => ({ ...file, key: file.id, progress: 1, trouble: null })),
  poll: content.poll,
  invitesDirect: content.inviteDirect,
  further: content.further.map(text => ({ key: crypto.randomUUID(), text })),
  isNumbered: content.isNumbered,
  acts: content.acts ?? [],
  subject: content.subject,
  quotes: content.quote,
})

export const readContent = (ticketId: string, mode: ComposerMode): Content =>
  toContent(readDraft(ticketId, mode), mode === 'note' ? NO_EXTRAS : readExtras(ticketId, mode))

/** Into the composer, in the place of what stands there. */
export function writeContent(ticketId: string, mode: ComposerMode, content: Content): void {
  if (mode !== 'note') changeExtras(ticketId, mode, () => toExtras(content))
  writeDraft(ticketId, mode, content.text)
}

/** Two contents are the same when they say the same. Whatever nobody would miss is nothing. */
export function digest(content: Content): string {
  if (isEmptyDraft(content)) return ''
  const { text, subject, files, poll, inviteDirect, quote, further, isNumbered, acts = [] } = content
  const named = files.map(({ id, alt }) => [id, alt])
  return JSON.stringify([text, subject, named, poll, inviteDirect, quote, further, isNumbered, acts])
}
