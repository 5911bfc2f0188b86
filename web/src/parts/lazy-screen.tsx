import { Button } from '@mantine/core'
import { IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useStore } from '../app/store.ts'
import { Blank } from '../components/blank.tsx'
import { useT, WholeLanguage } from '../i18n/locale-provider.tsx'
import { restStyles } from '../theme/rest-styles.ts'
import { pageState } from './page-state.ts'
import { definePart } from './part.ts'

interface ScreenOptions {
  /** It speaks with texts that are not loaded at first. */
  readonly isWhole?: boolean
  /** Part of the first picture: it shows only what is styled at first. */
  readonly isFirst?: boolean
}

/**
 * The component of a route, fetched on the way to it. Where it does not come one arrives all the same, is told so, and
 * sees it as soon as it has come.
 */
export function lazyScreen<Name extends string>(
  load: () => Promise<Readonly<Record<Name, () => ReactNode>>>,
  name: Name,
  { isWhole = false, isFirst = false }: ScreenOptions = {},
) {
  const part = definePart<() => ReactNode>(
    async () => {
      const [file] = await Promise.all([load(), isFirst ? null : restStyles.fetch()])
      return file[name]
    },
    { isSeldom: true },
  )
  const again = () => void part.fetch().catch(() => undefined)
  function Screen() {
    const { here: Here, isMissing } = useStore(part.state)
    useEffect(() => void part.wait(), [])
    const missing = <ScreenMissing onRetry={again} />
    if (Here === null) return isMissing ? missing : null
    return isWhole ? (
      <WholeLanguage whenMissing={missing}>
        <Here />
      </WholeLanguage>
    ) : (
      <Here />
    )
  }
  Screen.preload = () =>
    part.fetch().then(
      () => undefined,
      () => undefined,
    )
  return Screen
}

function ScreenMissing({ onRetry }: { onRetry(): void }) {
  const t = useT()
  const state = useStore(pageState)
  if (state !== 'whole')
    return (
      <Blank Icon={IconRefresh} title={t('app.screenMissing')} words={t(`app.${state}`)}>
        <Button onClick={() => location.reload()}>{t('app.reload')}</Button>
      </Blank>
    )
  return (
    <Blank Icon={IconCloudOff} title={t('app.screenMissing')} words={t('app.screenMissingWords')}>
      <Button onClick={onRetry}>{t('errors.retry')}</Button>
    </Blank>
  )
}
