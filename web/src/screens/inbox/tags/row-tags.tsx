import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { TagDot } from '../../../components/tag-chip.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './tags.module.css'

const SHOWN = 2

/** In the list, quietly: two, and how many more. */
export function RowTags({ tags }: Pick<TicketRow, 'tags'>) {
  const t = useT()
  const more = tags.length - SHOWN
  return (
    <span className={classes.inRow} data-tags>
      {tags.slice(0, SHOWN).map(({ id, name, colour }) => (
        <span key={id}>
          <TagDot colour={colour} />
          <b dir="auto">{name}</b>
        </span>
      ))}
      {more > 0 && <span className={classes.more}>{t('inbox.moreTags', { n: more })}</span>}
    </span>
  )
}
