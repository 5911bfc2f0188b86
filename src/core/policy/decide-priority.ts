import { isMorePressing, type Priority } from '../ticket/ticket.ts'
import type { FactName, Facts } from '../triage/facts.ts'
import { askOf, type Condition, holds, statedIn } from './condition.ts'
import type { HardPriority, Priorities } from './policy.ts'

/** What one part of the score gave, and the facts that gave it. */
export interface Points {
  readonly part: string
  readonly points: number
  readonly facts: readonly FactName[]
}

export interface Score {
  readonly total: number
  readonly points: readonly Points[]
}

export const factsAsked = (condition: Condition): FactName[] =>
  statedIn(condition).map(name => askOf(name).fact)

/** Every part gives the points of its first line that holds; a part none of whose lines holds gives nothing. */
export function score(facts: Facts, { parts }: Priorities): Score {
  const points = parts.flatMap(({ key, lines }): Points[] => {
    const line = lines.find(({ when }) => holds(when, facts))
    return line === undefined ? [] : [{ part: key, points: line.points, facts: factsAsked(line.when) }]
  })
  return { total: points.reduce((sum, each) => sum + each.points, 0), points }
}

export function priorityOf(total: number, { from }: Priorities): Priority {
  if (total >= from.urgent) return 'urgent'
  if (total >= from.high) return 'high'
  return total >= from.normal ? 'normal' : 'low'
}

/** The hard rules one after the other: the later one has the last word. @returns those that changed something. */
export function applyHard(
  facts: Facts,
  { hard }: Priorities,
  decided: Priority,
): { readonly priority: Priority; readonly applied: readonly HardPriority[] } {
  let priority = decided
  const applied = hard.filter(rule => {
    if (!holds(rule.when, facts)) return false
    const bound = rule.atLeast ?? rule.atMost ?? priority
    const isMoved =
      rule.atLeast === undefined ? isMorePressing(priority, bound) : isMorePressing(bound, priority)
    if (isMoved) priority = bound
    return isMoved
  })
  return { priority, applied }
}
