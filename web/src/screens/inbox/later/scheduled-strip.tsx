import { Button } from '@mantine/core'
import { IconClockShare } from '@tabler/icons-react'
import type { ScheduledReplyView } from '../../../../../src/contract/scheduled-reply.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { askedLater } from './asked-later.ts'
import classes from './later.module.css'
import { useScheduledActs } from './use-scheduled-acts.ts'

interface Props {
  readonly detail: TicketDetail
  readonly scheduled: ScheduledReplyView
}

/** An answer that waits for its time: what it says, whose it is, and the way to move it or to take it back. */
export function ScheduledStrip({ detail, scheduled }: Props) {
  const { t, formats } = useLanguage()
  const { ticket } = detail
  const { id, goesAt, author, mode, texts, files, evenIfCustomerWrites } = scheduled
  const mayReply = useMay('ticket.reply')
  const { move, withdraw } = useScheduledActs(ticket.id, id)
  const title = t('later.strip', { at: formats.dayAndClock(new Date(goesAt)), name: author.name, mode })
  const askTime = () =>
    askedLater.set({
      ticketId: ticket.id,
      dueAt: ticket.dueAt,
      goesAt,
      perform: later => move.mutate(later.goesAt),
    })
  return (
    <section className={classes.strip} aria-label={title}>
      <div className={classes.head}>
        <IconClockShare size={15} aria-hidden="true" />
        <strong>{title}</strong>
        {mayReply && (
          <>
            <Button size="compact-sm" variant="default" loading={move.isPending} onClick={askTime}>
              {t('later.move')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate()}
            >
              {t('later.withdraw')}
            </Button>
          </>
        )}
      </div>
      <q lang={langOf(ticket.language)} dir="auto">
        {texts.join('\n\n')}
      </q>
      {files.length > 0 && <span className={classes.with}>{t('later.files', { n: files.length })}</span>}
      <span className={classes.with}>{t(evenIfCustomerWrites ? 'later.always' : 'later.unless')}</span>
    </section>
  )
}
