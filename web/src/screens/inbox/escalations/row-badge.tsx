import { VisuallyHidden } from '@mantine/core'
import { IconBuildingCommunity, IconMessageReply } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { departmentsQuery } from '../../../api/department-queries.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './escalations.module.css'

interface Props {
  readonly row: TicketRow
}

/** In the list: with whom the ticket lies, or whose answer has come. */
export function RowBadge({ row }: Props) {
  return (
    <WholeLanguage>
      <Badge row={row} />
    </WholeLanguage>
  )
}

function Badge({ row }: Props) {
  const { t, locale, formats } = useLanguage()
  const { data } = useQuery({ ...departmentsQuery, staleTime: 5 * 60_000 })
  const isAnswered = row.answeredDepartments.length > 0
  const keys = isAnswered ? row.answeredDepartments : row.askedDepartments
  const names = keys.map(key => data?.departments.find(each => each.key === key)?.name[locale] ?? key)
  const Icon = isAnswered ? IconMessageReply : IconBuildingCommunity
  const words = t(isAnswered ? 'escalations.answerFrom' : 'escalations.with', {
    departments: formats.list(names),
  })
  return (
    <span className={classes.badge} data-answered={isAnswered} title={words}>
      <Icon size={12} aria-hidden="true" />
      <VisuallyHidden>{words}</VisuallyHidden>
      <span aria-hidden="true">{formats.list(names)}</span>
    </span>
  )
}
