import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TicketActRequest, TicketRow } from '../../../../../src/contract/ticket.ts'
import { membersQuery } from '../../../api/queries.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './thread-head.module.css'

const NOBODY = ''

interface Props {
  readonly ticket: TicketRow
  onAct(act: TicketActRequest): void
}

export function AssigneeSelect({ ticket, onAct }: Props) {
  const t = useT()
  const { data } = useQuery(membersQuery)
  const people = data?.members.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return (
    <Select
      className={classes.assignee}
      aria-label={t('thread.assignee')}
      allowDeselect={false}
      disabled={ticket.status === 'resolved'}
      data={[{ value: NOBODY, label: t('inbox.nobody') }, ...people]}
      value={ticket.assigneeId ?? NOBODY}
      onChange={id => {
        if (id === null || id === (ticket.assigneeId ?? NOBODY)) return
        onAct(id === NOBODY ? { act: 'unassign' } : { act: 'assign', to: id })
      }}
    />
  )
}
