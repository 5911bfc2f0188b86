import { Button } from '@mantine/core'
import { IconMapPinOff, IconPlugConnectedX } from '@tabler/icons-react'
import { isDeskError } from '../api/desk-error.ts'
import { Blank } from '../components/blank.tsx'
import { explainError } from '../components/explain-error.ts'
import { useT } from '../i18n/locale-provider.tsx'
import { Unreachable } from './unreachable.tsx'

/** An address that leads nowhere. */
export function NoPage() {
  const t = useT()
  return (
    <main style={{ height: '100%' }}>
      <title>{`${t('app.noPage')} · Pronto`}</title>
      <Blank Icon={IconMapPinOff} title={t('app.noPage')} isPage>
        <Button component="a" href="/inbox">
          {t('app.toInbox')}
        </Button>
      </Blank>
    </main>
  )
}

/** A page that could not be shown. */
export function RouteTrouble({ error }: { readonly error: unknown }) {
  const t = useT()
  if (isDeskError(error, 'offline') || isDeskError(error, 'notReady')) return <Unreachable />
  return (
    <Blank Icon={IconPlugConnectedX} title={t('app.broken')} words={explainError(error, t)}>
      <Button onClick={() => location.reload()}>{t('errors.retry')}</Button>
    </Blank>
  )
}
