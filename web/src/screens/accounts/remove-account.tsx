import type { AccountView } from '../../../../src/contract/account.ts'
import { AskFirst } from '../../components/ask-first.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { useAccountActs } from './use-account-acts.ts'

interface Props {
  readonly account: AccountView
  onClose(): void
}

export function RemoveAccount({ account, onClose }: Props) {
  const t = useT()
  const { remove } = useAccountActs(account.id)
  return (
    <AskFirst
      title={t('accounts.removeTitle', { handle: account.handle })}
      words={t('accounts.removeWords')}
      yes={t('accounts.remove')}
      isPending={remove.isPending}
      trouble={remove.isError && <Trouble error={remove.error} />}
      onYes={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
