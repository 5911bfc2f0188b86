import { useCallback, useState } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { EditFailed } from '../thread/edit-failed.tsx'
import { GiveBackQuestion } from './give-back-question.tsx'
import { findFailed, useDeliveryReach } from './use-delivery-reach.ts'
import { useHandReach } from './use-hand-reach.ts'
import { useMessageReach } from './use-message-reach.ts'
import { useSuggestionReach } from './use-suggestion-reach.ts'

interface Props {
  readonly detail: TicketDetail
}

/** By key or by name what else only a button in the conversation does. */
export function ReachPlace({ detail }: Props) {
  return (
    <WholeLanguage>
      <Place detail={detail} />
    </WholeLanguage>
  )
}

type Asked = 'giveBack' | 'mend' | null

function Place({ detail }: Props) {
  const [asked, setAsked] = useState<Asked>(null)
  const giveBack = useCallback(() => setAsked('giveBack'), [])
  const mend = useCallback(() => setAsked('mend'), [])
  const close = () => setAsked(null)
  useMessageReach(detail)
  useHandReach(detail.ticket, giveBack)
  useSuggestionReach(detail)
  const retry = useDeliveryReach(detail, mend)
  const failed = findFailed(detail)
  if (asked === 'giveBack') return <GiveBackQuestion ticketId={detail.ticket.id} onClose={close} />
  if (asked !== 'mend' || failed === undefined) return null
  return (
    <EditFailed
      text={failed.text}
      onClose={close}
      onSend={text => {
        retry(text)
        close()
      }}
    />
  )
}
