import { Menu } from '@mantine/core'
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { beginAsking } from './asking.ts'

/** A line of the ticket's menu: a question goes to a department. */
export function AskItem({ ticketId }: { readonly ticketId: string }) {
  return (
    <WholeLanguage>
      <Item ticketId={ticketId} />
    </WholeLanguage>
  )
}

function Item({ ticketId }: { readonly ticketId: string }) {
  const t = useT()
  return (
    <Menu.Item leftSection={<IconBuildingCommunity size={16} />} onClick={() => beginAsking(ticketId)}>
      {t('escalations.ask')}
    </Menu.Item>
  )
}
