import type { Colleague } from '../../../../../../src/core/mention/find-mentions.ts'
import { foldText } from '../../../../../../src/core/triage/find-words.ts'

const MOST = 8

/** Those whose name, or one word of it, begins as was typed; whole names first, then by name. */
export function findColleagues<T extends Colleague>(colleagues: readonly T[], query: string): T[] {
  const wanted = foldText(query)
  return colleagues
    .map(colleague => ({ colleague, rank: rank(foldText(colleague.name), wanted) }))
    .filter(each => each.rank > 0)
    .toSorted((a, b) => b.rank - a.rank || a.colleague.name.localeCompare(b.colleague.name))
    .slice(0, MOST)
    .map(({ colleague }) => colleague)
}

function rank(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 2
  return name.includes(` ${wanted}`) ? 1 : 0
}
