import { ActionIcon, Menu } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { isLocale } from '../../../../../src/core/language.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { channelsQuery, ticketQuery } from '../../../api/queries.ts'
import { channelMark } from '../../../channels/icons.tsx'
import { explainError } from '../../../components/explain-error.ts'
import { writeHandle } from '../../../components/write-handle.ts'
import { loadTranslate, useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'

interface Props {
  readonly detail: TicketDetail
  /** A sentence in the customer's language that carries the link. */
  onSentence(sentence: string): void
}

/** Offers the customer a way to another channel; the ticket goes with him, and the desk learns that he arrived. */
export function LeadMenu({ detail, onSentence }: Props) {
  const t = useT()
  const nameOf = useChannelNames()
  const offer = useOfferPassage(detail, nameOf, onSentence)
  return (
    <Menu position="top-start">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={offer.isPending}
          aria-label={t('passages.lead')}
          title={t('passages.lead')}
        >
          <IconRoute size={17} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('passages.lead')}</Menu.Label>
        {detail.leadsTo.map(({ accountId, channel, handle }) => {
          const { Icon } = channelMark(channel)
          return (
            <Menu.Item
              key={accountId}
              leftSection={<Icon size={16} aria-hidden="true" />}
              onClick={() => offer.mutate(accountId)}
            >
              {t('passages.leadTo', { channel: nameOf(channel), handle: writeHandle(handle) })}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

function useChannelNames(): (channel: string) => string {
  const queryClient = useQueryClient()
  return channel =>
    queryClient.getQueryData(channelsQuery.queryKey)?.channels.find(each => each.channel === channel)
      ?.displayName ?? channel
}

function useOfferPassage(
  { ticket }: TicketDetail,
  nameOf: (channel: string) => string,
  onSentence: (sentence: string) => void,
) {
  const t = useT()
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
