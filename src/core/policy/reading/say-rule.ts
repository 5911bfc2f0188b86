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

/** Whether we answer goes with the way of answering; a rule that says the way alone speaks of answers that others decide on. */
function sayAnswer(decide: Decides, words: PolicyWords): string[] {
  const way = decide.how === undefined || decide.how === 'noAnswer' ? null : words.how[decide.how]
  const whether = decide.if === undefined ? null : words.if[decide.if]
  if (way === null) return whether === null ? saySilence(decide, words) : [whether]
  if (whether === null) return [words.ifAnswered(way)]
  return decide.if === 'leave' ? [whether, words.ifAnswered(way)] : [`${whether} ${way}`]
}

const saySilence = ({ how }: Decides, words: PolicyWords): string[] =>
  how === 'noAnswer' ? [words.how.noAnswer] : []

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
    sayPriority(priority, words),
    ...named(document.promises, promise, words.promise, locale),
    ...(answerWithinMinutes === undefined ? [] : [words.within(sayMinutes(answerWithinMinutes, locale))]),
  ]
}

function sayPriority(priority: NonNullable<Decides['when']>['priority'], words: PolicyWords): string {
  if (priority === undefined) return words.byScore
  return priority === 'asTheMatter' ? words.asTheMatter : words.priority(words.values.priority[priority])
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
