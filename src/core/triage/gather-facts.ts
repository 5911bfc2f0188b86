import type { Purpose } from '../account/purpose.ts'
import { isAsking } from '../customer/same-question/is-asking.ts'
import type { SightingSource, Visibility } from '../message/message.ts'
import { isWithinHours } from '../policy/is-within-hours.ts'
import type { PolicyDocument } from '../policy/policy.ts'
import type { Priority } from '../ticket/ticket.ts'
import type { Fact, Facts, Intent, MessageFunction } from './facts.ts'
import type { Judgement } from './judgement.ts'
import { readKeywords } from './read-keywords.ts'
import { readNaming } from './read-naming.ts'
import { readTopic } from './read-topic.ts'

/** All that triage may know of a message before it decides. */
export interface Circumstances {
  readonly text: string
  readonly judgement: Judgement
  readonly visibility: Visibility
  readonly source: SightingSource
  readonly accountHandle: string
  readonly accountPurpose: Purpose
  /** The purposes of all the brand's accounts on the channel. */
  readonly brandPurposes: readonly Purpose[]
  readonly brandHandles: readonly string[]
  readonly brandNames: readonly string[]
  readonly followers: number
  readonly isVerified: boolean
  readonly reach: number
  readonly recentMessages: number
  /** Null where nobody knows. */
  readonly customerPlan: string | null
  readonly customerValue: number | null
  /** Problems of the last hour by topic. */
  readonly problemsByTopic: Readonly<Record<string, number>>
  /** How surely the author asked the same before and was not answered; null when he did not. */
  readonly askedBefore: number | null
  readonly hasOpenTicket: boolean
  readonly matterPriority: Priority | null
  readonly isAfterResolution: boolean
  readonly isAddressed: boolean
  readonly mayAnswerPublicly: boolean
  readonly isSealed: boolean
  readonly isAutomatic: boolean
  readonly writtenAt: Date
}

/** What of the policy says how a text is read. */
export type Reading = Pick<PolicyDocument, 'topics' | 'keywords' | 'homonyms' | 'hours' | 'accounts'>

const certain = <T>(value: T): Fact<T> => ({ value, confidence: 1, evidence: [] })
const unknown = <T>(value: T): Fact<T> => ({ value, confidence: 0, evidence: [] })
const orUnknown = <T>(value: T | null): Fact<T | null> => (value === null ? unknown(null) : certain(value))

export function gatherFacts(c: Circumstances, policy: Reading): Facts {
  const { learned, leanings: _, ...judgement } = c.judgement
  const read = readByPolicy(c, judgement, policy)
  const topic = read.topic.value
  return {
    ...judgement,
    privateData: c.visibility === 'public' ? judgement.privateData : certain([]),
    ...read,
    visibility: certain(c.visibility),
    writtenTo: certain(c.accountPurpose),
    followers: certain(c.followers),
    isVerified: certain(c.isVerified),
    reach: certain(c.reach),
    recentMessages: certain(c.recentMessages),
    customerPlan: orUnknown(c.customerPlan),
    customerValue: orUnknown(c.customerValue),
    askedBefore: asksAgain(c, judgement.intent),
    similarLately: certain(problemsOf(c.problemsByTopic, topic)),
    hasOpenTicket: certain(c.hasOpenTicket),
    matterPriority: certain(c.matterPriority),
    isAfterResolution: certain(c.isAfterResolution),
    isAddressed: certain(c.isAddressed),
    mayAnswerPublicly: certain(c.mayAnswerPublicly),
    isSealed: certain(c.isSealed),
    isAutomatic: certain(c.isAutomatic),
    learnedIf: learned?.if ?? unknown(null),
    learnedQueue: learned?.queue ?? unknown(null),
  }
}

/** Thanks in the words of the question ask nothing again. */
function asksAgain(
  { askedBefore, isAutomatic, isSealed }: Circumstances,
  intent: Fact<Intent>,
): Fact<boolean> {
  if (askedBefore === null) return certain(false)
  const isAgain = isAsking({ intent, isAutomatic: certain(isAutomatic), isSealed: certain(isSealed) })
  return isAgain ? { value: true, confidence: askedBefore, evidence: [] } : certain(false)
}

/** A topic is whatever the policy calls it, `constructor` too. */
const problemsOf = (problems: Circumstances['problemsByTopic'], topic: string | null): number =>
  topic !== null && Object.hasOwn(problems, topic) ? (problems[topic] ?? 0) : 0

/** What must be known of a message to read it by another policy. */
export type Rereadable = Pick<
  Circumstances,
  'text' | 'brandHandles' | 'brandNames' | 'accountHandle' | 'accountPurpose' | 'brandPurposes' | 'writtenAt'
>

/** The facts that another policy would read otherwise in the same message. */
export function readByPolicy(c: Rereadable, judged: Pick<Facts, 'intent' | 'function'>, policy: Reading) {
  const belongsTo = decideBelonging(judged.intent, c.accountPurpose, c.brandPurposes)
  return {
    named: readNaming(c.text, c.brandHandles, c.brandNames, policy.homonyms),
    topic: readTopic(c.text, policy.topics),
    keywords: readKeywords(c.text, policy.keywords),
    belongsTo,
    isMisdirected:
      belongsTo.value === c.accountPurpose
        ? decideMisdirected(judged.function, c.accountHandle, c.brandHandles, policy.accounts)
        : { ...belongsTo, value: true },
    isWithinHours: certain(isWithinHours(policy.hours, c.writtenAt)),
  } satisfies Partial<Facts>
}

/** Whether the policy says that another account of the brand serves such a matter, and this one does not. */
function decideMisdirected(
  matter: Fact<MessageFunction>,
  accountHandle: string,
  brandHandles: readonly string[],
  accounts: Reading['accounts'],
): Fact<boolean> {
  const servesIt = (handle: string) =>
    accounts.some(each => each.handle === handle && each.serves.includes(matter.value))
  const isStated = accounts.some(each => each.handle === accountHandle && each.serves.length > 0)
  const isElsewhere = isStated && !servesIt(accountHandle) && brandHandles.some(servesIt)
  return isElsewhere ? { ...matter, value: true } : certain(false)
}

const FOR_CARE: readonly Intent[] = ['problem', 'cancellation']
const FOR_MARKETING: readonly Intent[] = ['purchase']

/** Trouble belongs to care, buying to marketing, where the brand has such an account; the rest to where it was written. */
export function decideBelonging(
  intent: Fact<Intent>,
  accountPurpose: Purpose,
  brandPurposes: readonly Purpose[],
): Fact<Purpose> {
  const wanted = FOR_CARE.includes(intent.value)
    ? 'care'
    : FOR_MARKETING.includes(intent.value)
      ? 'marketing'
      : accountPurpose
  const isElsewhere = accountPurpose !== 'both' && wanted !== accountPurpose && brandPurposes.includes(wanted)
  return isElsewhere
    ? { value: wanted, confidence: intent.confidence, evidence: intent.evidence }
    : certain(accountPurpose)
}
