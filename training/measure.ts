import { starterPolicy } from '../src/core/policy/starter-policy.ts'
import { decide } from '../src/core/triage/decide.ts'
import type { Facts, Intent } from '../src/core/triage/facts.ts'
import { gatherFacts } from '../src/core/triage/gather-facts.ts'
import type { Judge } from '../src/core/triage/judgement.ts'
import type { Post } from './post.ts'
import { type ClassScore, f1Of, scoreClass, share } from './scores.ts'

/** What `npm run eval` tells of a set of posts; a label that no post has is absent. Shares in percent. */
export interface Measured {
  readonly language?: { readonly accuracy: number }
  readonly sentiment?: { readonly macroF1: number; readonly perLanguage: Readonly<Record<string, number>> }
  readonly urgencyHigh?: { readonly precision: number; readonly recall: number }
  readonly intent?: {
    readonly accuracy: number
    readonly perClass: Readonly<Record<string, ClassScore>>
    readonly sure: readonly Readonly<Record<string, string | number>>[]
  }
  readonly function?: { readonly accuracy: number }
  readonly toxic?: { readonly f1: number }
  readonly needsReply?: { readonly f1: number }
  /** Chatter and spam that no agent is shown. */
  readonly noise?: { readonly heldBack: number }
  readonly privateData?: { readonly precision: number; readonly recall: number }
  readonly postsPerSecond: number
}

interface Told {
  readonly post: Post
  readonly facts: Facts
  readonly isAnswered: boolean
}

/** A post as the starter policy meets it: found by its handle or its name, by somebody with a hundred followers. */
export function tell(judge: Judge, post: Post): Told {
  const policy = starterPolicy(post.brand === '' ? [] : [post.brand])
  const isAddressed = post.named === 'handle'
  const facts = gatherFacts(
    {
      text: post.text,
      judgement: judge({ text: post.text, language: null, brand: { names: policy.brandNames, handles: [] } }),
      visibility: 'public',
      source: isAddressed ? 'mention' : 'keyword',
      accountHandle: '',
      accountPurpose: 'care',
      brandPurposes: ['care'],
      brandHandles: [],
      brandNames: policy.brandNames,
      followers: 100,
      isVerified: false,
      reach: 0,
      recentMessages: 0,
      askedBefore: null,
      customerPlan: null,
      customerValue: null,
      problemsByTopic: {},
      hasOpenTicket: false,
      matterPriority: null,
      isAfterResolution: false,
      isAddressed,
      mayAnswerPublicly: isAddressed,
      isSealed: false,
      isAutomatic: false,
      writtenAt: new Date('2026-05-04T09:00:00Z'),
    },
    policy,
  )
  // How the brand is named is given with the post: the handles of invented brands are nobody's accounts.
  const named = { value: post.named, confidence: 1, evidence: [] }
  const known = { ...facts, named }
  return { post, facts: known, isAnswered: decide(known, { version: 1, document: policy }).if }
}

export function measure(judge: Judge, posts: readonly Post[]): Measured {
  // Once for nothing: the first texts would pay for the compiler.
  for (const post of posts.slice(0, 300)) tell(judge, post)
  const began = performance.now()
  const told = posts.map(post => tell(judge, post))
  const postsPerSecond = Math.round((posts.length / (performance.now() - began)) * 1000)
  return {
    language: accuracyOf(
      told,
      post => post.lang,
      facts => facts.language.value,
    ),
    sentiment: measureMood(told),
    urgencyHigh: measureUrgency(told),
    intent: measureIntent(told),
    function: accuracyOf(
      told,
      post => post.function,
      facts => facts.function.value,
    ),
    toxic: binaryF1(
      told,
      post => post.toxic,
      each => each.facts.isToxic.value,
    ),
    needsReply: binaryF1(
      told,
      post => post.needsReply,
      each => each.isAnswered,
    ),
    noise: measureNoise(told),
    privateData: measurePrivateData(told),
    postsPerSecond,
  }
}

const whenAny = <T, R>(rows: readonly T[], of: (rows: readonly T[]) => R): R | undefined =>
  rows.length === 0 ? undefined : of(rows)

const accuracyOf = (
  told: readonly Told[],
  label: (post: Post) => string | undefined,
  value: (facts: Facts) => string,
) =>
  whenAny(
    told.filter(({ post }) => label(post) !== undefined),
    rows => ({
      accuracy: share(rows.filter(({ post, facts }) => label(post) === value(facts)).length, rows.length),
    }),
  )

const binaryF1 = (
  told: readonly Told[],
  label: (post: Post) => boolean | undefined,
  value: (each: Told) => boolean,
) =>
  whenAny(
    told.filter(({ post }) => label(post) !== undefined),
    rows => ({
      f1: scoreClass(
        rows.map(each => [String(label(each.post)), String(value(each))] as const),
        'true',
      ).f1,
    }),
  )

const measureMood = (told: readonly Told[]) =>
  whenAny(
    told.filter(({ post }) => post.sentiment !== undefined),
    rows => {
      const pairs = (of: readonly Told[]) =>
        of.map(({ post, facts }) => [post.sentiment ?? '', facts.sentiment.value] as const)
      const languages = [...new Set(rows.map(({ post }) => post.lang ?? 'unknown'))].sort()
      return {
        macroF1: f1Of(pairs(rows)).macro,
        perLanguage: Object.fromEntries(
          languages.map(lang => [
            lang,
            f1Of(pairs(rows.filter(({ post }) => (post.lang ?? 'unknown') === lang))).macro,
          ]),
        ),
      }
    },
  )

const measureUrgency = (told: readonly Told[]) =>
  whenAny(
    told.filter(({ post }) => post.urgency !== undefined),
    rows => {
      const { precision, recall } = scoreClass(
        rows.map(({ post, facts }) => [post.urgency ?? '', facts.urgency.value] as const),
        'high',
      )
      return { precision, recall }
    },
  )

const measureIntent = (told: readonly Told[]) =>
  whenAny(
    told.filter(({ post }) => (post.intent?.length ?? 0) > 0),
    rows => {
      const isRight = ({ post, facts }: Told) => post.intent?.[0] === facts.intent.value
      return {
        accuracy: share(rows.filter(isRight).length, rows.length),
        perClass: f1Of(rows.map(({ post, facts }) => [post.intent?.[0] ?? '', facts.intent.value] as const))
          .perClass,
        sure: [0.5, 0.7, 0.9].map(least => {
          const sure = rows.filter(({ facts }) => facts.intent.confidence >= least)
          return {
            'at least so sure': `${100 * least} %`,
            'of all, %': share(sure.length, rows.length),
            'right, %': share(sure.filter(isRight).length, sure.length),
          }
        }),
      }
    },
  )

const NOISE: readonly Intent[] = ['chatter', 'spam']

const measureNoise = (told: readonly Told[]) =>
  whenAny(
    told.filter(({ post }) => post.intent?.[0] !== undefined && NOISE.includes(post.intent[0])),
    rows => ({ heldBack: share(rows.filter(each => !each.isAnswered).length, rows.length) }),
  )

const measurePrivateData = (told: readonly Told[]) =>
  whenAny(
    told.filter(({ post }) => post.privateData !== undefined),
    rows => {
      const shows = (data: Post['privateData']) =>
        typeof data === 'boolean' ? data : (data?.length ?? 0) > 0
      const { precision, recall } = scoreClass(
        rows.map(
          ({ post, facts }) =>
            [String(shows(post.privateData)), String(facts.privateData.value.length > 0)] as const,
        ),
        'true',
      )
      return { precision, recall }
    },
  )
