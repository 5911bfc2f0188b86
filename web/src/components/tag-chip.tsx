import { IconX } from '@tabler/icons-react'
import type { TicketTag } from '../../../src/contract/ticket.ts'
import classes from './tag-chip.module.css'

interface Props {
  readonly tag: Pick<TicketTag, 'name' | 'colour'>
  readonly removal?: { readonly label: string; onRemove(): void } | undefined
}

/** A tag as it stands on a ticket: its name in its colour, with a cross where it may be taken away. */
export function TagChip({ tag: { name, colour }, removal }: Props) {
  return (
    <span className={classes.chip} data-colour={colour}>
      <span dir="auto" title={name}>
        {name}
      </span>
      {removal !== undefined && (
        <button type="button" aria-label={removal.label} title={removal.label} onClick={removal.onRemove}>
          <IconX size={13} stroke={2.2} aria-hidden="true" />
        </button>
      )}
    </span>
  )
}

/** Its colour alone, beside a name. */
export function TagDot({ colour }: Pick<TicketTag, 'colour'>) {
  return <i className={classes.dot} data-colour={colour} />
}
