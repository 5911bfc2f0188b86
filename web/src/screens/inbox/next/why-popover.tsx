import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './next.module.css'
import { WhyThis } from './why-this.tsx'

export function WhyPopover({ ticket }: { readonly ticket: TicketRow }) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      width={320}
      withinPortal
      portalProps={{ target: '#layers' }}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.act}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('thread.whyThis')}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('thread.whyThis')}>
        <WhyThis ticket={ticket} />
      </Popover.Dropdown>
    </Popover>
  )
}
