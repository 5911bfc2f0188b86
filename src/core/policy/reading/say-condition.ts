import type { Locale } from '../../language.ts'
import { type AskName, type Condition, statedIn } from '../condition.ts'
import type { PolicyDocument } from '../policy.ts'
import { sayText } from '../written-text.ts'
import type { PolicyWords, SayList } from './words.ts'

/** English as the British write it: "a, b and c", "4 May 2026". */
export const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale)

export const joinOr = (locale: Locale, values: readonly string[]): string =>
  new Intl.ListFormat(tagOf(locale), { type: 'disjunction' }).format(values)
export const joinAnd = (locale: Locale, values: readonly string[]): string =>
  new Intl.ListFormat(tagOf(locale), { type: 'conjunction' }).format(values)

const sayList = ({ plans }: Pick<PolicyDocument, 'plans'>, locale: Locale): SayList => ({
  or: values => joinOr(locale, values),
  number: value => new Intl.NumberFormat(locale).format(value),
  plan: key => {
    const found = plans.find(plan => plan.key === key)
    return found === undefined ? key : sayText(found.name, locale)
  },
})

/** One clause for each stated line, in their order. */
function sayClauses(
  condition: Condition,
  document: Pick<PolicyDocument, 'plans'>,
  words: PolicyWords,
  locale: Locale,
): string[] {
  const say = sayList(document, locale)
  return statedIn(condition).map(name => sayClause(words, name, condition, say))
}

function sayClause<N extends AskName>(
  words: PolicyWords,
  name: N,
  condition: Condition,
  say: SayList,
): string {
  return words.asks[name](condition[name] as NonNullable<Condition[N]>, say)
}

/** "When A and B, unless C"; "Always" where nothing is stated. */
export function sayWhen(
  { when, unless }: { readonly when: Condition; readonly unless?: Condition | undefined },
  document: Pick<PolicyDocument, 'plans'>,
  words: PolicyWords,
  locale: Locale,
): string {
  return words.when(all(when), unless === undefined ? null : all(unless))

  function all(condition: Condition): string | null {
    const clauses = sayClauses(condition, document, words, locale).map((clause, at) =>
      at === 0 ? clause : words.further(clause),
    )
    return clauses.length === 0 ? null : joinAnd(locale, clauses)
  }
}
