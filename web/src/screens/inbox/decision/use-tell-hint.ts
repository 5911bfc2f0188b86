import type { DecisionView } from '../../../../../src/contract/decision.ts'
import { useMemberNames } from '../../../api/use-names.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { listWords } from './list-chips.ts'

/** How sure we are, and because of which words; or who said so. */
export interface Hint {
  readonly sure: string
  readonly words: string | null
}

export function useTellHint(): (fact: string, decision: DecisionView) => Hint {
  const { t, formats } = useLanguage()
  const memberName = useMemberNames()
  return (fact, { facts }) => {
    const view = facts[fact]
    if (view === undefined || view.confidence === 0) return { sure: t('decision.unknown'), words: null }
    const by = view.correctedBy
    if (by !== null)
      return {
        sure: t('decision.correctedBy', { name: memberName(by) ?? t('notAnswered.somebody') }),
        words: null,
      }
    const words = listWords(view).map(each => t('decision.quoted', { words: each }))
    return {
      sure: t('decision.sure', { share: formats.percent(view.confidence) }),
      words: words.length === 0 ? null : words.join(' '),
    }
  }
}

/** "48% sure · “da ieri” “fibra”". */
export const joinHint = ({ sure, words }: Hint): string => (words === null ? sure : `${sure} · ${words}`)
