import type { DecisionView } from '../../../../../src/contract/decision.ts'

type Reason = DecisionView['because'][number]

export interface ReasonGroup {
  readonly parts: readonly Reason['part'][]
  readonly reason: Reason
}

/** Parts that one rule decided are told together: the rule is read once. */
export function groupReasons(because: readonly Reason[]): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>()
  for (const reason of because) {
    const known = groups.get(reason.rule)
    groups.set(reason.rule, {
      parts: [...new Set([...(known?.parts ?? []), reason.part])],
      reason: known?.reason ?? reason,
    })
  }
  return [...groups.values()]
}
