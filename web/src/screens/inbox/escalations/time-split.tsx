import { useQuery } from '@tanstack/react-query'
import { escalationsQuery } from '../../../api/department-queries.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './escalations.module.css'

/** How long the matter has lain with us, and how long with departments. */
export function TimeSplit({ ticketId }: { readonly ticketId: string }) {
  return (
    <WholeLanguage>
      <Split ticketId={ticketId} />
    </WholeLanguage>
  )
}

function Split({ ticketId }: { readonly ticketId: string }) {
  const { t, formats } = useLanguage()
  const { data } = useQuery(escalationsQuery(ticketId))
  if (data === undefined) return null
  const { oursMs, theirsMs } = data.time
  return (
    <p className={classes.split}>
      {t('escalations.split', { ours: formats.span(oursMs), theirs: formats.span(theirsMs) })}
    </p>
  )
}
