import { Progress } from '@mantine/core'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './back-test.module.css'
import type { Run } from './use-back-test.ts'

/** How far it is, and how quick. */
export function BackTestProgress({ run: { status, sum, elapsedMs } }: { readonly run: Run }) {
  const { t, formats } = useLanguage()
  const { counted, total } = sum
  const share = status === 'done' ? 1 : total === null || total === 0 ? 0 : Math.min(1, counted / total)
  const rate = elapsedMs > 0 ? Math.round((counted / elapsedMs) * 1000) : 0
  const numbers = {
    counted: formats.number(counted),
    total: formats.number(Math.max(total ?? 0, counted)),
  }
  return (
    <div className={classes.progress}>
      <Progress.Root size="lg">
        <Progress.Section
          value={share * 100}
          color={status === 'failed' ? 'var(--urgent-edge)' : 'brand'}
          aria-label={t('policyTools.progress')}
        />
      </Progress.Root>
      <div className={classes.counts} role="status">
        <span>{t(`policyTools.status.${status}`, numbers)}</span>
        {counted > 0 && <span>{t('policyTools.rate', { rate: formats.number(rate) })}</span>}
      </div>
    </div>
  )
}
