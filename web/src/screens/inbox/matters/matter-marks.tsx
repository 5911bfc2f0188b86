import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconArrowMerge, IconArrowsSplit2, IconLink, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './matters.module.css'
import type { MatterActs } from './use-matter-acts.ts'

interface Props {
  readonly detail: TicketDetail
  readonly acts: MatterActs
}

const ICON = 14

/** Which tickets this one was merged with, split from or linked to, each with the way back. */
export function MatterMarks({ detail, acts }: Props) {
  const t = useT()
  const { mergedInto, merged, splitFrom, links } = detail
  if (mergedInto === null && splitFrom === null && merged.length + links.length === 0) return null
  return (
    <ul className={classes.marks} aria-label={t('matters.title')}>
      {mergedInto !== null && (
        <Mark
          ticketId={mergedInto.ticketId}
          icon={<IconArrowMerge size={ICON} aria-hidden="true" />}
          words={t('matters.mergedInto', { n: String(mergedInto.number) })}
          back={t('matters.part', { n: String(mergedInto.number) })}
          onBack={mergedInto.mergeId === null ? null : () => acts.undoMerge(mergedInto.mergeId ?? '')}
        />
      )}
      {splitFrom !== null && (
        <Mark
          ticketId={splitFrom.ticketId}
          icon={<IconArrowsSplit2 size={ICON} aria-hidden="true" />}
          words={t('matters.splitFrom', { n: String(splitFrom.number) })}
          back={t('matters.takeBack', { n: String(splitFrom.number) })}
          onBack={() => acts.undoSplit(splitFrom.splitId)}
        />
      )}
      {merged.map(each => (
        <Mark
          key={each.mergeId}
          ticketId={each.ticketId}
          icon={<IconArrowMerge size={ICON} aria-hidden="true" />}
          words={t('matters.merged', { n: String(each.number) })}
          back={t('matters.part', { n: String(each.number) })}
          onBack={() => acts.undoMerge(each.mergeId)}
        />
      ))}
      {links.map(each => (
        <Mark
          key={each.linkId}
          ticketId={each.ticketId}
          icon={<IconLink size={ICON} aria-hidden="true" />}
          words={t('matters.linked', { n: String(each.number), name: each.customerName })}
          back={t('matters.unlink', { n: String(each.number) })}
          backIcon={<IconX size={ICON} aria-hidden="true" />}
          onBack={() => acts.unlink(each.linkId, each)}
        />
      ))}
    </ul>
  )
}

interface MarkProps {
  readonly ticketId: string
  readonly icon: ReactNode
  readonly words: string
  readonly back: string
  readonly backIcon?: ReactNode
  readonly onBack: (() => void) | null
}

function Mark({ ticketId, icon, words, back, backIcon, onBack }: MarkProps) {
  const mayAct = useMay('ticket.act')
  return (
    <li className={classes.mark}>
      {icon}
      <Link to="/inbox/$ticketId" params={{ ticketId }} search={old => ({ ...old })}>
        {words}
      </Link>
      {mayAct && onBack !== null && (
        <ActionIcon size={24} variant="subtle" color="gray" aria-label={back} title={back} onClick={onBack}>
          {backIcon ?? <IconArrowBackUp size={ICON} aria-hidden="true" />}
        </ActionIcon>
      )}
    </li>
  )
}
