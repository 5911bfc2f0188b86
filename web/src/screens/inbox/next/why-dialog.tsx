import { Modal } from '@mantine/core'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { whyTicket } from './given.ts'
import { WhyThis } from './why-this.tsx'

export function WhyDialog({ ticket }: { readonly ticket: TicketRow }) {
  const t = useT()
  return (
    <Modal
      opened
      centered
      onClose={() => whyTicket.set(null)}
      title={t('thread.whyThis')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <WholeLanguage>
        <WhyThis ticket={ticket} />
      </WholeLanguage>
    </Modal>
  )
}
