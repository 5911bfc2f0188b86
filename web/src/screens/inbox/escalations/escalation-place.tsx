import { useEffect, useMemo } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { useStore } from '../../../app/store.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { asking, beginAsking, endAsking } from './asking.ts'
import { EscalationStrip } from './escalation-strip.tsx'
import { wasAsked } from './was-asked.ts'

const AskSheet = lazyPart(() => import('./ask-sheet.tsx'), 'AskSheet')

interface Props {
  readonly detail: TicketDetail
}

/** What departments were asked for the open ticket, above its conversation, and the sheet on which they are. */
export function EscalationPlace({ detail }: Props) {
  return (
    <WholeLanguage>
      <Place detail={detail} />
    </WholeLanguage>
  )
}

function Place({ detail }: Props) {
  const ticketId = detail.ticket.id
  const isAsking = useStore(asking) === ticketId
  useAskAction(detail)
  useEffect(() => endAsking, [])
  return (
    <>
      {wasAsked(detail) && <EscalationStrip detail={detail} />}
      {isAsking && <AskSheet detail={detail} onClose={endAsking} />}
    </>
  )
}

const NONE: readonly Action[] = []

function useAskAction({ ticket }: TicketDetail): void {
  const t = useT()
  const mayAsk = useMay('ticket.act') && ticket.status !== 'resolved'
  const actions = useMemo<readonly Action[]>(
    () =>
      mayAsk
        ? [
            {
              id: 'askDepartment',
              group: 'matter',
              label: t('escalations.ask'),
              keys: 'q',
              words: t('escalations.askWords'),
              run: () => beginAsking(ticket.id),
            },
          ]
        : NONE,
    [mayAsk, ticket.id, t],
  )
  useActions(actions)
}
