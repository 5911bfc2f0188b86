import { Progress } from '@mantine/core'
import type { AccountView } from '../../../../src/contract/account.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import classes from './accounts.module.css'

const NEAR = 80

export function Spending({ account }: { readonly account: AccountView }) {
  const { t, formats } = useLanguage()
  const spent = formats.money(account.spentToday)
  const { dailyBudget } = account
  if (dailyBudget === null)
    return (
      <div className={classes.spending}>
        <span>{t('accounts.spent', { spent })}</span>
        <span className={classes.dim}>{t('accounts.noBudget')}</span>
      </div>
    )
  const share = dailyBudget.micros === 0 ? 100 : (account.spentToday.micros / dailyBudget.micros) * 100
  const label = t('accounts.spentOf', { spent, budget: formats.money(dailyBudget) })
  return (
    <div className={classes.spending}>
      <span>{label}</span>
      <Progress
        value={Math.min(100, share)}
        color={share >= NEAR ? 'var(--high-edge)' : 'var(--brand)'}
        size="sm"
        aria-label={label}
      />
    </div>
  )
}
