import { Button } from '@mantine/core'
import { IconBuildingBroadcastTower } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import { type AskedResolution, askedResolution } from './asked-resolution.ts'
import classes from './public-loop.module.css'

/** Before a matter is resolved of which the public will be owed a word. */
export function AskedStrip({ asked }: { readonly asked: AskedResolution }) {
  const t = useT()
  useEffect(() => () => askedResolution.set(null), [])
  return (
    <section className={`${classes.strip} ${classes.due}`} aria-label={t('publicLoop.title')}>
      <IconBuildingBroadcastTower size={16} aria-hidden="true" />
      <p role="status">{t('publicLoop.askResolve')}</p>
      <span className={classes.acts}>
        <Button data-autofocus size="compact-sm" onClick={asked.resolve}>
          {t('publicLoop.resolve')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => askedResolution.set(null)}>
          {t('publicLoop.cancel')}
        </Button>
      </span>
    </section>
  )
}
