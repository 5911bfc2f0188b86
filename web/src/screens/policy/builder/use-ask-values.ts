import type { Ask } from '../../../../../src/core/policy/condition.ts'
import { sayText } from '../../../../../src/core/policy/written-text.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { useFactWords } from '../../inbox/decision/use-tell-fact.ts'
import { useEditing } from './editing.ts'
import type { ChipValue } from './value-chips.tsx'

type ListAsk = Extract<Ask, { values: unknown }>

/** What a list may hold, in words; where the policy itself says what there is, by the names that it gives. */
export function useAskValues({ fact, values }: ListAsk, stated: readonly string[]): readonly ChipValue[] {
  const { locale } = useLanguage()
  const { outline } = useEditing()
  const words = useFactWords()
  const { document } = outline
  const nameOf = (value: string): string => {
    const plan = values === 'plans' ? document.plans.find(({ key }) => key === value) : undefined
    return plan === undefined ? words.value(fact, value) : sayText(plan.name, locale)
  }
  // What a colleague wrote and nobody knows stays to be seen, and to be taken away.
  return [...new Set([...listKnown(values), ...stated])].map(value => ({ value, label: nameOf(value) }))

  function listKnown(known: ListAsk['values']): readonly string[] {
    switch (known) {
      case 'topics':
        return Object.keys(document.topics)
      case 'keywords':
        return Object.keys(document.keywords)
      case 'plans':
        return document.plans.map(({ key }) => key)
      default:
        return known as readonly string[]
    }
  }
}
