import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './translations.module.css'

/** What leaves the desk, and to whom, said before anything does. */
export function Leaving({ host }: { readonly host: string | null }) {
  const t = useT()
  return (
    <section className={classes.leaving} aria-label={t('translations.leaves')}>
      <strong>{t('translations.leaves')}</strong>
      <p>{t('translations.leavesWords', { host: host ?? t('translations.leavesNowhere') })}</p>
    </section>
  )
}
