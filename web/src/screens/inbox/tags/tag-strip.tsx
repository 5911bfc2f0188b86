import { ActionIcon } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import type { TicketActRequest, TicketRow } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { TagChip } from '../../../components/tag-chip.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { askForAct } from '../acts/asked-act.ts'
import classes from './tags.module.css'

interface Props {
  readonly ticket: TicketRow
  onAct(act: TicketActRequest): void
}

/** Under the head: what the ticket is about. Nothing where it has no tags. */
export function TagStrip({ ticket, onAct }: Props) {
  const t = useT()
  const mayTag = useMay('ticket.act')
  if (ticket.tags.length === 0) return null
  return (
    <ul className={classes.strip} aria-label={t('thread.tags')}>
      {ticket.tags.map(tag => (
        <li key={tag.id}>
          <TagChip
            tag={tag}
            removal={
              mayTag
                ? {
                    label: t('thread.removeTag', { name: tag.name }),
                    onRemove: () => onAct({ act: 'tag', add: [], remove: [tag.id] }),
                  }
                : undefined
            }
          />
        </li>
      ))}
      {mayTag && (
        <li>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('acts.pick.tag')}
            title={`${t('acts.pick.tag')} (Shift+T)`}
            onClick={() => askForAct({ pick: 'tag', current: null, tagged: [ticket.tags], perform: onAct })}
          >
            <IconTag size={15} aria-hidden="true" />
          </ActionIcon>
        </li>
      )}
    </ul>
  )
}
