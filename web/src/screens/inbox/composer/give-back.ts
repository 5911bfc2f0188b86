import { giveBackDraft } from './drafts.ts'
import { giveBackExtras } from './extras.ts'
import { type Letter, textOf } from './letters.ts'

/** A letter that did not go returns to the composer as it was written. */
export function giveBackLetter(letter: Letter): void {
  // A page of an earlier version kept its letters without what they were made of.
  const written = letter.mode === 'note' ? undefined : letter.written
  giveBackDraft(letter.ticketId, letter.mode, written?.text ?? textOf(letter))
  if (written !== undefined) giveBackExtras(letter.ticketId, letter.mode, written.extras)
}
