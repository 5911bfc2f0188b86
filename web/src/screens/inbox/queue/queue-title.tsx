import { useQuery } from '@tanstack/react-query'
import type { View } from '../../../../../src/core/ticket/view.ts'
import { countsQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { NextButton } from '../next/next-button.tsx'
import classes from './queue.module.css'

interface Props {
  readonly view: View
  /** Not all of the view is shown: its count would say something else. */
  readonly isNarrowed: boolean
}

export function QueueTitle({ view, isNarrowed }: Props) {
  const { t, formats } = useLanguage()
  const { data: counts } = useQuery(countsQuery)
  const count = counts?.views[view]
  const mayAct = useMay('ticket.act')
  return (
    <div className={classes.title}>
      <title>{`${t('inbox.title')} · Pronto`}</title>
      <h1>{t('inbox.title')}</h1>
      {isNarrowed && <span className={classes.gap} />}
      {count !== undefined && !isNarrowed && (
        <span className={classes.count}>{t(`inbox.count.${view}`, { n: formats.number(count) })}</span>
      )}
      {mayAct && <NextButton />}
    </div>
  )
}
