import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { explainRefusal } from '../../components/explain-refusal.ts'
import { useT } from '../../i18n/locale-provider.tsx'

/** What came of a login in the browser: the address says it, until it is closed. */
export function LoginReturn() {
  const t = useT()
  const navigate = useNavigate()
  const { connected, failed } = useSearch({ from: '/desk/accounts' })
  if (connected === undefined && failed === undefined) return null
  const isWell = failed === undefined
  return (
    <Alert
      role={isWell ? 'status' : 'alert'}
      mb="md"
      variant="light"
      color={isWell ? 'teal' : 'red'}
      c={isWell ? 'var(--well-ink)' : 'var(--late-ink)'}
      icon={isWell ? <IconCircleCheck aria-hidden="true" /> : <IconAlertTriangle aria-hidden="true" />}
      withCloseButton
      closeButtonLabel={t('app.close')}
      onClose={() => void navigate({ to: '/accounts', search: {}, replace: true })}
    >
      {isWell ? t('accounts.connected') : `${t('accounts.loginFailed')} ${explainRefusal(failed, null, t)}`}
    </Alert>
  )
}
