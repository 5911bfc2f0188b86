import { Page } from '../../components/page.tsx'
import { useT } from '../../i18n/locale-provider.tsx'

export function AccountsScreen() {
  const t = useT()
  return <Page title={t('accounts.title')} words={t('accounts.words')} children={null} />
}
