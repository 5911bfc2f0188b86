import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { isLocale } from '../../../../../src/core/language.ts'
import type { LoopWord } from '../../../../../src/core/public-loop/public-loop.ts'
import { changeExtras } from '../composer/extras.ts'
import { offerWords } from '../composer/offered-words.ts'

/** Lays the policy's words into the composer, in public and in the customer's language; a person sends them. */
export function prepareWord({ ticket, publicLoop }: TicketDetail, word: LoopWord): void {
  const macro = publicLoop.words[word]
  changeExtras(ticket.id, 'public', extras => ({ ...extras, loopWord: word }))
  offerWords(ticket.id, macro?.[isLocale(ticket.language) ? ticket.language : 'en'] ?? '', 'public')
}
