import { answerOf, desk } from '../../../api/client.ts'
import { queryClient } from '../../../api/query-client.ts'
import { draftSent } from '../composer/drafts.ts'
import type { Letter } from '../composer/letters.ts'
import type { Later } from './asked-later.ts'

/** Gives an answer to the desk, which lets it go at its time. Throws what the desk refuses. */
export async function scheduleLetter(
  letter: Extract<Letter, { reply: unknown }>,
  later: Later,
): Promise<void> {
  const { ticketId, mode, reply } = letter
  const params = { path: { id: ticketId } }
  await answerOf(desk.POST('/api/tickets/{id}/scheduled-replies', { params, body: { ...later, reply } }))
  draftSent.set({ ticketId, mode })
  await queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] })
}
