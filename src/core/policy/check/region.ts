import type { FactName } from '../../triage/facts.ts'
import { ASK_NAMES, type Ask, askOf, type Condition, statedIn } from '../condition.ts'
import type { PolicyDocument } from '../policy.ts'

/**
 * Conditions as boxes: for each fact, the values with which the condition can hold, as bits over the fact's few values
 * that conditions of this policy tell apart. What a rule leaves over behind others is found by cutting boxes out of it.
 *
 * A fact that is a list stands for one value of it: whatever a list of several makes true, one of them makes true alone.
 */
export type Box = ReadonlyMap<FactName, bigint>

/** The values of a fact that this policy tells apart. Numbers are told apart by the smallest of each stretch. */
type Domain = readonly (string | number | boolean | null)[]

/** Facts that may be unknown, and then fulfil no condition. */
const MAY_BE_UNKNOWN: readonly FactName[] = ['topic', 'customerPlan', 'customerValue', 'matterPriority']
const NONE = ''

export class Space {
  private readonly domains = new Map<FactName, Domain>()
  private readonly boxes = new WeakMap<Condition, Box>()
  /** What no message can be. */
  readonly impossible: readonly Box[]

  constructor(document: PolicyDocument, conditions: readonly Condition[]) {
    for (const name of ASK_NAMES) {
      const ask = askOf(name)
      this.domains.set(ask.fact, this.domains.get(ask.fact) ?? domainOf(ask, document, conditions))
    }
    this.impossible = listImpossible(document).map(condition => this.boxOf(condition))
  }

  boxOf(condition: Condition): Box {
    const known = this.boxes.get(condition) ?? this.makeBox(condition)
    this.boxes.set(condition, known)
    return known
  }

  private makeBox(condition: Condition): Box {
    const box = new Map<FactName, bigint>()
    for (const name of statedIn(condition)) {
      const ask = askOf(name)
      const bits = this.bitsOf(ask, condition[name])
      box.set(ask.fact, bits & (box.get(ask.fact) ?? bits))
    }
    return box
  }

  private bitsOf(ask: Ask, stated: unknown): bigint {
    const fits = (value: Domain[number]): boolean => {
      if ('values' in ask) return (stated as readonly unknown[]).includes(value)
      if (ask.kind === 'is') return value === stated
      if (typeof value !== 'number') return false
      const bound = (stated as number) * ask.unit
      return ask.kind === 'atLeast' ? value >= bound : value <= bound
    }
    return bitsWhere(this.domainOf(ask.fact), fits)
  }

  /**
   * Whether the boxes together leave nothing of it. Piece by piece, so that the first piece that is left ends the search.
   * Where it takes too long to say, they do not.
   */
  isCovered(box: Box, covers: readonly Box[]): boolean {
    const near = [...this.impossible, ...covers].filter(cover => this.touches(box, cover))
    const left = isEmpty(box) ? [] : [{ piece: box, from: 0 }]
    for (let cuts = 0; cuts < MOST_CUTS; cuts += 1) {
      const next = left.pop()
      if (next === undefined) return true
      const { piece, from } = next
      const at = near.findIndex((cover, place) => place >= from && this.touches(piece, cover))
      const cover = near[at]
      if (cover === undefined) return false
      for (const rest of this.subtract(piece, cover)) left.push({ piece: rest, from: at + 1 })
    }
    return false
  }

  private touches(box: Box, cover: Box): boolean {
    for (const [fact, inside] of cover)
      if (((box.get(fact) ?? allBits(this.domainOf(fact))) & inside) === 0n) return false
    return true
  }

  /** What of the box lies outside the cover, in pieces that do not touch. */
  subtract(box: Box, cover: Box): readonly Box[] {
    const bits = (from: Box, fact: FactName) => from.get(fact) ?? allBits(this.domainOf(fact))
    if (!this.touches(box, cover)) return [box]
    const pieces: Box[] = []
    let rest = box
    for (const [fact, inside] of cover) {
      const outside = bits(rest, fact) & ~inside
      if (outside !== 0n) pieces.push(new Map([...rest, [fact, outside]]))
      rest = new Map([...rest, [fact, bits(rest, fact) & inside]])
    }
    return pieces
  }

  private domainOf(fact: FactName): Domain {
    return this.domains.get(fact) ?? []
  }
}

const MOST_CUTS = 20_000

const isEmpty = (box: Box): boolean => [...box.values()].includes(0n)
const allBits = (domain: Domain): bigint => (1n << BigInt(domain.length)) - 1n
const bitsWhere = (domain: Domain, fits: (value: Domain[number]) => boolean): bigint =>
  domain.reduce((bits: bigint, value, place) => (fits(value) ? bits | (1n << BigInt(place)) : bits), 0n)

function domainOf(ask: Ask, document: PolicyDocument, conditions: readonly Condition[]): Domain {
  const unknown = MAY_BE_UNKNOWN.includes(ask.fact) ? [null] : []
  if (ask.kind === 'is') return [true, false]
  if ('unit' in ask) return [...stretchesOf(ask.fact, conditions), ...unknown]
  const values = typeof ask.values === 'string' ? listSection(document, ask.values) : ask.values
  return [...new Set([...values, ...(ask.kind === 'anyOf' ? [NONE] : [])]), ...unknown]
}

export function listSection(document: PolicyDocument, section: 'topics' | 'keywords' | 'plans'): string[] {
  return section === 'plans' ? document.plans.map(({ key }) => key) : Object.keys(document[section])
}

/** The smallest number of every stretch that no condition tells apart. */
function stretchesOf(fact: FactName, conditions: readonly Condition[]): number[] {
  const begins = new Set([0])
  for (const condition of conditions)
    for (const name of statedIn(condition)) {
      const ask = askOf(name)
      if (ask.fact !== fact || !('unit' in ask)) continue
      const bound = (condition[name] as number) * ask.unit
      begins.add(ask.kind === 'atLeast' ? bound : bound + 1)
    }
  return [...begins].sort((a, b) => a - b)
}

/** What triage never sees together, whatever the message. */
export function listImpossible(document: PolicyDocument): Condition[] {
  const { privateData, matterPriority, intent } = VALUES
  return [
    // What only two see is shown to nobody.
    { visibility: ['direct', 'internal'], privateData },
    // Colleagues' notes are not decided on.
    { visibility: ['internal'] },
    { hasOpenTicket: false, matterPriority },
    { hasOpenTicket: true, isAfterResolution: true },
    { isAfterResolution: true, matterPriority },
    ...intent.map(each => ({ intent: [each], alsoWants: [each] })),
    { alsoWants: ['chatter', 'spam'] },
    // An account of one purpose alone can be the wrong one.
    ...(document.accounts.length === 0 ? [{ writtenTo: ['both'], isMisdirected: true } as Condition] : []),
  ]
}

const VALUES = {
  privateData: [...(askOf('privateData') as { values: readonly string[] }).values] as NonNullable<
    Condition['privateData']
  >,
  matterPriority: [...(askOf('matterPriority') as { values: readonly string[] }).values] as NonNullable<
    Condition['matterPriority']
  >,
  intent: [...(askOf('intent') as { values: readonly string[] }).values] as NonNullable<Condition['intent']>,
}
