import { listTargets } from '../../../../../src/core/translation/translation.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { nameLanguage } from '../../inbox/translation/name-language.ts'

/** Into which languages a service translates, in words. */
export function useInto(pairs: readonly string[]): string {
  const { t, locale, formats } = useLanguage()
  const named = listTargets({ pairs }).map(code => nameLanguage(code, locale))
  return t('translations.into', { languages: formats.list(named) })
}
