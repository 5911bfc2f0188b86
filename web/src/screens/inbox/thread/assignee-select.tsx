import { Select } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketActRequest, TicketRow } from '../../../../../src/contract/ticket.ts'
import { membersQuery } from '../../../api/queries.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { PersonLoad } from '../../../presence/person-load.tsx'
import { useColleague } from '../../../presence/use-colleague.ts'
import classes from './thread-head.module.css'

const NOBODY = ''

interface Props {
  readonly ticket: TicketRow
  onAct(act: TicketActRequest): void
}

export function AssigneeSelect({ ticket, onAct }: Props) {
  const t = useT()
  const { data } = useQuery(membersQuery)
  const [isOpen, setIsOpen] = useState(false)
  const colleague = useColleague(isOpen)
  const people = (data?.members ?? [])
    .filter(({ id, hasLeft }) => !hasLeft || id === ticket.assigneeId)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      className={classes.assignee}
      aria-label={t('thread.assignee')}
      allowDeselect={false}
      disabled={ticket.status === 'resolved'}
      data={[{ value: NOBODY, label: t('inbox.nobody') }, ...people]}
      value={ticket.assigneeId ?? NOBODY}
      comboboxProps={{ width: 230, position: 'bottom-end' }}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      renderOption={({ option, checked }) => (
        <>
          <PersonLoad name={option.label} person={colleague(option.value)} />
          {checked === true && <IconCheck className={classes.tick} size={15} aria-hidden="true" />}
        </>
      )}
      onChange={id => {
        if (id === null || id === (ticket.assigneeId ?? NOBODY)) return
        onAct(id === NOBODY ? { act: 'unassign' } : { act: 'assign', to: id })
      }}
    />
  )
}
