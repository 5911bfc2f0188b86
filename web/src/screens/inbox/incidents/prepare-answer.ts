import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { joinActs, type MacroAct } from '../../../../../src/core/macro/macro.ts'
import { meQuery } from '../../../api/queries.ts'
import { queryClient } from '../../../api/query-client.ts'
import { changeExtras } from '../composer/extras.ts'
import { sayMacro } from '../composer/helps/say-macro.ts'
import { offerMore, offerWords } from '../composer/offered-words.ts'

/** Lays the prepared answer into the composer, with what goes along with it; a person sends it. */
export function prepareAnswer(detail: TicketDetail, words: string, acts: readonly MacroAct[]): void {
  const { ticket } = detail
  const { text } = sayMacro(detail, queryClient.getQueryData(meQuery.queryKey), words)
  if (acts.length === 0) return offerWords(ticket.id, text)
  offerMore(ticket.id, mode => {
    changeExtras(ticket.id, mode, extras => ({ ...extras, acts: joinActs(extras.acts, acts) }))
    offerWords(ticket.id, text)
  })
}
