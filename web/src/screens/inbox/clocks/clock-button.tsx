import { Popover, UnstyledButton } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import type { TicketDetail, TicketRow } from '../../../../../src/contract/ticket.ts'
import { decideDue } from '../../../components/decide-due.ts'
import { DueChip } from '../../../components/due-chip.tsx'
import { useNow } from '../../../components/now.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { wasAsked } from '../escalations/was-asked.ts'
import classes from './clocks.module.css'

const TimeSplit = lazyPart(() => import('../escalations/time-split.tsx'), 'TimeSplit')
const ClockList = lazyPart(() => import('./clock-list.tsx'), 'ClockList')

interface Props {
  readonly ticket: TicketRow
  readonly detail: TicketDetail | undefined
}

/** The chip of the next answer; behind it, every clock of the ticket. */
export function ClockButton({ ticket, detail }: Props) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  const now = useNow()
  const clocks = detail?.clocks ?? []
  const hasChip = decideDue(ticket, now).kind !== 'none'
  if (clocks.length === 0) return <DueChip ticket={ticket} isLarge />
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      width={340}
      withinPortal
      portalProps={{ target: '#layers' }}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.button}
          title={t('due.clocks')}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {hasChip ? <DueChip ticket={ticket} isLarge /> : <IconClock size={18} aria-hidden="true" />}
          <span className={classes.name}>{t('due.clocks')}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('due.clocks')}>
        <ClockList clocks={clocks} />
        {detail !== undefined && wasAsked(detail) && <TimeSplit ticketId={ticket.id} />}
      </Popover.Dropdown>
    </Popover>
  )
}
