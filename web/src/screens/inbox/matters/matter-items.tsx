import { Menu } from '@mantine/core'
import { IconArrowMerge, IconArrowsSplit2, IconLink } from '@tabler/icons-react'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { beginStep } from './matter-step.ts'

const ICON = 16

/** Lines of the ticket's menu: what makes one matter of two, or two of one. */
export function MatterItems({ ticketId }: { readonly ticketId: string }) {
  return (
    <WholeLanguage>
      <Items ticketId={ticketId} />
    </WholeLanguage>
  )
}

function Items({ ticketId }: { readonly ticketId: string }) {
  const t = useT()
  return (
    <>
      <Menu.Item leftSection={<IconArrowMerge size={ICON} />} onClick={() => beginStep(ticketId, 'merge')}>
        {t('matters.mergeWith')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowsSplit2 size={ICON} />} onClick={() => beginStep(ticketId, 'split')}>
        {t('matters.split')}
      </Menu.Item>
      <Menu.Item leftSection={<IconLink size={ICON} />} onClick={() => beginStep(ticketId, 'link')}>
        {t('matters.linkTo')}
      </Menu.Item>
      <Menu.Divider />
    </>
  )
}
