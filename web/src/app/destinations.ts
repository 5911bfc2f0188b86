import {
  IconAlertTriangle,
  IconBan,
  IconBook2,
  IconBuilding,
  IconCalendarWeek,
  IconChartBar,
  IconDeviceTv,
  IconInbox,
  IconPlugConnected,
  IconSearch,
  IconSettings,
  IconUsers,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Me } from '../../../src/contract/me.ts'
import type { PlainKey } from '../i18n/translator.ts'

interface Destination {
  readonly to:
    | '/inbox'
    | '/search'
    | '/customers'
    | '/not-answered'
    | '/mood'
    | '/policy'
    | '/roster'
    | '/incidents'
    | '/team'
    | '/wall'
    | '/departments'
    | '/accounts'
    | '/settings'
  readonly label: PlainKey
  readonly keys: string
  readonly Icon: TablerIcon
  /** On a phone it stands under "More": the bar has room for four. */
  readonly isSeldom?: true
  /** Whom it concerns; everybody, where it is not said. */
  readonly isFor?: (me: Pick<Me, 'departments' | 'permissions'>) => boolean
}

/** Where the rail, the bottom bar, the palette and the `g` keys lead. */
export const DESTINATIONS: readonly Destination[] = [
  { to: '/inbox', label: 'app.inbox', keys: 'g i', Icon: IconInbox },
  { to: '/search', label: 'app.search', keys: 'g f', Icon: IconSearch },
  { to: '/customers', label: 'app.customers', keys: 'g c', Icon: IconUsers },
  { to: '/not-answered', label: 'app.notAnswered', keys: 'g n', Icon: IconBan, isSeldom: true },
  { to: '/mood', label: 'app.mood', keys: 'g m', Icon: IconChartBar, isSeldom: true },
  { to: '/policy', label: 'app.policy', keys: 'g p', Icon: IconBook2, isSeldom: true },
  {
    to: '/wall',
    label: 'app.wall',
    keys: 'g w',
    Icon: IconDeviceTv,
    isSeldom: true,
    isFor: ({ permissions }) => permissions.includes('team.manage'),
  },
  { to: '/incidents', label: 'app.incidents', keys: 'g x', Icon: IconAlertTriangle, isSeldom: true },
  { to: '/roster', label: 'app.roster', keys: 'g t', Icon: IconCalendarWeek, isSeldom: true },
  { to: '/team', label: 'app.team', keys: 'g e', Icon: IconUsersGroup, isSeldom: true },
  {
    to: '/departments',
    label: 'app.departments',
    keys: 'g d',
    Icon: IconBuilding,
    isSeldom: true,
    isFor: ({ departments, permissions }) => departments.length > 0 || permissions.includes('ticket.act'),
  },
  { to: '/accounts', label: 'app.accounts', keys: 'g s', Icon: IconPlugConnected },
  { to: '/settings', label: 'app.settings', keys: 'g ,', Icon: IconSettings, isSeldom: true },
]
