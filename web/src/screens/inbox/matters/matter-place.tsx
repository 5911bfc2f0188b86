import { useEffect, useMemo } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { useStore } from '../../../app/store.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import { carryDrafts } from './carry-drafts.ts'
import { MatterMarks } from './matter-marks.tsx'
import { beginStep, endStep, matterStep } from './matter-step.ts'
import { SameStrip } from './same-strip.tsx'
import { SplitBar } from './split-bar.tsx'
import { TicketPicker } from './ticket-picker.tsx'
import { useMatterActs } from './use-matter-acts.ts'

interface Props {
  readonly detail: TicketDetail
}

/** What the open ticket has to do with others, above its conversation. */
export function MatterPlace({ detail }: Props) {
  return (
    <WholeLanguage>
      <Place detail={detail} />
    </WholeLanguage>
  )
}

function Place({ detail }: Props) {
  const ticketId = detail.ticket.id
  const acts = useMatterActs(ticketId)
  const begun = useStore(matterStep)
  const step = begun?.ticketId === ticketId ? begun : null
  useMatterActions(detail)
  useCarriedDrafts(detail)
  useEffect(() => endStep, [])
  return (
    <>
      <MatterMarks detail={detail} acts={acts} />
      {step === null && <SameStrip ticketId={ticketId} questions={detail.sameQuestion} acts={acts} />}
      {step?.kind === 'split' && <SplitBar detail={detail} chosen={step.chosen} acts={acts} />}
      {(step?.kind === 'merge' || step?.kind === 'link') && (
        <TicketPicker
          ticketId={ticketId}
          kind={step.kind}
          onPick={other => {
            endStep()
            acts[step.kind === 'merge' ? 'merge' : 'link'](other)
          }}
        />
      )}
    </>
  )
}

const NONE: readonly Action[] = []

function useMatterActions({ ticket }: TicketDetail): void {
  const t = useT()
  const mayAct = useMay('ticket.act')
  const isOpen = ticket.status !== 'resolved'
  const actions = useMemo<readonly Action[]>(
    () =>
      mayAct && isOpen
        ? [
            {
              id: 'mergeWith',
              group: 'matter',
              label: t('matters.mergeWith'),
              words: t('matters.mergeWords'),
              run: () => beginStep(ticket.id, 'merge'),
            },
            {
              id: 'splitTicket',
              group: 'matter',
              label: t('matters.split'),
              words: t('matters.splitWords'),
              run: () => beginStep(ticket.id, 'split'),
            },
            {
              id: 'linkTo',
              group: 'matter',
              label: t('matters.linkTo'),
              words: t('matters.linkWords'),
              run: () => beginStep(ticket.id, 'link'),
            },
          ]
        : NONE,
    [mayAct, isOpen, ticket.id, t],
  )
  useActions(actions)
}

/** Somebody merged this ticket away while an answer to it was being written. */
function useCarriedDrafts({ ticket, mergedInto }: TicketDetail): void {
  const t = useT()
  useEffect(() => {
    if (mergedInto === null || !carryDrafts(ticket.id, mergedInto.ticketId)) return
    showNotice({ ticketId: ticket.id, text: t('matters.carried', { n: String(mergedInto.number) }) })
  }, [ticket.id, mergedInto, t])
}
