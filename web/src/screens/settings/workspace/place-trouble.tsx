import { refusalOf } from '../../../api/desk-error.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'

const WORDS = {
  policyDraftOpen: 'workspace.draftOpen',
  policyMoved: 'workspace.moved',
  policyProblems: 'workspace.refusedPlace',
} as const

const isKnown = (refusal: string | null): refusal is keyof typeof WORDS =>
  refusal !== null && Object.hasOwn(WORDS, refusal)

/** Why the desk was not moved. */
export function PlaceTrouble({ error }: { readonly error: unknown }) {
  const t = useT()
  const refusal = refusalOf(error)
  return isKnown(refusal) ? <Trouble error={error} words={t(WORDS[refusal])} /> : <Trouble error={error} />
}
