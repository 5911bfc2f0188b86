import { DRAFT_MODES } from '../../../../../src/core/draft/draft.ts'
import { giveBackDraft, readDraft, writeDraft } from '../composer/drafts.ts'

/** What was being written to a ticket that was merged away goes on at the one that took it. @returns whether anything was. */
export function carryDrafts(from: string, to: string): boolean {
  const begun = DRAFT_MODES.filter(mode => readDraft(from, mode).trim() !== '')
  for (const mode of begun) {
    giveBackDraft(to, mode, readDraft(from, mode))
    writeDraft(from, mode, '')
  }
  return begun.length > 0
}
