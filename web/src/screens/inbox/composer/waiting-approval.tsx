import { Button } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { TicketDetail, WayView } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { explainError } from '../../../components/explain-error.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import type { WaitingApproval as Waiting } from './approval-note.ts'
import { decideWay } from './decide-mode.ts'
import { NO_EXTRAS } from './extras.ts'
import { sendLetter } from './send.ts'
import classes from './waiting-approval.module.css'
import { writeAnswer } from './write-letter.ts'

interface Props {
  readonly detail: TicketDetail
  readonly waiting: Waiting
  onEdit(waiting: Waiting): void
  /** It is on its way as it was. */
  onSent(waiting: Waiting): void
}

/** An answer that somebody wrote and that waits for a supervisor; he sends it as it is, or goes on from it. */
export function WaitingApproval({ detail, waiting, onEdit, onSent }: Props) {
  const t = useT()
  const mayApprove = useMay('reply.approve')
  const way = decideWay(detail.ways, waiting.mode, null)
  const { isSent, send } = useSendAsItIs(detail, waiting, way, onSent)
  return (
    <section className={classes.waiting} aria-label={t('composer.waiting')}>
      <p className={classes.words}>
        <strong>
          <IconUserCheck size={15} aria-hidden="true" />
          {t('composer.waitingOf', { name: waiting.author, mode: waiting.mode })}
        </strong>
        <q lang={langOf(detail.ticket.language)}>{waiting.text}</q>
      </p>
      {mayApprove && (
        <div className={classes.acts}>
          <Button size="compact-sm" disabled={isSent || way?.isAllowed !== true} onClick={send}>
            {t('composer.sendAsItIs')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={isSent} onClick={() => onEdit(waiting)}>
            {t('composer.edit')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Once: a second press while the network is silent would be a second answer. */
function useSendAsItIs(
  { ticket, messages }: TicketDetail,
  waiting: Waiting,
  way: WayView | undefined,
  onSent: Props['onSent'],
) {
  const t = useT()
  const { noteId, text } = waiting
  const [sentNote, setSentNote] = useState<string | null>(null)
  const send = async () => {
    if (way === undefined) return
    setSentNote(noteId)
    onSent(waiting)
    const written = { text, extras: NO_EXTRAS }
    try {
      await sendLetter(writeAnswer(ticket.id, way, [text], written, messages.at(-1)?.id ?? null))
    } catch (error) {
      setSentNote(null)
      showNotice({ ticketId: ticket.id, text: explainError(error, t), isTrouble: true })
    }
  }
  return { isSent: sentNote === noteId, send }
}
