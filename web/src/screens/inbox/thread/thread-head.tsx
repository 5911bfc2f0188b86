import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowLeft, IconCheck, IconLayoutSidebarRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { TicketDetail, TicketRow } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { channelMark } from '../../../channels/icons.tsx'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useIsNarrow, useIsPhone } from '../../../components/use-media.ts'
import { writeHandle } from '../../../components/write-handle.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { ClockButton } from '../clocks/clock-button.tsx'
import { TagStrip } from '../tags/tag-strip.tsx'
import { AssigneeSelect } from './assignee-select.tsx'
import { MoreMenu } from './more-menu.tsx'
import classes from './thread-head.module.css'
import { useTicketActions } from './use-ticket-actions.ts'
import { useTicketReach } from './use-ticket-reach.ts'

const PresencePill = lazyPart(() => import('../writing/presence-pill.tsx'), 'PresencePill')

interface Props {
  readonly ticket: TicketRow
  readonly detail: TicketDetail | undefined
  onShowCustomer(): void
}

export function ThreadHead({ ticket, detail, onShowCustomer }: Props) {
  const t = useT()
  const isPhone = useIsPhone()
  const isNarrow = useIsNarrow()
  const mayAct = useMay('ticket.act')
  const deeds = useTicketActions(ticket, detail)
  useTicketReach(ticket, detail, deeds)
  return (
    <>
      <header className={classes.head}>
        {isPhone && <BackToList />}
        <Who ticket={ticket} onPress={isPhone ? onShowCustomer : undefined} />
        <PresencePill ticket={ticket} />
        <ClockButton ticket={ticket} detail={detail} />
        {!isPhone && mayAct && <AssigneeSelect ticket={ticket} onAct={deeds.act} />}
        {mayAct && <ResolveButton ticket={ticket} isPhone={isPhone} onToggle={deeds.toggleResolved} />}
        {isNarrow && !isPhone && (
          <ActionIcon variant="default" size={36} aria-label={t('customer.title')} onClick={onShowCustomer}>
            <IconLayoutSidebarRight size={18} stroke={1.6} />
          </ActionIcon>
        )}
        <MoreMenu
          ticket={ticket}
          detail={detail}
          deeds={deeds}
          isPhone={isPhone}
          onShowCustomer={onShowCustomer}
        />
      </header>
      <TagStrip ticket={ticket} onAct={deeds.act} />
    </>
  )
}

function BackToList() {
  const t = useT()
  return (
    <Link to="/inbox" search={old => ({ ...old })} className={classes.back} aria-label={t('thread.back')}>
      <IconArrowLeft size={22} aria-hidden="true" />
    </Link>
  )
}

interface WhoProps {
  readonly ticket: TicketRow
  readonly onPress: (() => void) | undefined
}

/** On a phone the name leads to the customer. */
function Who({ ticket, onPress }: WhoProps) {
  const t = useT()
  const channel = useChannelName(ticket.channel)
  const { Icon } = channelMark(ticket.channel)
  // Where the conversation is alone on the screen, it is the screen's title.
  const Heading = onPress === undefined ? 'h2' : 'h1'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; the menu beside it has the same entry
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div className={classes.who} onClick={onPress}>
      <Heading className={classes.name} dir="auto">
        {ticket.customerName}
      </Heading>
      <div className={classes.line}>
        <Icon size={13} aria-hidden="true" />
        <span>{t('thread.on', { channel, handle: writeHandle(ticket.handle) })}</span>
        <span className={classes.number}>{t('thread.number', { n: String(ticket.number) })}</span>
      </div>
    </div>
  )
}

interface ResolveProps {
  readonly ticket: TicketRow
  readonly isPhone: boolean
  onToggle(): void
}

function ResolveButton({ ticket, isPhone, onToggle }: ResolveProps) {
  const t = useT()
  const isResolved = ticket.status === 'resolved'
  const label = isResolved ? t('thread.reopen') : t('thread.resolve')
  const Icon = isResolved ? IconArrowBackUp : IconCheck
  if (isPhone)
    return (
      <ActionIcon variant="default" size={44} aria-label={label} onClick={onToggle}>
        <Icon size={20} />
      </ActionIcon>
    )
  return (
    <Tooltip label={t('thread.resolveHint')} disabled={isResolved}>
      <Button
        variant="default"
        leftSection={<Icon size={17} aria-hidden="true" />}
        rightSection={<KeyHint keys="e" />}
        aria-label={label}
        onClick={onToggle}
      >
        {label}
      </Button>
    </Tooltip>
  )
}
