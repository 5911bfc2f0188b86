import { Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OtherTicketView } from '../../../../../src/contract/matter.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { channelMark } from '../../../channels/icons.tsx'
import { Age } from '../../../components/age.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { endStep } from './matter-step.ts'
import classes from './matters.module.css'

interface Props {
  readonly ticketId: string
  readonly kind: 'merge' | 'link'
  onPick(other: OtherTicketView): void
}

const PAUSE_MS = 250

/** Another ticket is looked for: the same customer's stand there at once, others come with the words. */
export function TicketPicker({ ticketId, kind, onPick }: Props) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const { data, error, refetch } = useQuery({
    queryKey: ['others', ticketId, search],
    queryFn: () =>
      answerOf(
        desk.GET('/api/tickets/{id}/others', { params: { path: { id: ticketId }, query: { search } } }),
      ),
    placeholderData: keepPreviousData,
  })
  const found = data?.tickets.filter(each => kind === 'link' || each.isSameCustomer)
  return (
    <Modal
      opened
      onClose={endStep}
      title={t(kind === 'merge' ? 'matters.mergeTitle' : 'matters.linkTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p className={classes.hint}>{t(kind === 'merge' ? 'matters.mergeHint' : 'matters.linkHint')}</p>
      <TextInput
        type="search"
        data-autofocus
        aria-label={t('matters.search')}
        placeholder={t('matters.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      {error !== null && <Trouble error={error} onRetry={refetch} />}
      {found?.length === 0 && (
        <p className={classes.hint} role="status">
          {t('matters.none')}
        </p>
      )}
      <Found
        title={t('matters.sameCustomer')}
        tickets={found?.filter(each => each.isSameCustomer)}
        onPick={onPick}
      />
      <Found
        title={t('matters.others')}
        tickets={found?.filter(each => !each.isSameCustomer)}
        onPick={onPick}
      />
    </Modal>
  )
}

/** The words once nobody has typed for a moment. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}

interface FoundProps {
  readonly title: string
  readonly tickets: readonly OtherTicketView[] | undefined
  onPick(other: OtherTicketView): void
}

function Found({ title, tickets = [], onPick }: FoundProps) {
  if (tickets.length === 0) return null
  return (
    <section className={classes.found} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {tickets.map(each => (
          <li key={each.ticketId}>
            <button type="button" onClick={() => onPick(each)}>
              <Other ticket={each} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Other({ ticket }: { readonly ticket: OtherTicketView }) {
  const t = useT()
  const channel = useChannelName(ticket.channel)
  const { Icon } = channelMark(ticket.channel)
  return (
    <>
      <span className={classes.top}>
        <Icon size={14} role="img" aria-label={channel} />
        <strong>{ticket.customerName}</strong>
        <span>{t('thread.number', { n: String(ticket.number) })}</span>
        <span>{t(`status.${ticket.status}`)}</span>
        <Age at={ticket.lastMessageAt} />
      </span>
      <span className={classes.preview} dir="auto">
        {ticket.preview}
      </span>
    </>
  )
}
