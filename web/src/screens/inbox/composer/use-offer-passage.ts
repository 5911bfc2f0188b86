import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { isLocale } from '../../../../../src/core/language.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { channelsQuery, ticketQuery } from '../../../api/queries.ts'
import { explainError } from '../../../components/explain-error.ts'
import { loadTranslate, useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'

export function useChannelNames(): (channel: string) => string {
  const queryClient = useQueryClient()
  return channel =>
    queryClient.getQueryData(channelsQuery.queryKey)?.channels.find(each => each.channel === channel)
      ?.displayName ?? channel
}

/** Makes a way to the account, and a sentence in the customer's language that carries its link. */
export function useOfferPassage({ ticket }: TicketDetail, onSentence: (sentence: string) => void) {
  const t = useT()
  const nameOf = useChannelNames()
  const queryClient = useQueryClient()
  const { queryKey } = ticketQuery(ticket.id)
  return useMutation({
    mutationFn: async (accountId: string) => {
      const params = { path: { id: ticket.id } }
      // The customer is spoken to in his own language, whatever the screen speaks.
      const [say, { passage }] = await Promise.all([
        loadTranslate(isLocale(ticket.language) ? ticket.language : 'en'),
        answerOf(desk.POST('/api/tickets/{id}/passages', { params, body: { accountId } })),
      ])
      return say('passages.sentence', { channel: nameOf(passage.channel), url: passage.url })
    },
    onSuccess: onSentence,
    onError: error => showNotice({ ticketId: ticket.id, text: explainError(error, t), isTrouble: true }),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  })
}
