import type { Locale } from '../../language.ts'
import type { PolicyDocument, PromisedMinutes, Rule } from '../policy.ts'
import { sayText } from '../written-text.ts'
import { sayMinutes } from './say-time.ts'
import type { PolicyWords } from './words.ts'

/** What a rule decides, a phrase each: "we answer in public", "it waits in the queue Billing". */
export function sayDecision(
  { decide }: Pick<Rule, 'decide'>,
  document: PolicyDocument,
  words: PolicyWords,
  locale: Locale,
): string[] {
  return [
    ...sayAnswer(decide, words),
    ...sayWho(decide, document, words, locale),
    ...sayBy(decide, document, words, locale),
    ...(decide.needsApproval ? [words.needsApproval] : []),
    ...(decide.hide ? [words.hide] : []),
    ...(decide.askToDelete ? [words.askToDelete] : []),
    ...named(document.macros, decide.macro, words.macro, locale),
    ...named(document.guides, decide.guideTo, words.guideTo, locale),
  ]
}

type Decides = Rule['decide']
type Named = PolicyDocument[
  | 'macros'
  | 'guides'
  | 'queues'
  | 'teams'
  | 'skills'
  | 'departments'
  | 'promises'][number]

function sayAnswer(decide: Decides, words: PolicyWords): string[] {
  const way = decide.how === undefined || decide.how === 'noAnswer' ? [] : [words.how[decide.how]]
  const whether = decide.if === undefined ? [] : [words.if[decide.if]]
  return whether.length > 0 && way.length > 0 ? [`${whether[0]} ${way[0]}`] : [...whether, ...way]
}

function sayWho({ who }: Decides, document: PolicyDocument, words: PolicyWords, locale: Locale): string[] {
  return [
    ...named(document.queues, who?.queue, words.who.queue, locale),
    ...named(document.teams, who?.team, words.who.team, locale),
    ...named(document.skills, who?.skill, words.who.skill, locale),
    ...named(document.departments, who?.department, words.who.department, locale),
    ...(who?.person === undefined ? [] : [words.who.person(who.person)]),
  ]
}

function sayBy({ when }: Decides, document: PolicyDocument, words: PolicyWords, locale: Locale): string[] {
  if (when === undefined) return []
  const { priority, promise, answerWithinMinutes } = when
  return [
    priority === undefined
      ? words.byScore
      : priority === 'asTheMatter'
        ? words.asTheMatter
        : words.priority(words.values.priority[priority]),
    ...named(document.promises, promise, words.promise, locale),
    ...(answerWithinMinutes === undefined ? [] : [words.within(sayMinutes(answerWithinMinutes, locale))]),
  ]
}

function named(
  entries: readonly Named[],
  key: string | undefined,
  say: (name: string) => string,
  locale: Locale,
): string[] {
  if (key === undefined) return []
  const found = entries.find(entry => entry.key === key)
  return [say(found === undefined ? key : sayText(found.name, locale))]
}

export function sayPromised(promised: PromisedMinutes, words: PolicyWords, locale: Locale): string {
  if (typeof promised === 'number') return sayMinutes(promised, locale)
  const { urgent, high, normal, low } = promised
  return words.byPriority({
    urgent: sayMinutes(urgent, locale),
    high: sayMinutes(high, locale),
    normal: sayMinutes(normal, locale),
    low: sayMinutes(low, locale),
  })
}
