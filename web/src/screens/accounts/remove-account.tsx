import { Button, Group, Modal } from '@mantine/core'
import type { AccountView } from '../../../../src/contract/account.ts'
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
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('accounts.removeTitle', { handle: account.handle })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{t('accounts.removeWords')}</p>
      {remove.isError && <Trouble error={remove.error} />}
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button
          color="var(--urgent-edge)"
          loading={remove.isPending}
          onClick={() => remove.mutate(undefined, { onSuccess: onClose })}
        >
          {t('accounts.remove')}
        </Button>
      </Group>
    </Modal>
  )
}
