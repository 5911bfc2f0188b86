import { ActionIcon, Menu } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { channelMark } from '../../../channels/icons.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { useChannelNames, useOfferPassage } from './use-offer-passage.ts'

interface Props {
  readonly detail: TicketDetail
  /** A sentence in the customer's language that carries the link. */
  onSentence(sentence: string): void
}

/** Offers the customer a way to another channel; the ticket goes with him, and the desk learns that he arrived. */
export function LeadMenu({ detail, onSentence }: Props) {
  const t = useT()
  const nameOf = useChannelNames()
  const offer = useOfferPassage(detail, onSentence)
  const [isOpen, setIsOpen] = useState(false)
  useOpenAction(setIsOpen)
  return (
    <Menu position="top-start" opened={isOpen} onChange={setIsOpen}>
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

function useOpenAction(open: (isOpen: boolean) => void): void {
  const t = useT()
  const actions = useMemo<readonly Action[]>(
    () => [{ id: 'lead', group: 'answer', label: t('passages.lead'), run: () => open(true) }],
    [t, open],
  )
  useActions(actions)
}
