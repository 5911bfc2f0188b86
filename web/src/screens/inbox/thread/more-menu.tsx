import { ActionIcon, Menu } from '@mantine/core'
import {
  IconAlarm,
  IconAlarmSnooze,
  IconAlertTriangle,
  IconCheck,
  IconCircleCheck,
  IconDots,
  IconExternalLink,
  IconFlag,
  IconInbox,
  IconLink,
  IconListNumbers,
  IconTag,
  IconUser,
  IconUserCheck,
  IconUserOff,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { TicketDetail, TicketRow } from '../../../../../src/contract/ticket.ts'
import { CHOSEN_RESOLUTIONS, PRIORITIES } from '../../../../../src/core/ticket/ticket.ts'
import { membersQuery, meQuery, queuesQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { PersonLoad } from '../../../presence/person-load.tsx'
import { useColleague } from '../../../presence/use-colleague.ts'
import { askForAct } from '../acts/asked-act.ts'
import { whyTicket } from '../next/given.ts'
import { copyLink } from './copy-link.ts'
import { listSnoozes } from './list-snoozes.ts'
import type { Deeds } from './use-ticket-actions.ts'

const AskItem = lazyPart(() => import('../escalations/ask-item.tsx'), 'AskItem')
const LoopItem = lazyPart(() => import('../public-loop/loop-item.tsx'), 'LoopItem')
const TranslateItem = lazyPart(() => import('../translation/translate-item.tsx'), 'TranslateItem')
const MatterItems = lazyPart(() => import('../matters/matter-items.tsx'), 'MatterItems')

interface Props {
  readonly ticket: TicketRow
  readonly detail: TicketDetail | undefined
  readonly deeds: Deeds
  readonly isPhone: boolean
  onShowCustomer(): void
}

const ICON = 16
const tick = (isChosen: boolean) => (isChosen ? <IconCheck size={ICON} /> : null)

export function MoreMenu({ ticket, detail, deeds, isPhone, onShowCustomer }: Props) {
  const { t } = useLanguage()
  const mayAct = useMay('ticket.act')
  const isOpen = ticket.status !== 'resolved'
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="default" size={isPhone ? 44 : 36} aria-label={t('thread.more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isPhone && (
          <Menu.Item leftSection={<IconUser size={ICON} />} onClick={onShowCustomer}>
            {t('customer.title')}
          </Menu.Item>
        )}
        {mayAct && isOpen && (
          <>
            <Assigning ticket={ticket} deeds={deeds} />
            <SnoozeMenu deeds={deeds} />
            {ticket.status === 'snoozed' && (
              <Menu.Item leftSection={<IconAlarm size={ICON} />} onClick={() => deeds.act({ act: 'wake' })}>
                {t('thread.wake')}
              </Menu.Item>
            )}
            <PriorityMenu ticket={ticket} deeds={deeds} />
            <QueueMenu ticket={ticket} deeds={deeds} />
            <ResolveMenu deeds={deeds} />
            <TagItem ticket={ticket} deeds={deeds} />
            <IncidentItem ticket={ticket} deeds={deeds} />
            <Menu.Item leftSection={<IconListNumbers size={ICON} />} onClick={() => whyTicket.set(ticket.id)}>
              {t('thread.whyThis')}
            </Menu.Item>
            <Menu.Divider />
            <AskItem ticketId={ticket.id} />
            {detail?.publicLoop.isPublic && <LoopItem ticketId={ticket.id} />}
            <MatterItems ticketId={ticket.id} />
          </>
        )}
        {mayAct && !isOpen && (
          <>
            <Menu.Item onClick={deeds.toggleResolved}>{t('thread.reopen')}</Menu.Item>
            <TagItem ticket={ticket} deeds={deeds} />
            <IncidentItem ticket={ticket} deeds={deeds} />
          </>
        )}
        <Menu.Item leftSection={<IconLink size={ICON} />} onClick={() => void copyLink(ticket.id, t)}>
          {t('actions.copyLink')}
        </Menu.Item>
        <TranslateItem />
        <OpenOnNetwork ticket={ticket} detail={detail} />
      </Menu.Dropdown>
    </Menu>
  )
}

interface PartProps {
  readonly ticket: TicketRow
  readonly deeds: Deeds
}

function Assigning({ ticket, deeds }: PartProps) {
  const { t } = useLanguage()
  const { data: me } = useQuery(meQuery)
  const { data } = useQuery(membersQuery)
  // It stands there while its menu is open.
  const colleague = useColleague(true)
  const isMine = me?.member.id === ticket.assigneeId
  return (
    <>
      {!isMine && me !== undefined && (
        <Menu.Item
          leftSection={<IconUserCheck size={ICON} />}
          onClick={() => deeds.act({ act: 'assign', to: me.member.id })}
        >
          {t('actions.assignToMe')}
        </Menu.Item>
      )}
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<IconUsers size={ICON} />}>{t('thread.assignTo')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {data?.members
            .filter(({ hasLeft }) => !hasLeft)
            .map(({ id, name }) => (
              <Menu.Item
                key={id}
                rightSection={tick(id === ticket.assigneeId)}
                onClick={() => deeds.act({ act: 'assign', to: id })}
              >
                <PersonLoad name={name} person={colleague(id)} />
              </Menu.Item>
            ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      {ticket.assigneeId !== null && (
        <Menu.Item leftSection={<IconUserOff size={ICON} />} onClick={() => deeds.act({ act: 'unassign' })}>
          {t('thread.unassign')}
        </Menu.Item>
      )}
    </>
  )
}

function SnoozeMenu({ deeds }: Pick<PartProps, 'deeds'>) {
  const { t, formats } = useLanguage()
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconAlarmSnooze size={ICON} />}>{t('thread.snooze')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {listSnoozes(new Date()).map(({ name, until }) => (
          <Menu.Item
            key={name}
            onClick={() => deeds.act({ act: 'snooze', until: until.toISOString() })}
            rightSection={<small>{formats.clock(until)}</small>}
          >
            {t(`thread.snoozeFor.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}

function PriorityMenu({ ticket, deeds }: PartProps) {
  const { t } = useLanguage()
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconFlag size={ICON} />}>{t('thread.priority')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {PRIORITIES.map(priority => (
          <Menu.Item
            key={priority}
            rightSection={tick(priority === ticket.priority)}
            onClick={() => deeds.act({ act: 'prioritise', priority })}
          >
            {t(`priority.${priority}`)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}

function QueueMenu({ ticket, deeds }: PartProps) {
  const { t, locale } = useLanguage()
  const { data } = useQuery(queuesQuery)
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconInbox size={ICON} />}>{t('thread.moveTo')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {data?.queues.map(queue => (
          <Menu.Item
            key={queue.id}
            rightSection={tick(queue.id === ticket.queueId)}
            onClick={() => deeds.act({ act: 'enqueue', queueId: queue.id })}
          >
            {queue.name[locale]}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}

function ResolveMenu({ deeds }: Pick<PartProps, 'deeds'>) {
  const { t } = useLanguage()
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconCircleCheck size={ICON} />}>{t('thread.resolveAs')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {CHOSEN_RESOLUTIONS.map(how => (
          <Menu.Item key={how} onClick={() => deeds.act({ act: 'resolve', how })}>
            {t(`resolution.${how}`)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}

function IncidentItem({ ticket, deeds }: PartProps) {
  const { t } = useLanguage()
  const current = ticket.incident?.id ?? null
  return (
    <Menu.Item
      leftSection={<IconAlertTriangle size={ICON} />}
      onClick={() => askForAct({ pick: 'incident', current, perform: deeds.act })}
    >
      {t('acts.pick.incident')}
    </Menu.Item>
  )
}

function TagItem({ ticket, deeds }: PartProps) {
  const { t } = useLanguage()
  return (
    <Menu.Item
      leftSection={<IconTag size={ICON} />}
      onClick={() => askForAct({ pick: 'tag', current: null, tagged: [ticket.tags], perform: deeds.act })}
    >
      {t('acts.pick.tag')}
    </Menu.Item>
  )
}

function OpenOnNetwork({ ticket, detail }: Pick<Props, 'ticket' | 'detail'>) {
  const { t } = useLanguage()
  const channelName = useChannelName(ticket.channel)
  const link = detail?.messages.findLast(each => each.permalink !== null)?.permalink ?? null
  if (link === null) return <Menu.Item disabled>{t('thread.openOn', { channelName })}</Menu.Item>
  return (
    <Menu.Item
      component="a"
      href={link}
      target="_blank"
      rel="noreferrer"
      leftSection={<IconExternalLink size={ICON} />}
    >
      {t('thread.openOn', { channelName })}
    </Menu.Item>
  )
}
