import {
  IconCheck,
  IconClock,
  IconClockExclamation,
  IconClockX,
  IconPlayerPause,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ClockView } from '../../../../../src/contract/ticket.ts'
import { useNow } from '../../../components/now.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './clocks.module.css'
import { type ClockSign, decideClockSign, sortClocks } from './decide-clock-sign.ts'
import { tellClock } from './tell-clock.ts'

const ICONS: Readonly<Record<ClockSign, TablerIcon>> = {
  late: IconClockX,
  warned: IconClockExclamation,
  running: IconClock,
  paused: IconPlayerPause,
  lateMet: IconCheck,
  met: IconCheck,
  cancelled: IconX,
}

/** Every clock of the ticket, what presses first. */
export function ClockList({ clocks }: { readonly clocks: readonly ClockView[] }) {
  return (
    <WholeLanguage>
      <List clocks={clocks} />
    </WholeLanguage>
  )
}

function List({ clocks }: { readonly clocks: readonly ClockView[] }) {
  const { t } = useLanguage()
  const now = useNow()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what lies open is read and scrolled by keys too
    <ul className={classes.list} aria-label={t('routing.clocks')} tabIndex={0} data-autofocus>
      {sortClocks(clocks, now).map(clock => (
        <Item key={clock.id} clock={clock} now={now} />
      ))}
    </ul>
  )
}

function Item({ clock, now }: { readonly clock: ClockView; readonly now: number }) {
  const { t, formats } = useLanguage()
  const sign = decideClockSign(clock, now)
  const Icon = ICONS[sign]
  return (
    <li data-sign={sign}>
      <span className={classes.sign}>
        <Icon size={15} aria-hidden="true" />
        {t(`routing.clock.sign.${sign}`)}
      </span>
      <strong>{t(`routing.metric.${clock.metric}`)}</strong>
      <p>
        {tellClock(clock, sign, now, { t, formats })}
        {clock.isInHours && <span> · {t('routing.clock.inHours')}</span>}
      </p>
    </li>
  )
}
