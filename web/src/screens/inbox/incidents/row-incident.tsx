import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './row-incident.module.css'

interface Props {
  readonly incident: NonNullable<TicketRow['incident']>
}

/** In the list, quietly: of which incident the ticket is. */
export function RowIncident(props: Props) {
  return (
    <WholeLanguage>
      <Mark {...props} />
    </WholeLanguage>
  )
}

function Mark({ incident: { title, state } }: Props) {
  const t = useT()
  return (
    <span className={classes.mark} data-state={state} title={title}>
      <IconAlertTriangle size={12} aria-hidden="true" />
      <VisuallyHidden>{`${t('incidents.one')}: `}</VisuallyHidden>
      <b dir="auto">{title}</b>
    </span>
  )
}
