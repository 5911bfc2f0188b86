import { refusalOf } from '../../../api/desk-error.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'

/** Why the sample data is not put in, or does not go. */
export function SampleTrouble({ error }: { readonly error: unknown }) {
  const t = useT()
  const refusal = refusalOf(error)
  if (refusal === 'sampleThere' || refusal === 'sampleMixed')
    return <Trouble error={error} words={t(`sample.refusal.${refusal}`)} />
  return <Trouble error={error} />
}
