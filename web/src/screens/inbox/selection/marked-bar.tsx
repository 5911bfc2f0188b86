import { ActionIcon, Button, CloseButton, Tooltip } from '@mantine/core'
import {
  IconAlarmSnooze,
  IconAlertTriangle,
  IconCircleCheck,
  IconFlag,
  IconInbox,
  IconTag,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { TicketActRequest, TicketRow } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { meQuery, type TicketFilter } from '../../../api/queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { askForAct, type Pick } from '../acts/asked-act.ts'
import classes from './bulk-bar.module.css'
import { clearSelection } from './selection.ts'
import { useMarkWhole } from './use-mark-whole.ts'

const BUTTONS = [
  { pick: 'assign', keys: 'a', Icon: IconUsers },
  { pick: 'queue', keys: 'Shift+M', Icon: IconInbox },
  { pick: 'priority', keys: 'p', Icon: IconFlag },
  { pick: 'snooze', keys: 's', Icon: IconAlarmSnooze },
  { pick: 'tag', keys: 'Shift+T', Icon: IconTag },
  { pick: 'incident', keys: 'Shift+I', Icon: IconAlertTriangle },
  { pick: 'resolve', keys: 'e', Icon: IconCircleCheck },
] as const satisfies readonly { pick: Pick; keys: string; Icon: typeof IconUsers }[]

interface Props {
  readonly marked: ReadonlyMap<string, TicketRow>
  readonly filter: TicketFilter
  onAct(act: TicketActRequest): void
}

/** How many are marked, and what can be done with all of them. */
export function MarkedBar({ marked, filter, onAct }: Props) {
  const { t, formats } = useLanguage()
  const { data: me } = useQuery(meQuery)
  const whole = useMarkWhole(filter)
  const ask = useCallback(
    (pick: Pick) => {
      const tagged = [...marked.values()].map(({ tags }) => tags)
      const incidents = new Set([...marked.values()].map(({ incident }) => incident?.id ?? null))
      const [shared = null] = incidents.size === 1 ? incidents : []
      askForAct({ pick, current: pick === 'incident' ? shared : null, tagged, perform: onAct })
    },
    [marked, onAct],
  )
  const actions = useMemo<readonly Action[]>(
    () => [
      ...BUTTONS.map(({ pick, keys }) => ({
        id: `bulk ${pick}`,
        group: 'matter' as const,
        label: t(`acts.pick.${pick}`),
        keys,
        run: () => ask(pick),
      })),
      {
        id: 'bulk mine',
        group: 'matter',
        label: t('actions.assignToMe'),
        keys: 'i',
        run: () => me && onAct({ act: 'assign', to: me.member.id }),
      },
      { id: 'unmark', group: 'list', label: t('acts.unmark'), keys: 'Escape', run: clearSelection },
    ],
    [t, me, onAct, ask],
  )
  useActions(actions)
  return (
    <>
      <span className={classes.words}>
        {t('acts.marked', { n: marked.size })}
        {whole.more && (
          <Button size="compact-xs" variant="subtle" loading={whole.isFetching} onClick={whole.mark}>
            {t('acts.markWhole', { n: formats.number(whole.limit) })}
          </Button>
        )}
      </span>
      <span className={classes.buttons}>
        {BUTTONS.map(({ pick, keys, Icon }) => (
          <Tooltip key={pick} label={`${t(`acts.pick.${pick}`)} (${keys})`}>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={t(`acts.pick.${pick}`)}
              onClick={() => ask(pick)}
            >
              <Icon size={17} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        ))}
        <CloseButton aria-label={t('acts.unmark')} onClick={clearSelection} />
      </span>
    </>
  )
}
