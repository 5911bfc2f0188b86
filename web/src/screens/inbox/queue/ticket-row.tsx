import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconFlame, IconLock } from '@tabler/icons-react'
import { memo } from 'react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { Age } from '../../../components/age.tsx'
import { classNames } from '../../../components/class-names.ts'
import { DueChip } from '../../../components/due-chip.tsx'
import { Face } from '../../../components/face.tsx'
import { langOf } from '../../../i18n/lang-of.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { RowTags } from '../tags/row-tags.tsx'
import { RowPresence } from './row-presence.tsx'
import classes from './ticket-row.module.css'

const RowNews = lazyPart(() => import('./row-news.tsx'), 'RowNews')
const RowIncident = lazyPart(() => import('../incidents/row-incident.tsx'), 'RowIncident')
const RowBadge = lazyPart(() => import('../escalations/row-badge.tsx'), 'RowBadge')

interface Props {
  readonly row: TicketRow
  /** Null: nobody has it. */
  readonly assignee: string | null
  readonly position: number
  /** How many rows there are; -1 while nobody knows. */
  readonly size: number
  readonly top: number
  readonly height: number
  readonly isCompact: boolean
  readonly isSelected: boolean
  /** Marked for an act on many; null while nothing is. */
  readonly isMarked: boolean | null
  onChoose(id: string): void
  onMark(row: TicketRow): void
}

/** One ticket in the list. Chosen by pointer here, by key through the list: an option is no tab stop. */
export const TicketRowItem = memo(function TicketRowItem(props: Props) {
  const { row, assignee, position, size, top, height, isCompact, isSelected, isMarked, onChoose, onMark } =
    props
  const t = useT()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox points at its active option
    <div
      id={`ticket-${row.id}`}
      role="option"
      aria-selected={isSelected}
      aria-checked={isMarked ?? undefined}
      aria-setsize={size}
      aria-posinset={position}
      className={classNames(classes.row, classes[row.priority], isCompact && classes.compact)}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={() => onChoose(row.id)}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: by key it is marked with `x` */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by key it is marked with `x` */}
      <span
        className={classes.mark}
        data-marked={isMarked ?? undefined}
        onClick={event => {
          event.stopPropagation()
          onMark(row)
        }}
      >
        <Face name={row.customerName} avatarUrl={row.avatarUrl} channel={row.channel} />
        <i aria-hidden="true">
          <IconCheck size={18} stroke={2.4} />
        </i>
      </span>
      <RowPresence ticketId={row.id} />
      <div className={classes.body}>
        <div className={classes.top}>
          <span className={classes.name} dir="auto" data-unread={row.isUnread || undefined}>
            {row.customerName}
          </span>
          {row.isUnread && (
            <i className={classes.unread}>
              <VisuallyHidden>{t('inbox.isUnread')}</VisuallyHidden>
            </i>
          )}
          <Age at={row.lastMessageAt} className={classes.age} />
        </div>
        <div className={classes.preview} lang={langOf(row.language)} dir="auto">
          {row.preview === '' ? t('inbox.noWords') : row.preview}
        </div>
        <Meta row={row} assignee={assignee} />
      </div>
    </div>
  )
})

function Meta({ row, assignee }: Pick<Props, 'row' | 'assignee'>) {
  const t = useT()
  return (
    <div className={classes.meta}>
      {row.visibility === 'direct' && (
        <span className={classes.direct}>
          <IconLock size={12} aria-hidden="true" />
          {t('visibility.directShort')}
        </span>
      )}
      {(row.priority === 'urgent' || row.priority === 'high') && (
        <span className={classNames(classes.priority)}>
          {row.priority === 'urgent' && <IconFlame size={13} aria-hidden="true" />}
          {t(`priority.${row.priority}`)}
        </span>
      )}
      {row.approval !== null && row.status !== 'resolved' && (
        <span className={classes.approval} data-approval={row.approval}>
          {t(`inbox.approval.${row.approval}`)}
        </span>
      )}
      {row.owesPublic && <span className={classes.approval}>{t('inbox.owesPublic')}</span>}
      <DueChip ticket={row} />
      {(row.namesMe || row.replyGoesAt !== null) && <RowNews row={row} />}
      {row.incident !== null && <RowIncident incident={row.incident} />}
      {row.tags.length > 0 && <RowTags tags={row.tags} />}
      {row.askedDepartments.length + row.answeredDepartments.length > 0 && <RowBadge row={row} />}
      <span className={classes.assignee} dir="auto">
        {assignee ?? t('inbox.nobody')}
        <VisuallyHidden>{t('inbox.isAssignee')}</VisuallyHidden>
      </span>
    </div>
  )
}
