import { classNames } from '../../../components/class-names.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './counter-ring.module.css'

const RADIUS = 8
const ROUND = 2 * Math.PI * RADIUS
const SOON = 20

interface Props {
  readonly used: number
  readonly max: number
}

/** How much room is left, as the network counts: quiet, then amber, then red. */
export function CounterRing({ used, max }: Props) {
  const { t, formats } = useLanguage()
  const left = max - used
  const state = left < 0 ? classes.over : left < SOON ? classes.soon : null
  return (
    <span className={classNames(classes.counter, state)}>
      <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
        <circle cx={10} cy={10} r={RADIUS} className={classes.track} />
        <circle
          cx={10}
          cy={10}
          r={RADIUS}
          className={classes.arc}
          strokeDasharray={ROUND}
          strokeDashoffset={ROUND * (1 - Math.min(1, used / max))}
          transform="rotate(-90 10 10)"
        />
      </svg>
      <span aria-hidden="true">{left < 0 ? `−${formats.number(-left)}` : formats.number(left)}</span>
      <span className={classes.spoken} role="status">
        {left < 0 ? t('composer.over', { n: -left }) : left < SOON ? t('composer.left', { n: left }) : ''}
      </span>
    </span>
  )
}
