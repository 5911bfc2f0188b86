import type { AccountView } from '../../../../src/contract/account.ts'
import { useMay } from '../../api/use-may.ts'
import { useChannelName } from '../../api/use-names.ts'
import { channelMark } from '../../channels/icons.tsx'
import { writeHandle } from '../../components/write-handle.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { AccountActs } from './account-acts.tsx'
import { AccountSettings } from './account-settings.tsx'
import classes from './accounts.module.css'
import { Heartbeat } from './heartbeat.tsx'
import { AbsenceReport } from './upkeep/absence-report.tsx'
import { Budget } from './upkeep/budget.tsx'
import { Rights } from './upkeep/rights.tsx'

/** For those who may look but not change. */
function Keywords({ words }: { readonly words: readonly string[] }) {
  const { t, formats } = useLanguage()
  if (words.length === 0) return null
  return (
    <p className={classes.words}>
      {t('accounts.keywords')}: <strong>{formats.list(words)}</strong>
    </p>
  )
}

export function AccountCard({ account }: { readonly account: AccountView }) {
  const { t } = useLanguage()
  const channelName = useChannelName(account.channel)
  const mayManage = useMay('account.manage')
  const { Icon, color } = channelMark(account.channel)
  return (
    <li className={classes.card} aria-label={writeHandle(account.handle)}>
      <header className={classes.head}>
        <span className={classes.badge} style={{ background: color }}>
          <Icon size={20} stroke={2} aria-hidden="true" />
        </span>
        <div className={classes.names}>
          <h2 dir="auto">{account.displayName}</h2>
          <span>
            {channelName} · {writeHandle(account.handle)} · {t(`purpose.${account.purpose}`)}
          </span>
        </div>
        {mayManage && <AccountActs account={account} />}
      </header>
      <div className={classes.state}>
        <Heartbeat account={account} />
      </div>
      {account.absences.map(absence => (
        <AbsenceReport key={absence.id} absence={absence} mayDismiss={mayManage} />
      ))}
      <Budget account={account} mayManage={mayManage} />
      <Rights account={account} />
      {mayManage ? <AccountSettings account={account} /> : <Keywords words={account.keywords} />}
    </li>
  )
}
