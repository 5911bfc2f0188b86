import type { TicketActRequest } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { MomentForm } from './moment-form.tsx'

export function SnoozeUntil({ onChoose }: { onChoose(act: TicketActRequest): void }) {
  const t = useT()
  return (
    <MomentForm
      label={t('acts.until')}
      submit={t('thread.snooze')}
      onChoose={until => onChoose({ act: 'snooze', until: until.toISOString() })}
    />
  )
}
