import { answerOf, desk } from '../../../api/client.ts'
import { queryClient } from '../../../api/query-client.ts'
import { draftSent } from '../composer/drafts.ts'
import type { Extras } from '../composer/extras.ts'
import type { Later } from '../later/asked-later.ts'
import { askingNote } from './asking-note.ts'
import { toContent } from './content.ts'

/** An answer that a second person is to read. */
export interface Asking {
  readonly ticketId: string
  readonly mode: 'public' | 'direct'
  readonly accountId: string
  readonly text: string
  readonly extras: Extras
  /** When it is to go once it is approved; null: at once. */
  readonly later: Later | null
}

/** Throws what the desk refuses; the caller gives the text back to its author. */
export async function askForApproval({
  ticketId,
  mode,
  accountId,
  text,
  extras,
  later,
}: Asking): Promise<void> {
  const candidate = { ...toContent(text, extras), id: crypto.randomUUID() }
  const body = { mode, accountId, candidates: [candidate], note: askingNote.get().trim(), ...later }
  await answerOf(desk.POST('/api/tickets/{id}/approvals', { params: { path: { id: ticketId } }, body }))
  askingNote.set('')
  draftSent.set({ ticketId, mode })
  await queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] })
}
