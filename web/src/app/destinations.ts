import {
  IconBan,
  IconBook2,
  IconChartBar,
  IconInbox,
  IconPlugConnected,
  type TablerIcon,
} from '@tabler/icons-react'
import type { PlainKey } from '../i18n/translator.ts'

interface Destination {
  readonly to: '/inbox' | '/not-answered' | '/mood' | '/policy' | '/accounts'
  readonly label: PlainKey
  readonly keys: string
  readonly Icon: TablerIcon
}

/** Where the rail, the bottom bar, the palette and the `g` keys lead. */
export const DESTINATIONS: readonly Destination[] = [
  { to: '/inbox', label: 'app.inbox', keys: 'g i', Icon: IconInbox },
  { to: '/not-answered', label: 'app.notAnswered', keys: 'g n', Icon: IconBan },
  { to: '/mood', label: 'app.mood', keys: 'g m', Icon: IconChartBar },
  { to: '/policy', label: 'app.policy', keys: 'g p', Icon: IconBook2 },
  { to: '/accounts', label: 'app.accounts', keys: 'g s', Icon: IconPlugConnected },
]
