import { Menu } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { useLoopActs } from './use-loop-acts.ts'

/** A line of the ticket's menu: the customer is called, or calls. */
export function LoopItem({ ticketId }: { readonly ticketId: string }) {
  return (
    <WholeLanguage>
      <Item ticketId={ticketId} />
    </WholeLanguage>
  )
}

function Item({ ticketId }: { readonly ticketId: string }) {
  const t = useT()
  const say = useLoopActs(ticketId)
  return (
    <Menu.Item leftSection={<IconPhone size={16} />} onClick={() => say({ act: 'ledToPhone' })}>
      {t('publicLoop.ledToPhone')}
    </Menu.Item>
  )
}
