import { VisuallyHidden } from '@mantine/core'
import { IconAt, IconClockShare } from '@tabler/icons-react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { useNow } from '../../../components/now.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { tellMoment } from '../later/tell-moment.ts'
import classes from './row-news.module.css'

interface Props {
  readonly row: Pick<TicketRow, 'namesMe' | 'replyGoesAt'>
}

/** In the list: that a note names me, and when an answer goes that waits for its time. */
export function RowNews({ row }: Props) {
  return (
    <WholeLanguage>
      {row.namesMe && <NamesMe />}
      {row.replyGoesAt !== null && <Going at={new Date(row.replyGoesAt)} />}
    </WholeLanguage>
  )
}

function NamesMe() {
  const { t } = useLanguage()
  return (
    <span className={classes.naming} title={t('mentions.namesMeSaid')}>
      <IconAt size={12} aria-hidden="true" />
      <VisuallyHidden>{t('mentions.namesMeSaid')}</VisuallyHidden>
      <span aria-hidden="true">{t('mentions.namesMe')}</span>
    </span>
  )
}

function Going({ at }: { readonly at: Date }) {
  const language = useLanguage()
  const { short, whole } = tellMoment(at, useNow(), language)
  const { t } = language
  const words = t('later.goesSaid', { at: whole })
  return (
    <span className={classes.going} title={words}>
      <IconClockShare size={12} aria-hidden="true" />
      <VisuallyHidden>{words}</VisuallyHidden>
      <span aria-hidden="true">{t('later.goes', { at: short })}</span>
    </span>
  )
}
