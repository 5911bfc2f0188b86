import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconCircleCheck,
  IconCircleX,
  IconDots,
  IconPlayerPause,
  IconPlayerPlay,
  IconStethoscope,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { AccountView } from '../../../../src/contract/account.ts'
import { explainError } from '../../components/explain-error.ts'
import { explainRefusal } from '../../components/explain-refusal.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './accounts.module.css'
import { RemoveAccount } from './remove-account.tsx'
import { useAccountActs } from './use-account-acts.ts'

export function AccountActs({ account }: { readonly account: AccountView }) {
  const t = useT()
  const { check, change } = useAccountActs(account.id)
  const [isRemoving, setIsRemoving] = useState(false)
  const isPaused = account.status === 'paused'
  return (
    <div className={classes.acts}>
      <CheckResult check={check} />
      <Button
        variant="default"
        leftSection={<IconStethoscope size={16} aria-hidden="true" />}
        loading={check.isPending}
        onClick={() => check.mutate()}
      >
        {t('accounts.check')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('accounts.more', { handle: account.handle })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={isPaused ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
            onClick={() => change.mutate({ status: isPaused ? 'connected' : 'paused' })}
          >
            {isPaused ? t('accounts.resume') : t('accounts.pause')}
          </Menu.Item>
          <Menu.Item
            c="var(--urgent)"
            leftSection={<IconTrash size={16} />}
            onClick={() => setIsRemoving(true)}
          >
            {t('accounts.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRemoving && <RemoveAccount account={account} onClose={() => setIsRemoving(false)} />}
    </div>
  )
}

function CheckResult({ check }: Pick<ReturnType<typeof useAccountActs>, 'check'>) {
  const t = useT()
  if (check.isError) return <Result isWell={false} text={explainError(check.error, t)} />
  if (check.data === undefined) return null
  const { health } = check.data
  return health.ok ? (
    <Result isWell text={t('accounts.healthy', { handle: health.handle })} />
  ) : (
    <Result isWell={false} text={explainRefusal(health.code, health.explain, t)} />
  )
}

function Result({ isWell, text }: { readonly isWell: boolean; readonly text: string }) {
  const Icon = isWell ? IconCircleCheck : IconCircleX
  return (
    <span role="status" className={isWell ? classes.well : classes.ill}>
      <Icon size={16} aria-hidden="true" />
      {text}
    </span>
  )
}
