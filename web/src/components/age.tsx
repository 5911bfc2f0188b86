import { useLanguage } from '../i18n/locale-provider.tsx'
import { useNow } from './now.ts'

/** How long ago, as short as possible; the exact time on hover. */
export function Age({ at, className }: { readonly at: string; readonly className?: string | undefined }) {
  const { t, formats } = useLanguage()
  const date = new Date(at)
  const ms = useNow() - date.getTime()
  return (
    <time dateTime={at} title={formats.dayAndClock(date)} className={className}>
      {ms < 60_000 ? t('time.now') : formats.age(ms)}
    </time>
  )
}
