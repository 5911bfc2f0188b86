import {
  IconActivityHeartbeat,
  IconAlertTriangle,
  IconPlayerPause,
  IconPlugConnected,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { WallAccount } from '../../../../src/contract/wall.ts'
import { channelMark } from '../../channels/icons.tsx'
import { useNow } from '../../components/now.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { decidePulse, type PULSES, type Pulse } from '../accounts/decide-pulse.ts'
import { Panel } from './panel.tsx'
import classes from './wall.module.css'

const SHOWN = 4
const ICONS = {
  well: IconActivityHeartbeat,
  unread: IconActivityHeartbeat,
  paused: IconPlayerPause,
  quiet: IconAlertTriangle,
  trouble: IconAlertTriangle,
} as const satisfies Record<Pulse, unknown>

/** What presses first. */
const ORDER: readonly Pulse[] = [
  'trouble',
  'quiet',
  'paused',
  'unread',
  'well',
] satisfies readonly (typeof PULSES)[number][]

/** Whether we still hear, account by account. */
export function HeartList({ accounts }: { readonly accounts: readonly WallAccount[] }) {
  const { t } = useLanguage()
  const now = useNow()
  const ranked = accounts
    .map(account => ({ account, pulse: decidePulse(account, now) }))
    .toSorted((a, b) => ORDER.indexOf(a.pulse) - ORDER.indexOf(b.pulse))
  const further = ranked.length - SHOWN
  return (
    <Panel title={t('wall.hearts')} area="hearts">
      {ranked.length === 0 && (
        <p className={classes.calm}>
          <IconPlugConnected size="1.3em" aria-hidden="true" />
          {t('accounts.empty')}
        </p>
      )}
      <ul className={classes.lines}>
        {ranked.slice(0, SHOWN).map(({ account, pulse }) => (
          <Heart key={account.id} account={account} pulse={pulse} now={now} />
        ))}
      </ul>
      {further > 0 && (
        <Link className={classes.more} to="/accounts" search={{}}>
          {t('wall.moreAccounts', { n: further })}
        </Link>
      )}
    </Panel>
  )
}

interface HeartProps {
  readonly account: WallAccount
  readonly pulse: Pulse
  readonly now: number
}

function Heart({ account, pulse, now }: HeartProps) {
  const { t, formats } = useLanguage()
  const Icon = ICONS[pulse]
  const { Icon: Channel } = channelMark(account.channel)
  const heard =
    account.lastHeardAt === null
      ? t('accounts.neverHeard')
      : t('accounts.lastHeard', { ago: formats.ago(Math.max(0, now - Date.parse(account.lastHeardAt))) })
  return (
    <li>
      <Link to="/accounts" search={{}} className={classes.heart} data-pulse={pulse}>
        <Channel size="1.1em" aria-hidden="true" />
        <strong>{account.handle}</strong>
        <span className={classes.pulse}>
          <Icon size="1.1em" aria-hidden="true" />
          {t(`accounts.pulse.${pulse}`)}
        </span>
        <small>{heard}</small>
      </Link>
    </li>
  )
}
