import type { CustomerView, TicketRow } from '../../../../../src/contract/ticket.ts'
import { useQueueName } from '../../../api/use-names.ts'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './customer.module.css'

interface Props {
  readonly customer: CustomerView
  readonly ticket: TicketRow
}

export function CustomerFacts({ customer, ticket }: Props) {
  const { t, formats } = useLanguage()
  // Its place is kept while its name is on the way.
  const queue = useQueueName(ticket.queueId) ?? (ticket.queueId === null ? null : '\u00a0')
  const followers = Math.max(0, ...customer.profiles.map(profile => profile.followers))
  const facts: readonly (readonly [string, string])[] = [
    ...(followers > 0 ? [[t('customer.followers'), formats.number(followers)] as const] : []),
    [t('customer.language'), t(`languages.${customer.language}`)],
    [t('customer.messages'), formats.number(customer.messageCount)],
    [t('customer.since'), formats.dayAndClock(new Date(customer.firstSeenAt))],
    ...(queue !== null ? [[t('inbox.queue'), queue] as const] : []),
    [t('customer.writesTo'), writeHandle(ticket.accountHandle)],
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
