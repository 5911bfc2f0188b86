import type { MessageView } from '../../../../../../src/contract/ticket.ts'
import { attachmentUrl } from '../../../../../../src/core/delivery/attachment-url.ts'

type File = MessageView['files'][number]

/** The files to be listed: those that the letter's HTML shows itself are left out while it is on the screen. */
export const listShownFiles = (files: readonly File[], shownHtml: string | null): readonly File[] =>
  files.filter(file => shownHtml === null || !file.isInline || !shownHtml.includes(attachmentUrl(file.id)))
