import { Button } from '@mantine/core'
import { IconClockShare } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import type { ScheduledReplyView } from '../../../../../src/contract/scheduled-reply.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import { askedLater } from './asked-later.ts'
import classes from './later.module.css'
import { useScheduledActs } from './use-scheduled-acts.ts'

interface Props {
  readonly detail: TicketDetail
  readonly scheduled: ScheduledReplyView
  /** By name from the palette it is moved and taken back. */
  readonly isNext: boolean
}

/** An answer that waits for its time: what it says, whose it is, and the way to move it or to take it back. */
export function ScheduledStrip({ detail, scheduled, isNext }: Props) {
  const { t, formats } = useLanguage()
  const { ticket } = detail
  const { id, goesAt, author, mode, texts, files, evenIfCustomerWrites } = scheduled
  const mayReply = useMay('ticket.reply')
  const { move, withdraw } = useScheduledActs(ticket.id, id)
  const title = t('later.strip', { at: formats.dayAndClock(new Date(goesAt)), name: author.name, mode })
  const { mutate: moveTo } = move
  const askTime = useCallback(
    () =>
      askedLater.set({
        ticketId: ticket.id,
        dueAt: ticket.dueAt,
        goesAt,
        perform: later => moveTo(later.goesAt),
      }),
    [ticket.id, ticket.dueAt, goesAt, moveTo],
  )
  useReach(isNext && mayReply, askTime, withdraw.mutate)
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

const NONE: readonly Action[] = []

function useReach(isOffered: boolean, move: () => void, withdraw: () => void): void {
  const t = useT()
  const actions = useMemo<readonly Action[]>(
    () =>
      isOffered
        ? [
            { id: 'moveScheduled', group: 'answer', label: t('reach.moveScheduled'), run: move },
            {
              id: 'withdrawScheduled',
              group: 'answer',
              label: t('reach.withdrawScheduled'),
              run: () => withdraw(),
            },
          ]
        : NONE,
    [t, isOffered, move, withdraw],
  )
  useActions(actions)
}
