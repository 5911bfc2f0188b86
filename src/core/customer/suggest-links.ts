import { distance } from 'fastest-levenshtein'
import type { Language } from '../language.ts'
import { isMailAddress } from './address.ts'
import type { SuggestionReason } from './suggestion.ts'

/** A customer as far as it can be told from him who he is. */
export interface Likeness {
  readonly id: string
  readonly displayName: string
  readonly externalKey: string | null
  /** In which he has been heard. */
  readonly languages: readonly Language[]
  readonly handles: readonly { readonly channel: string; readonly handle: string }[]
  /** Mail addresses and handles that are said to be his, in lower case. */
  readonly addresses: readonly string[]
}

export interface Suggested {
  readonly id: string
  /** From 0 to 1. */
  readonly confidence: number
  readonly reasons: readonly { readonly reason: SuggestionReason; readonly value: string }[]
}

/** What each reason is worth alone. Together they are worth more, never certainty: a person decides. */
const WORTH: Readonly<Record<SuggestionReason, number>> = {
  sameAddress: 0.9,
  sameHandle: 0.7,
  sameName: 0.5,
  alikeName: 0.35,
  sameLanguage: 0.1,
}
/** Below, nobody is told. */
const LEAST = 0.5
const MOST = 5

/**
 * Who of these may be the same person, the surest first. Two whom the CRM knows by different keys are two.
 * @param commonness how many customers of the workspace have a name, in lower case: a common one says nothing.
 */
export function suggestLinks(
  customer: Likeness,
  others: readonly Likeness[],
  commonness: ReadonlyMap<string, number>,
): Suggested[] {
  return others
    .filter(other => other.id !== customer.id && !areTwo(customer, other))
    .map(other => weigh(customer, other, commonness))
    .filter(each => each.confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
}

const areTwo = (a: Likeness, b: Likeness): boolean =>
  a.externalKey !== null && b.externalKey !== null && a.externalKey !== b.externalKey

function weigh(a: Likeness, b: Likeness, commonness: ReadonlyMap<string, number>): Suggested {
  const reasons = [
    ...sameAddresses(a, b),
    ...sameHandles(a, b),
    ...likeNames(a, b, commonness),
    ...sameLanguages(a, b),
  ]
  const doubt = reasons.reduce((left, { reason }) => left * (1 - WORTH[reason]), 1)
  return { id: b.id, confidence: Math.round((1 - doubt) * 100) / 100, reasons }
}

type Reasons = Suggested['reasons']

/** An address that both have, or that is said to be the one's and under which the other writes. */
function sameAddresses(a: Likeness, b: Likeness): Reasons {
  const [mine, theirs] = [saidOf(a), saidOf(b)]
  const both = [...mine].find(each => theirs.has(each) || writesAs(b, each))
  const value = both ?? [...theirs].find(each => writesAs(a, each))
  return value === undefined ? [] : [{ reason: 'sameAddress', value }]
}

/** What is stated, and the addresses of mail from which he writes. */
const saidOf = (customer: Likeness): ReadonlySet<string> =>
  new Set([...customer.addresses, ...handlesOf(customer).filter(isMailAddress)])

const handlesOf = ({ handles }: Likeness): string[] => handles.map(each => each.handle.toLowerCase())

const writesAs = (customer: Likeness, address: string): boolean =>
  (address.length >= LEAST_HANDLE || isMailAddress(address)) && handlesOf(customer).includes(address)

/** Shorter ones are anybody's. */
const LEAST_HANDLE = 5

/** On two channels: two on one channel are two people, or one who wants to be two. */
function sameHandles(a: Likeness, b: Likeness): Reasons {
  for (const mine of a.handles)
    for (const theirs of b.handles) {
      const core = coreOf(mine.handle)
      if (mine.channel !== theirs.channel && core.length >= LEAST_HANDLE && core === coreOf(theirs.handle))
        return [{ reason: 'sameHandle', value: core }]
    }
  return []
}

/** `luca_b` of `luca_b.some.network`, and of `luca_b@mail.example`. */
const coreOf = (handle: string): string =>
  (isMailAddress(handle) ? handle.split('@')[0] : handle.split('.')[0])?.toLowerCase() ?? ''

function likeNames(a: Likeness, b: Likeness, commonness: ReadonlyMap<string, number>): Reasons {
  const [mine, theirs] = [normaliseName(a.displayName), normaliseName(b.displayName)]
  if (!isWholeName(mine) || !isWholeName(theirs)) return []
  if (mine === theirs)
    return (commonness.get(a.displayName.toLowerCase()) ?? 0) > FEW
      ? []
      : [{ reason: 'sameName', value: a.displayName }]
  return distance(mine, theirs) <= 1 ? [{ reason: 'alikeName', value: b.displayName }] : []
}

/** So many may share a name that says something. */
const FEW = 3

/** Letters alone, without accents, its words in one order: `Rossi, Chiara` is `Chiara Rossi`. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '')
    .sort()
    .join(' ')

/** `Luca` is anybody. */
const isWholeName = (name: string): boolean => name.includes(' ') && name.length >= 8

/** Says nothing alone; beside a name it says a little. */
function sameLanguages(a: Likeness, b: Likeness): Reasons {
  const both = a.languages.find(each => each !== 'other' && b.languages.includes(each))
  return both === undefined ? [] : [{ reason: 'sameLanguage', value: both }]
}
