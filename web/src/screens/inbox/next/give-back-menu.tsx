import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { SKIP_REASONS } from '../../../../../src/core/queue/words.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './next.module.css'
import { useGiveBack } from './use-give-back.ts'

/** One of a few reasons is all that it takes. */
export function GiveBackMenu({ ticket }: { readonly ticket: TicketRow }) {
  const t = useT()
  const giveBack = useGiveBack(ticket.id)
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className={classes.act}>
          {t('routing.giveBack')}
          <IconChevronDown size={13} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('routing.giveBackWhy')}</Menu.Label>
        {SKIP_REASONS.map(reason => (
          <Menu.Item key={reason} onClick={() => giveBack.mutate(reason)}>
            {t(`routing.skip.${reason}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
