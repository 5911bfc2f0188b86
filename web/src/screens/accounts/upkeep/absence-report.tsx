import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AbsenceView } from '../../../../../src/contract/account.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import type { Formats } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { Translate } from '../../../i18n/translator.ts'
import { nameReason, nameSource } from './name-code.ts'
import classes from './upkeep.module.css'

interface Props {
  readonly absence: AbsenceView
  readonly mayDismiss: boolean
}

/** What came late because the account was not read for a while, until somebody puts it away. */
export function AbsenceReport({ absence, mayDismiss }: Props) {
  const { t, formats } = useLanguage()
  const dismiss = useDismiss(absence.id)
  const at = (time: string) => formats.dayAndClock(new Date(time))
  return (
    <section className={classes.absence} aria-label={t('upkeep.missed')}>
      <header>
        <IconHistory size={18} aria-hidden="true" />
        <h3>{t('upkeep.missed')}</h3>
        {mayDismiss && (
          <Button size="xs" variant="default" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>
            {t('upkeep.dismiss')}
          </Button>
        )}
      </header>
      <p>
        {t('upkeep.missedSpan', { from: at(absence.from), to: at(absence.to) })} {t(nameReason(absence.code))}
      </p>
      <p>{tellLate(absence, t, formats)}</p>
      <Unreached absence={absence} />
      <LateTickets absence={absence} />
      {dismiss.isError && <Trouble error={dismiss.error} />}
    </section>
  )
}

function useDismiss(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => answerOf(desk.POST('/api/absences/{id}/dismiss', { params: { path: { id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['accounts'] }),
  })
}

function tellLate({ late }: AbsenceView, t: Translate, formats: Formats): string {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const n = sum(late.map(each => each.count))
  if (n === 0) return t('upkeep.nothingLate')
  const kinds = late.map(({ kind, count }) =>
    t('upkeep.lateOf', { n: formats.number(count), kind: t(`upkeep.kind.${kind}`) }),
  )
  const due = t('upkeep.due', { n: sum(late.map(each => each.due)) })
  return `${t('upkeep.late', { n })} (${formats.list(kinds)}); ${due}.`
}

function Unreached({ absence }: Pick<Props, 'absence'>) {
  const { t, formats } = useLanguage()
  const names = absence.unreached.flatMap(({ source }) => nameSource(source) ?? [])
  if (names.length === 0) return null
  return <p>{t('upkeep.unreached', { sources: formats.list(names.map(name => t(name))) })}</p>
}

function LateTickets({ absence: { tickets, ticketCount } }: Pick<Props, 'absence'>) {
  const { t } = useLanguage()
  if (tickets.length === 0) return null
  const more = ticketCount - tickets.length
  return (
    <ul>
      {tickets.map(ticket => (
        <li key={ticket.id}>
          <Link to="/inbox/$ticketId" params={{ ticketId: ticket.id }} search={{ view: 'all' }}>
            {writeHandle(ticket.handle)}
          </Link>
          {ticket.wasDue && <strong>{t('upkeep.pastDue')}</strong>}
          <span dir="auto">{ticket.preview}</span>
        </li>
      ))}
      {more > 0 && <li>{t('upkeep.moreTickets', { n: more })}</li>}
    </ul>
  )
}
