import type { Language } from '../language.ts'
import type { Cover } from '../policy/policy.ts'
import type { Shift } from './shift.ts'
import { clipSpan, cutSpan, joinSpans, type Span } from './span.ts'

/** A span in which the cover that the policy wants is missing. */
export interface Gap extends Span {
  /** How many more people must be there. */
  readonly people: number
  /** Whether nobody at all is there. */
  readonly isEmpty: boolean
  /** Of which nobody who speaks them is there. */
  readonly languages: readonly Language[]
}

export interface Off extends Span {
  readonly memberId: string
}

export interface CoverAsked {
  /** When somebody must be there. */
  readonly required: readonly Span[]
  readonly atLeast: Cover['atLeast']
  readonly languages: readonly Language[]
}

/** What each person speaks, by his id. */
export type Speaks = ReadonlyMap<string, readonly Language[]>

/**
 * Where too few are there, or nobody who speaks a language. `leaves`: those that were granted. Touching spans that miss
 * the same are one.
 */
export function findGaps(
  { required, atLeast, languages }: CoverAsked,
  shifts: readonly Pick<Shift, 'memberId' | 'from' | 'to'>[],
  leaves: readonly Off[],
  speaks: Speaks,
  period: Span,
): Gap[] {
  const asked = joinSpans(required.flatMap(span => clipSpan(span, period) ?? []))
  const present = listPresent(shifts, leaves)
  const gaps: Gap[] = []
  for (const { span, members } of listScenes(asked, present)) {
    const gap: Gap = {
      ...span,
      people: Math.max(0, atLeast - members.length),
      isEmpty: members.length === 0,
      languages: languages.filter(language => !members.some(each => speaks.get(each)?.includes(language))),
    }
    if (gap.people > 0 || gap.languages.length > 0) append(gaps, gap)
  }
  return gaps
}

/** Who is there when: each person's shifts joined, his leaves taken out. */
export function listPresent(
  shifts: readonly Pick<Shift, 'memberId' | 'from' | 'to'>[],
  leaves: readonly Off[],
): Off[] {
  const byMember = Map.groupBy(shifts, ({ memberId }) => memberId)
  const offs = Map.groupBy(leaves, ({ memberId }) => memberId)
  return [...byMember].flatMap(([memberId, own]) =>
    joinSpans(own)
      .flatMap(span => cutSpan(span, offs.get(memberId) ?? []))
      .map(span => ({ memberId, ...span })),
  )
}

interface Scene {
  readonly span: Span
  readonly members: readonly string[]
}

/** The spans, cut wherever somebody comes or goes. */
function* listScenes(asked: readonly Span[], present: readonly Off[]): Generator<Scene> {
  const changes = listChanges(present)
  const there = new Set<string>()
  let next = 0
  const passUntil = (moment: number) => {
    for (let change = changes[next]; change !== undefined && change.at <= moment; change = changes[++next])
      if (change.comes) there.add(change.memberId)
      else there.delete(change.memberId)
  }
  for (const { from, to } of asked) {
    let at = from.getTime()
    while (at < to.getTime()) {
      passUntil(at)
      const until = Math.min(changes[next]?.at ?? Number.POSITIVE_INFINITY, to.getTime())
      yield { span: { from: new Date(at), to: new Date(until) }, members: [...there] }
      at = until
    }
  }
}

interface Change {
  readonly at: number
  readonly memberId: string
  readonly comes: boolean
}

/** A person's spans neither touch nor overlap, so that the order of changes at one moment does not matter. */
const listChanges = (present: readonly Off[]): Change[] =>
  present
    .flatMap(({ memberId, from, to }) => [
      { at: from.getTime(), memberId, comes: true },
      { at: to.getTime(), memberId, comes: false },
    ])
    .toSorted((a, b) => a.at - b.at)

function append(gaps: Gap[], gap: Gap): void {
  const last = gaps.at(-1)
  if (last !== undefined && last.to.getTime() === gap.from.getTime() && missesTheSame(last, gap))
    gaps[gaps.length - 1] = { ...last, to: gap.to }
  else gaps.push(gap)
}

const missesTheSame = (one: Gap, other: Gap): boolean =>
  one.people === other.people &&
  one.isEmpty === other.isEmpty &&
  one.languages.join() === other.languages.join()
