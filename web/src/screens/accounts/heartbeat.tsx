import { IconActivityHeartbeat, IconAlertTriangle } from '@tabler/icons-react'
import type { AccountView } from '../../../../src/contract/account.ts'
import { explainRefusal } from '../../components/explain-refusal.ts'
import { useNow } from '../../components/now.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import classes from './accounts.module.css'
import { decidePulse } from './decide-pulse.ts'

/** When we last heard anything, when the network last answered, and what is wrong if something is. */
export function Heartbeat({ account }: { readonly account: AccountView }) {
  const { t, formats } = useLanguage()
  const now = useNow()
  const pulse = decidePulse(account, now)
  const ago = (at: string) => formats.ago(Math.max(0, now - Date.parse(at)))
  return (
    <div className={classes.heartbeat}>
      <span className={classes.pulse} data-pulse={pulse}>
        <IconActivityHeartbeat size={16} aria-hidden="true" />
        {t(`accounts.pulse.${pulse}`)}
      </span>
      <span>
        {account.lastHeardAt === null
          ? t('accounts.neverHeard')
          : t('accounts.lastHeard', { ago: ago(account.lastHeardAt) })}
      </span>
      {account.liveSince !== null && (
        <span className={classes.dim}>
          {t('accounts.live', { since: formats.dayAndClock(new Date(account.liveSince)) })}
        </span>
      )}
      {account.liveTrouble !== null && (
        <p className={classes.silence}>
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>
            {t('accounts.notLive')} {explainRefusal(account.liveTrouble.code, account.liveTrouble.explain, t)}
          </span>
        </p>
      )}
      {account.lastReadAt !== null && (
        <span className={classes.dim}>{t('accounts.lastRead', { ago: ago(account.lastReadAt) })}</span>
      )}
      {account.silentSince !== null && (
        <p className={classes.silence} role="alert">
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>{t('upkeep.silent', { at: formats.dayAndClock(new Date(account.silentSince)) })}</span>
        </p>
      )}
      {account.trouble !== null && (
        <p className={classes.trouble} role="alert">
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>
            {explainRefusal(account.trouble.code, account.trouble.explain, t)}{' '}
            {t('accounts.since', { at: formats.dayAndClock(new Date(account.trouble.since)) })}
          </span>
        </p>
      )}
    </div>
  )
}
