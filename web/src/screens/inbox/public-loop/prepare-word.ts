import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { isLocale } from '../../../../../src/core/language.ts'
import type { LoopWord } from '../../../../../src/core/public-loop/public-loop.ts'
import { meQuery } from '../../../api/queries.ts'
import { queryClient } from '../../../api/query-client.ts'
import { changeExtras } from '../composer/extras.ts'
import { sayMacro } from '../composer/helps/say-macro.ts'
import { offerWords } from '../composer/offered-words.ts'

/** Lays the policy's words into the composer, in public and in the customer's language; a person sends them. */
export function prepareWord(detail: TicketDetail, word: LoopWord): void {
  const { ticket, publicLoop } = detail
  const macro = publicLoop.words[word]
  changeExtras(ticket.id, 'public', extras => ({ ...extras, loopWord: word }))
  const me = queryClient.getQueryData(meQuery.queryKey)
  const words = macro?.[isLocale(ticket.language) ? ticket.language : 'en'] ?? ''
  offerWords(ticket.id, sayMacro(detail, me, words).text, 'public')
}
