import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconAlarm,
  IconArrowsExchange,
  IconAt,
  IconBuilding,
  IconCalendarEvent,
  IconCheck,
  IconChecks,
  IconClockExclamation,
  IconHourglass,
  IconMessage,
  IconPlugConnectedX,
  IconSendOff,
  IconShieldExclamation,
  IconTicket,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import type { NotificationView } from '../../../src/contract/notification.ts'
import type { NotificationKind } from '../../../src/core/notification/notification.ts'
import { Age } from '../components/age.tsx'
import { isolate } from '../i18n/isolate.ts'
import { useLanguage, useT } from '../i18n/locale-provider.tsx'
import classes from './notifications-panel.module.css'
import { whereTo } from './where-to.ts'

const ICONS: Readonly<Record<NotificationKind, TablerIcon>> = {
  signInChanged: IconShieldExclamation,
  clockBreached: IconClockExclamation,
  deliveryTrouble: IconSendOff,
  accountTrouble: IconPlugConnectedX,
  handedOver: IconArrowsExchange,
  assigned: IconTicket,
  mentioned: IconAt,
  clockWarned: IconHourglass,
  approvalRefused: IconX,
  approvalAsked: IconChecks,
  approvalGiven: IconCheck,
  customerWrote: IconMessage,
  departmentAnswered: IconBuilding,
  woken: IconAlarm,
  leaveAsked: IconCalendarEvent,
  leaveDecided: IconCalendarEvent,
}

const PRESSING: ReadonlySet<NotificationKind> = new Set([
  'signInChanged',
  'clockBreached',
  'deliveryTrouble',
  'accountTrouble',
])

interface Props {
  readonly told: NotificationView
  onFollow(to: string): void
  onRead(): void
}

/** One matter: what happened, of whom, how often; the whole line leads there. */
export function NotificationItem({ told, onFollow, onRead }: Props) {
  const { t, formats } = useLanguage()
  const [leading, ...others] = told.kinds
  if (leading === undefined) return null
  const Icon = ICONS[leading]
  const also = formats.list(others.map(kind => t(`notifications.kind.${kind}`)))
  return (
    <li className={classes.item} data-unread={!told.isRead || undefined}>
      <button type="button" className={classes.line} onClick={() => onFollow(whereTo(told))}>
        <span className={classes.icon} data-pressing={PRESSING.has(leading) || undefined}>
          <Icon size={17} stroke={1.7} aria-hidden="true" />
        </span>
        <span className={classes.words}>
          <span className={classes.head}>
            <span className={classes.kind}>{t(`notifications.kind.${leading}`)}</span>
            <Age at={told.at} className={classes.age} />
          </span>
          <About told={told} />
          {told.preview !== null && (
            <span className={classes.preview} dir="auto" title={told.preview}>
              {told.preview}
            </span>
          )}
          {others.length > 0 && (
            <span className={classes.also}>{t('notifications.also', { kinds: also })}</span>
          )}
        </span>
      </button>
      {!told.isRead && (
        <Tooltip label={t('notifications.read')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes.mark}
            aria-label={t('notifications.read')}
            onClick={onRead}
          >
            <span className={classes.dot} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}

function About({ told }: { readonly told: NotificationView }) {
  const t = useT()
  const parts = [
    told.ticketNumber === null ? null : `#${told.ticketNumber}`,
    told.customerName,
    told.accountHandle === null ? null : `@${told.accountHandle}`,
    told.leaveOfName,
    told.department,
    told.deed === null ? null : t(`notifications.deed.${told.deed}`),
    told.actorName === null || told.actorName === told.leaveOfName
      ? null
      : t('notifications.by', { name: told.actorName }),
    told.times > 1 ? t('notifications.times', { count: told.times }) : null,
  ]
  return (
    <span className={classes.about}>
      {parts
        .filter(part => part !== null)
        .map(isolate)
        .join(' · ')}
    </span>
  )
}
