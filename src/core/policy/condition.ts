import { z } from 'zod'
import { PURPOSES } from '../account/purpose.ts'
import { LANGUAGES } from '../language.ts'
import { VISIBILITIES } from '../message/message.ts'
import { PRIORITIES } from '../ticket/ticket.ts'
import {
  type FactName,
  type Facts,
  INTENTS,
  MESSAGE_FUNCTIONS,
  NAMINGS,
  PRIVATE_DATA,
  SENTIMENTS,
  URGENCIES,
} from '../triage/facts.ts'

/**
 * How a line of a condition looks at its fact.
 * - `oneOf`: the fact is one of the listed values.
 * - `anyOf`: the fact is a list, and has one of the listed values.
 * - `is`: the fact is true, or false, as stated.
 * - `atLeast`, `atMost`: the fact is a number; `unit` is what one of the stated number is of the fact's.
 * `values` are all that there are; a section's name where the policy itself says which there are.
 */
export type Ask = ListAsk | TruthAsk | NumberAsk
interface ListAsk {
  readonly kind: 'oneOf' | 'anyOf'
  readonly fact: FactName
  readonly values: readonly string[] | PolicySection
}
interface TruthAsk {
  readonly kind: 'is'
  readonly fact: FactName
}
interface NumberAsk {
  readonly kind: 'atLeast' | 'atMost'
  readonly fact: FactName
  readonly unit: number
}

/** Sections of the policy that name values of facts. */
export type PolicySection = 'topics' | 'keywords' | 'plans'

const oneOf = <const V extends readonly string[] | PolicySection>(fact: FactName, values: V) =>
  ({ kind: 'oneOf', fact, values }) as const
const anyOf = <const V extends readonly string[] | PolicySection>(fact: FactName, values: V) =>
  ({ kind: 'anyOf', fact, values }) as const
const is = (fact: FactName) => ({ kind: 'is', fact }) as const
const atLeast = (fact: FactName, unit = 1) => ({ kind: 'atLeast', fact, unit }) as const
const atMost = (fact: FactName, unit = 1) => ({ kind: 'atMost', fact, unit }) as const

const MICROS = 1_000_000

/** All that a condition can ask: the screen's builder, the YAML, the reading and the checks go by this one table. */
export const ASKS = {
  intent: oneOf('intent', INTENTS),
  alsoWants: anyOf('alsoWants', INTENTS),
  urgency: oneOf('urgency', URGENCIES),
  sentiment: oneOf('sentiment', SENTIMENTS),
  function: oneOf('function', MESSAGE_FUNCTIONS),
  topic: oneOf('topic', 'topics'),
  keywords: anyOf('keywords', 'keywords'),
  language: oneOf('language', LANGUAGES),
  named: oneOf('named', NAMINGS),
  isToxic: is('isToxic'),
  mayBeIronic: is('mayBeIronic'),
  privateData: anyOf('privateData', PRIVATE_DATA),
  visibility: oneOf('visibility', VISIBILITIES),
  writtenTo: oneOf('writtenTo', PURPOSES),
  belongsTo: oneOf('belongsTo', PURPOSES),
  isMisdirected: is('isMisdirected'),
  isAddressed: is('isAddressed'),
  followersAtLeast: atLeast('followers'),
  followersAtMost: atMost('followers'),
  isVerified: is('isVerified'),
  reachAtLeast: atLeast('reach'),
  recentMessagesAtLeast: atLeast('recentMessages'),
  recentMessagesAtMost: atMost('recentMessages'),
  customerPlan: oneOf('customerPlan', 'plans'),
  customerValueAtLeast: atLeast('customerValue', MICROS),
  askedBefore: is('askedBefore'),
  isWithinHours: is('isWithinHours'),
  similarLatelyAtLeast: atLeast('similarLately'),
  hasOpenTicket: is('hasOpenTicket'),
  matterPriority: oneOf('matterPriority', PRIORITIES),
  isAfterResolution: is('isAfterResolution'),
  mayAnswerPublicly: is('mayAnswerPublicly'),
  isSealed: is('isSealed'),
  isAutomatic: is('isAutomatic'),
} as const satisfies Readonly<Record<string, Ask>>

export type AskName = keyof typeof ASKS
export const ASK_NAMES = Object.keys(ASKS) as AskName[]
export const askOf = (name: AskName): Ask => ASKS[name]

type Stated<A> = A extends { readonly kind: 'oneOf' | 'anyOf'; readonly values: infer V }
  ? V extends readonly (infer T)[]
    ? T[]
    : string[]
  : A extends { readonly kind: 'is' }
    ? boolean
    : number

/** All that is stated must hold. A list means "one of these"; an empty condition always holds. */
export type Condition = { -readonly [N in AskName]?: Stated<(typeof ASKS)[N]> | undefined }

function schemaOf(ask: Ask): z.ZodType {
  if (ask.kind === 'is') return z.boolean()
  if ('unit' in ask) return z.number().int().nonnegative()
  return z.array(typeof ask.values === 'string' ? z.string().min(1) : z.enum(ask.values)).min(1)
}

export const conditionSchema = z.strictObject(
  Object.fromEntries(ASK_NAMES.map(name => [name, schemaOf(askOf(name)).optional()])),
) as unknown as z.ZodType<Condition, Condition>

type Test = (facts: Facts) => boolean

function testOf(name: AskName, stated: unknown): Test {
  const ask = askOf(name)
  const { fact } = ask
  if (ask.kind === 'is') return facts => facts[fact].value === stated
  if ('values' in ask) {
    const wanted = new Set(stated as readonly string[])
    return ask.kind === 'oneOf'
      ? facts => wanted.has(facts[fact].value as string)
      : facts => (facts[fact].value as readonly string[]).some(value => wanted.has(value))
  }
  const bound = (stated as number) * ask.unit
  // What nobody knows is neither much nor little.
  const known = (facts: Facts) => facts[fact].value as number | null
  return ask.kind === 'atLeast'
    ? facts => (known(facts) ?? Number.NEGATIVE_INFINITY) >= bound
    : facts => (known(facts) ?? Number.POSITIVE_INFINITY) <= bound
}

/** What a condition states, in the order of its lines. */
export const statedIn = (condition: Condition): AskName[] =>
  (Object.keys(condition) as AskName[]).filter(name => condition[name] !== undefined)

interface Line {
  readonly name: AskName
  readonly test: Test
}

const compiled = new WeakMap<Condition, readonly Line[]>()

/** Made once a condition: a policy's conditions come and go with it. */
function linesOf(condition: Condition): readonly Line[] {
  const known = compiled.get(condition)
  if (known !== undefined) return known
  const lines = statedIn(condition).map(name => ({ name, test: testOf(name, condition[name]) }))
  compiled.set(condition, lines)
  return lines
}

/** Whether every stated line of the condition is true of the facts. */
export const holds = (condition: Condition, facts: Facts): boolean =>
  linesOf(condition).every(({ test }) => test(facts))

/** The first line of the condition that is not true of the facts; null when it holds. */
export const findFailing = (condition: Condition, facts: Facts): AskName | null =>
  linesOf(condition).find(({ test }) => !test(facts))?.name ?? null
