import { describe, expect, test } from 'vitest'
import { PURPOSES } from '../account/purpose.ts'
import { LANGUAGES } from '../language.ts'
import { VISIBILITIES } from '../message/message.ts'
import { HOWS, type PolicyDocument } from '../policy/policy.ts'
import { STARTER_KINDS, starterPolicy } from '../policy/starter-policy.ts'
import { PRIORITIES } from '../ticket/ticket.ts'
import { type Decision, decide } from './decide.ts'
import {
  type Fact,
  type Facts,
  INTENTS,
  MESSAGE_FUNCTIONS,
  NAMINGS,
  PRIVATE_DATA,
  SENTIMENTS,
  URGENCIES,
} from './facts.ts'
import { createRandom } from './model/random.fixture.ts'

const POSTS = 100_000

/** Facts of posts that never were, the same every time. */
function createFacts(seed: number, policy: PolicyDocument): () => Facts {
  const random = createRandom(seed)
  const fact = <T>(value: T): Fact<T> => ({ value, confidence: 1, evidence: [] })
  const oneOf = <T>(values: readonly T[]): Fact<T> => fact(values[Math.floor(random() * values.length)] as T)
  const some = <T>(values: readonly T[]) => fact(values.filter(() => random() < 0.2))
  const truth = () => fact(random() < 0.3)
  // Small numbers as often as large ones.
  const number = (most: number) => fact(Math.floor(most ** random()) - 1)
  const topics = [null, ...Object.keys(policy.topics)]
  const keywords = Object.keys(policy.keywords)
  const plans = [null, ...policy.plans.map(({ key }) => key)]
  const queues = [null, null, null, 'gone', ...policy.queues.map(({ key }) => key)]
  return () => ({
    language: oneOf(LANGUAGES),
    sentiment: oneOf(SENTIMENTS),
    urgency: oneOf(URGENCIES),
    intent: oneOf(INTENTS),
    alsoWants: some(INTENTS),
    function: oneOf(MESSAGE_FUNCTIONS),
    isToxic: truth(),
    mayBeIronic: truth(),
    privateData: some(PRIVATE_DATA),
    named: oneOf(NAMINGS),
    topic: oneOf(topics),
    keywords: some(keywords),
    visibility: oneOf(VISIBILITIES),
    writtenTo: oneOf(PURPOSES),
    belongsTo: oneOf(PURPOSES),
    isMisdirected: truth(),
    followers: number(1_000_000),
    isVerified: truth(),
    reach: number(1_000),
    recentMessages: number(100),
    customerPlan: oneOf(plans),
    customerValue: random() < 0.5 ? fact(null) : number(10_000_000_000),
    askedBefore: truth(),
    isWithinHours: truth(),
    similarLately: number(1_000),
    hasOpenTicket: truth(),
    matterPriority: oneOf([null, ...PRIORITIES]),
    isAfterResolution: truth(),
    isAddressed: truth(),
    mayAnswerPublicly: truth(),
    isSealed: truth(),
    isAutomatic: truth(),
    learnedIf: oneOf([null, null, null, 'answer', 'leave'] as const),
    learnedQueue: oneOf(queues),
  })
}

/** What of a decision no policy and no facts may ever make otherwise. */
function isWhole({ if: isAnswered, who, how, when, also }: Decision, { queues, promises }: Known): boolean {
  return (
    typeof isAnswered === 'boolean' &&
    queues.has(who.queue) &&
    HOWS.includes(how) &&
    (how === 'noAnswer') === !isAnswered &&
    PRIORITIES.includes(when.priority) &&
    when.answerWithinMinutes > 0 &&
    (when.promise === null || promises.has(when.promise)) &&
    (isAnswered || !(also.hide || also.acknowledgeFirst || also.needsApproval))
  )
}

interface Known {
  readonly queues: ReadonlySet<string>
  readonly promises: ReadonlySet<string>
}

const keysOf = (entries: readonly { readonly key: string }[]): ReadonlySet<string> =>
  new Set(entries.map(({ key }) => key))

/** Decides all posts. @returns the first that was not decided wholly, and the sum of all that was decided. */
function decideAll(document: PolicyDocument, posts: number): { broken: Facts | null; sum: number } {
  const next = createFacts(2026, document)
  const known = { queues: keysOf(document.queues), promises: keysOf(document.promises) }
  const policy = { version: 1, document }
  let broken: Facts | null = null
  let sum = 0
  for (let post = 0; post < posts; post += 1) {
    const facts = next()
    const decision = decide(facts, policy)
    if (broken === null && !isWhole(decision, known)) broken = facts
    sum = addTo(sum, decision)
  }
  return { broken, sum }
}

/** A number that is another when any part of any decision, or a reason of it, is. */
function addTo(sum: number, { if: isAnswered, who, how, when, because }: Decision): number {
  const said = `${isAnswered}${who.queue}${how}${when.priority}${when.answerWithinMinutes}${when.score}`
  let mixed = sum
  for (const word of [said, ...because.map(({ rule }) => rule)])
    for (let at = 0; at < word.length; at += 1) mixed = (Math.imul(mixed, 31) + word.charCodeAt(at)) | 0
  return mixed
}

describe.each(STARTER_KINDS)('under the policy that a %s begins with', kind => {
  const document = starterPolicy(['Aurora'], kind)

  test(`every one of ${POSTS} posts has a whole decision`, () =>
    expect(decideAll(document, POSTS).broken).toBeNull())

  test('the same posts are decided the same', () =>
    expect(decideAll(structuredClone(document), POSTS / 10)).toEqual(decideAll(document, POSTS / 10)))
})
