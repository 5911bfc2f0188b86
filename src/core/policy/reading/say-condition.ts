import type { Locale } from '../../language.ts'
import { type AskName, type Condition, statedIn } from '../condition.ts'
import type { PolicyDocument } from '../policy.ts'
import { sayText } from '../written-text.ts'
import type { PolicyWords, SayList } from './words.ts'

export const joinOr = (locale: Locale, values: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(values)
export const joinAnd = (locale: Locale, values: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(values)

const sayList = ({ plans }: Pick<PolicyDocument, 'plans'>, locale: Locale): SayList => ({
  or: values => joinOr(locale, values),
  number: value => new Intl.NumberFormat(locale).format(value),
  plan: key => {
    const found = plans.find(plan => plan.key === key)
    return found === undefined ? key : sayText(found.name, locale)
  },
})

/** One clause for each stated line, in their order. */
export function sayClauses(
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
  const clauses = sayClauses(when, document, words, locale)
  const exception = unless === undefined ? [] : sayClauses(unless, document, words, locale)
  const except = exception.length === 0 ? null : joinAnd(locale, exception)
  if (clauses.length === 0 && except === null) return words.always
  return words.when(
    clauses.length === 0 ? words.always.toLocaleLowerCase(locale) : joinAnd(locale, clauses),
    except,
  )
}
