import type { Locale } from '../../../../../src/core/language.ts'
import { type AskName, type Condition, statedIn } from '../../../../../src/core/policy/condition.ts'
import type { PolicyDocument, Rule } from '../../../../../src/core/policy/policy.ts'
import { joinOr, sayWhen } from '../../../../../src/core/policy/reading/say-condition.ts'
import { sayDecision } from '../../../../../src/core/policy/reading/say-rule.ts'
import type { PolicyWords, SayList } from '../../../../../src/core/policy/reading/words.ts'
import { ENGLISH } from '../../../../../src/core/policy/reading/words-en.ts'
import { FRENCH } from '../../../../../src/core/policy/reading/words-fr.ts'
import { ITALIAN } from '../../../../../src/core/policy/reading/words-it.ts'
import { sayText } from '../../../../../src/core/policy/written-text.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'

const WORDS: Readonly<Record<Locale, PolicyWords>> = { it: ITALIAN, fr: FRENCH, en: ENGLISH }

export interface RuleWords {
  /** "When the customer asks a question, unless it is insulting". */
  when(rule: Pick<Rule, 'when' | 'unless'>): string
  /** A phrase for each thing that the rule decides. */
  decided(rule: Pick<Rule, 'decide'>): readonly string[]
  /** One line of a condition: "the customer asks a question". Null where the condition does not state it. */
  line(condition: Condition, name: string): string | null
}

/** Rules in the words of the document, in the reader's language. */
export function useSayRule(document: PolicyDocument): RuleWords {
  const { locale } = useLanguage()
  const words = WORDS[locale]
  const say: SayList = {
    or: values => joinOr(locale, values),
    number: value => new Intl.NumberFormat(locale).format(value),
    plan: key => {
      const plan = document.plans.find(each => each.key === key)
      return plan === undefined ? key : sayText(plan.name, locale)
    },
  }
  return {
    when: rule => sayWhen(rule, document, words, locale),
    decided: rule => sayDecision(rule, document, words, locale),
    line: (condition, name) => {
      const ask = statedIn(condition).find(each => each === name)
      return ask === undefined ? null : sayAsk(words, ask, condition, say)
    },
  }
}

const sayAsk = <N extends AskName>(words: PolicyWords, name: N, condition: Condition, say: SayList): string =>
  words.asks[name](condition[name] as NonNullable<Condition[N]>, say)
