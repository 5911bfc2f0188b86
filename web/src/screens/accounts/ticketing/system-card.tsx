import { ActionIcon, Button, CopyButton, Menu } from '@mantine/core'
import {
  IconActivityHeartbeat,
  IconAlertTriangle,
  IconCheck,
  IconCopy,
  IconDots,
  IconPencil,
  IconRefresh,
  IconTicket,
  IconTrash,
} from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketingKindView, TicketingSystemView } from '../../../../../src/contract/ticketing.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { departmentsQuery } from '../../../api/department-queries.ts'
import { explainRefusal } from '../../../components/explain-refusal.ts'
import { useNow } from '../../../components/now.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import accounts from '../accounts.module.css'
import { RemoveSystem } from './remove-system.tsx'
import classes from './ticketing.module.css'

interface Props {
  readonly system: TicketingSystemView
  readonly kind: TicketingKindView | undefined
  onChange(): void
}

/** One system: whether it answers, who is asked in it, and what is on its way there. */
export function SystemCard({ system, kind, onChange }: Props) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const [isRemoving, setIsRemoving] = useState(false)
  const again = useMutation({
    mutationFn: () =>
      answerOf(desk.POST('/api/ticketing/{id}/read-again', { params: { path: { id: system.id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['ticketing'] }),
  })
  return (
    <li className={accounts.card} aria-label={system.name}>
      <header className={accounts.head}>
        <span className={classes.badge}>
          <IconTicket size={20} aria-hidden="true" />
        </span>
        <div className={accounts.names}>
          <h2 dir="auto">{system.name}</h2>
          <span>{kind?.displayName ?? system.system}</span>
        </div>
        <div className={accounts.acts}>
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden="true" />}
            disabled={kind === undefined}
            onClick={onChange}
          >
            {t('ticketing.change')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={t('ticketing.more', { name: system.name })}>
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => again.mutate()}>
                {t('ticketing.readAgain')}
              </Menu.Item>
              <Menu.Item
                c="var(--urgent)"
                leftSection={<IconTrash size={16} />}
                onClick={() => setIsRemoving(true)}
              >
                {t('accounts.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      <Heart system={system} />
      {again.isError && <Trouble error={again.error} />}
      {again.isSuccess && (
        <p className={classes.line} role="status">
          {t('ticketing.readingAgain')}
        </p>
      )}
      <Facts system={system} pushes={kind?.pushes ?? null} />
      {isRemoving && <RemoveSystem system={system} onClose={() => setIsRemoving(false)} />}
    </li>
  )
}

function Heart({ system }: Pick<Props, 'system'>) {
  const { t, formats } = useLanguage()
  const now = useNow()
  const { heardAt, trouble, waiting, failed } = system
  const pulse = trouble !== null ? 'trouble' : heardAt === null ? 'unread' : 'well'
  return (
    <div className={accounts.state}>
      <div className={accounts.heartbeat}>
        <span className={accounts.pulse} data-pulse={pulse}>
          <IconActivityHeartbeat size={16} aria-hidden="true" />
          {t(`ticketing.pulse.${pulse}`)}
        </span>
        <span>
          {heardAt === null
            ? t('ticketing.neverHeard')
            : t('accounts.lastHeard', { ago: formats.ago(Math.max(0, now - Date.parse(heardAt))) })}
        </span>
        {waiting + failed > 0 && (
          <span className={accounts.dim}>{t('ticketing.underway', { waiting, failed })}</span>
        )}
        {trouble !== null && (
          <p className={accounts.trouble} role="alert">
            <IconAlertTriangle size={16} aria-hidden="true" />
            <span>
              {explainRefusal(trouble.code, trouble.explain, t)}{' '}
              {t('accounts.since', { at: formats.dayAndClock(new Date(trouble.since)) })}
            </span>
          </p>
        )}
      </div>
    </div>
  )
}

interface FactsProps extends Pick<Props, 'system'> {
  readonly pushes: TicketingKindView['pushes']
}

function Facts({ system, pushes }: FactsProps) {
  const { t, locale, formats } = useLanguage()
  const { data } = useQuery(departmentsQuery)
  const nameOf = (key: string) => data?.departments.find(each => each.key === key)?.name[locale] ?? key
  return (
    <div className={classes.facts}>
      <p>
        {system.departments.length === 0
          ? t('ticketing.askedByNone')
          : t('ticketing.askedBy', { departments: formats.list(system.departments.map(nameOf)) })}
      </p>
      {system.pushUrl !== null && pushes !== null && (
        <div className={classes.push}>
          <span>{t(`ticketing.push.${pushes}`)}</span>
          <code>{system.pushUrl}</code>
          <CopyButton value={system.pushUrl}>
            {({ copied, copy }) => (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={
                  copied ? (
                    <IconCheck size={14} aria-hidden="true" />
                  ) : (
                    <IconCopy size={14} aria-hidden="true" />
                  )
                }
                onClick={copy}
              >
                {t(copied ? 'ticketing.copied' : 'ticketing.copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      )}
    </div>
  )
}
