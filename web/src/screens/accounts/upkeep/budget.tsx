import { NumberInput, Progress } from '@mantine/core'
import type { AccountView } from '../../../../../src/contract/account.ts'
import { type BudgetState, MEASURES, type Measure } from '../../../../../src/core/account/budget.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import { useAccountActs } from '../use-account-acts.ts'
import { changeLimit, readLimit, showLimit } from './read-limit.ts'
import classes from './upkeep.module.css'

interface Props {
  readonly account: AccountView
  readonly mayManage: boolean
}

/** What the account's day has used of its three limits, and the limits themselves, to be changed in place. */
export function Budget({ account, mayManage }: Props) {
  const { change } = useAccountActs(account.id)
  return (
    <div className={classes.budget}>
      {MEASURES.map(measure => (
        <Limit
          key={measure}
          account={account}
          measure={measure}
          onChange={mayManage ? limit => change.mutate(changeLimit(measure, limit)) : null}
        />
      ))}
      {change.isError && <Trouble error={change.error} />}
    </div>
  )
}

const COLORS: Readonly<Record<BudgetState, string>> = {
  well: 'var(--brand)',
  warned: 'var(--high-edge)',
  stopped: 'var(--urgent-edge)',
}

interface LimitProps {
  readonly account: AccountView
  readonly measure: Measure
  readonly onChange: ((limit: number | null) => void) | null
}

function Limit({ account, measure, onChange }: LimitProps) {
  const { t, formats } = useLanguage()
  const { used, limit, state, stops } = account.budget[measure]
  const show = (value: number) =>
    measure === 'money'
      ? formats.money({ micros: value, currency: account.spentToday.currency })
      : formats.number(value)
  const figures =
    limit === null
      ? t('upkeep.usedFree', { used: show(used) })
      : t('upkeep.usedOf', { used: show(used), limit: show(limit) })
  const name = t(`upkeep.${measure}`)
  return (
    <div className={classes.limit}>
      <span className={classes.name}>{name}</span>
      <strong>{figures}</strong>
      {limit !== null && (
        <Progress
          size="sm"
          color={COLORS[state]}
          value={limit === 0 ? 100 : Math.min(100, (used / limit) * 100)}
          aria-label={`${name}: ${figures}, ${t(`upkeep.state.${state}`)}`}
        />
      )}
      {state !== 'well' && (
        <p className={classes.near} data-state={state}>
          {t(`upkeep.state.${state}`)}.{' '}
          {stops.length > 0 &&
            t('upkeep.stops', { what: formats.list(stops.map(want => t(`upkeep.want.${want}`))) })}
        </p>
      )}
      {onChange !== null && <LimitInput measure={measure} limit={limit} onChange={onChange} />}
    </div>
  )
}

interface InputProps {
  readonly measure: Measure
  readonly limit: number | null
  onChange(limit: number | null): void
}

/** Kept when the field is left, or with Enter. */
function LimitInput({ measure, limit, onChange }: InputProps) {
  const t = useT()
  return (
    <NumberInput
      key={limit ?? 'none'}
      size="xs"
      label={t(`upkeep.limit.${measure}`)}
      placeholder={t('upkeep.noLimit')}
      min={0}
      decimalScale={measure === 'money' ? 2 : 0}
      prefix={measure === 'money' ? '$' : ''}
      hideControls
      defaultValue={showLimit(measure, limit)}
      onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
      onBlur={event => {
        const typed = readLimit(measure, event.currentTarget.value)
        if (typed !== limit) onChange(typed)
      }}
    />
  )
}
