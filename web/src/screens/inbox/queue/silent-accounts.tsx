import { IconActivityHeartbeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { accountsQuery } from '../../../api/queries.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './silent-accounts.module.css'

/** For those who run the accounts: which of them are silent beyond their habit. */
export function SilentAccounts() {
  const { data } = useQuery(accountsQuery)
  const silent = data?.accounts.filter(each => each.silentSince !== null) ?? []
  if (silent.length === 0) return null
  return (
    <WholeLanguage>
      <Banner handles={silent.map(each => `@${each.handle}`)} />
    </WholeLanguage>
  )
}

function Banner({ handles }: { readonly handles: readonly string[] }) {
  const { t, formats } = useLanguage()
  return (
    <p className={classes.banner} role="status">
      <IconActivityHeartbeat size={16} aria-hidden="true" />
      <span>
        {t('upkeep.silentBanner', { handles: formats.list(handles) })}{' '}
        <Link to="/accounts">{t('upkeep.silentLink')}</Link>
      </span>
    </p>
  )
}
