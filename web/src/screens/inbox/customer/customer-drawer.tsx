import { Drawer } from '@mantine/core'
import { useT } from '../../../i18n/locale-provider.tsx'
import { CustomerPane } from './customer-pane.tsx'

interface Props {
  readonly ticketId: string
  readonly isOpen: boolean
  onClose(): void
}

/** The customer where there is no room for a third pane. */
export function CustomerDrawer({ ticketId, isOpen, onClose }: Props) {
  const t = useT()
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={340}
      title={t('customer.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <CustomerPane ticketId={ticketId} />
    </Drawer>
  )
}
