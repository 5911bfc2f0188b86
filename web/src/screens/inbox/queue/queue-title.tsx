import { useQuery } from '@tanstack/react-query'
import type { View } from '../../../../../src/core/ticket/view.ts'
import { countsQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { NextButton } from '../next/next-button.tsx'
import classes from './queue.module.css'

/** So many letters stand on one line of a pane of the usual width, beside the picture on the button. */
const ROOM = 22

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
  const told = count === undefined || isNarrowed ? '' : t(`inbox.count.${view}`, { n: formats.number(count) })
  const isCrowded = [t('inbox.title'), told, t('inbox.next')].join('').length > ROOM
  return (
    <div className={classes.title} data-crowded={isCrowded || undefined}>
      <title>{`${t('inbox.title')} · Pronto`}</title>
      <h1>{t('inbox.title')}</h1>
      {isNarrowed && <span className={classes.gap} />}
      {told !== '' && <span className={classes.count}>{told}</span>}
      {mayAct && <NextButton />}
    </div>
  )
}
