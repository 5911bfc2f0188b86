import { VisuallyHidden } from '@mantine/core'
import { IconEye, IconPencil } from '@tabler/icons-react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { useAttending, useClaiming } from './use-attending.ts'
import { type Others, useOthers } from './use-others.ts'
import classes from './writing.module.css'

/** Who else is at the open ticket. Where it is shown, the desk is told that I am there. */
export function PresencePill({ ticket }: { readonly ticket: TicketRow }) {
  useAttending(ticket.id)
  useClaiming(ticket)
  const others = useOthers(ticket.id)
  return (
    <output className={classes.pillPlace}>
      {others !== null && (
        <WholeLanguage>
          <Pill {...others} />
        </WholeLanguage>
      )}
    </output>
  )
}

const firstName = (name: string): string => name.split(' ')[0] ?? name

function Pill({ names, doing }: Others) {
  const { t, formats } = useLanguage()
  const Icon = doing === 'writing' ? IconPencil : IconEye
  const words = t(`drafts.${doing}`, { names: formats.list(names), n: names.length })
  return (
    <span className={classes.pill} data-doing={doing} title={words}>
      <Icon size={14} aria-hidden="true" />
      <span className={classes.pillWords} aria-hidden="true">
        {t(`drafts.${doing}`, { names: formats.list(names.map(firstName)), n: names.length })}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}
