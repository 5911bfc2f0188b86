import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DecisionView } from '../../../../../src/contract/decision.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { isLocale, type Locale } from '../../../../../src/core/language.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useMay } from '../../../api/use-may.ts'
import { explainError } from '../../../components/explain-error.ts'
import { loadTranslate, useLanguage } from '../../../i18n/locale-provider.tsx'
import type { Translate } from '../../../i18n/translator.ts'
import { offerWords } from '../composer/offered-words.ts'
import { useOfferPassage } from '../composer/use-offer-passage.ts'
import { showNotice } from '../notice.ts'
import { findGuideAccount } from './find-guide-account.ts'

export interface PolicyAct {
  readonly kind: 'hide' | 'askToDelete' | 'guide'
  readonly label: string
  readonly hint?: string
  readonly isPending: boolean
  run(): void
}

/** What the policy proposes beside the answer, as far as this person may do it and it is still to be done. */
export function usePolicyActs(detail: TicketDetail, decision: DecisionView): readonly PolicyAct[] {
  const { t, locale } = useLanguage()
  const mayReply = useMay('ticket.reply')
  const hide = useHide(detail, decision)
  const say = useSay(detail)
  const offer = useOfferPassage(detail, words => offerWords(detail.ticket.id, words))
  const { askToDelete, guideTo } = decision.also
  const acts: PolicyAct[] = hide === null ? [] : [hide]
  if (!mayReply) return acts
  if (askToDelete)
    acts.push({
      kind: 'askToDelete',
      label: t('decision.askToDelete'),
      isPending: false,
      run: say.askToDelete,
    })
  if (guideTo !== null) {
    const account = findGuideAccount(guideTo, detail.leadsTo)
    acts.push({
      kind: 'guide',
      label: t('decision.leadTo', { name: guideTo.name[locale] }),
      hint: guideTo.reach[locale],
      isPending: offer.isPending,
      run: () => (account === null ? say.reach(guideTo) : offer.mutate(account.accountId)),
    })
  }
  return acts
}

function useHide({ ticket, messages }: TicketDetail, { messageId, also }: DecisionView): PolicyAct | null {
  const { t } = useLanguage()
  const mayHide = useMay('message.hide')
  const queryClient = useQueryClient()
  const message = messages.find(each => each.id === messageId)
  const hide = useMutation({
    mutationFn: () =>
      answerOf(
        desk.POST('/api/messages/{id}/hide', {
          params: { path: { id: messageId } },
          body: { hidden: true },
        }),
      ),
    onError: error => showNotice({ ticketId: ticket.id, text: explainError(error, t), isTrouble: true }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['ticket', ticket.id] }),
  })
  if (!also.hide || !mayHide || message === undefined || !message.mayHide || message.isHidden) return null
  const { isPending, mutate } = hide
  return { kind: 'hide', label: t('decision.hideMessage'), isPending, run: () => mutate() }
}

/** Sentences to the customer: in his language, whatever the screen speaks, and in the form in which the brand addresses him. */
function useSay({ ticket, tone }: TicketDetail) {
  const { t } = useLanguage()
  const language: Locale = isLocale(ticket.language) ? ticket.language : 'en'
  const address =
    (language === 'en' ? undefined : tone.address[language]) ?? (language === 'fr' ? 'vous' : 'tu')
  const offer = async (write: (say: Translate) => string) => {
    try {
      offerWords(ticket.id, write(await loadTranslate(language)))
    } catch (error) {
      showNotice({ ticketId: ticket.id, text: explainError(error, t), isTrouble: true })
    }
  }
  return {
    askToDelete: () => offer(say => say('composer.askToDelete', { address })),
    reach: ({ name, reach }: NonNullable<DecisionView['also']['guideTo']>) =>
      offer(say => say('composer.guide', { name: name[language], reach: reach[language] })),
  }
}
