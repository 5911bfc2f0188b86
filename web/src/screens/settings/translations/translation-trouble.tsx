import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { explainTranslation } from '../../inbox/translation/explain-translation.ts'

/** Nothing where nothing went wrong. */
export function TranslationTrouble({ error }: { readonly error: unknown }) {
  const t = useT()
  if (error === null || error === undefined) return null
  return <Trouble error={error} words={explainTranslation(error, t)} />
}
