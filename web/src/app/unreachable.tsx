import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { type AnyRouter, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Blank } from '../components/blank.tsx'
import { useT } from '../i18n/locale-provider.tsx'
import { canReachPage, pageState } from '../parts/page-state.ts'
import { untilWorthTrying } from '../parts/worth-trying.ts'

/** The page is here, kept by the browser, and the desk is not. Once it is, the page goes on by itself. */
export function Unreachable() {
  const t = useT()
  const router = useRouter()
  useEffect(() => {
    let isShown = true
    const keepTrying = async () => {
      while (isShown) {
        await untilWorthTrying()
        if (isShown) await goOn(router)
      }
    }
    void keepTrying()
    return () => {
      isShown = false
    }
  }, [router])
  return (
    <main style={{ height: '100%' }}>
      <title>{`${t('app.unreachable')} · Pronto`}</title>
      <Blank Icon={IconCloudOff} title={t('app.unreachable')} words={t('app.unreachableWords')} isPage>
        <Button onClick={() => void goOn(router)}>{t('errors.retry')}</Button>
      </Blank>
    </main>
  )
}

/** Nobody goes on with an older page than the desk has. */
async function goOn(router: AnyRouter): Promise<void> {
  if (!(await canReachPage())) return
  if (pageState.get() === 'outdated') location.reload()
  else await router.invalidate()
}
