import { importsOf } from './imports.ts'
import type { Source } from './source.ts'

/** Groups of files that import one another in a ring, imports of types among them; each group sorted. */
export function findCircles(sources: readonly Source[]): string[][] {
  const graph = new Map(sources.map(source => [source.path, [] as string[]]))
  for (const source of sources)
    for (const { to, isOurs } of importsOf(source))
      if (isOurs && graph.has(to)) graph.get(source.path)?.push(to)
  return strongComponents(graph).filter(
    group => group.length > 1 || graph.get(group[0] ?? '')?.includes(group[0] ?? '') === true,
  )
}

/** Tarjan's algorithm: every file is visited once. */
function strongComponents(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const groups: string[][] = []
  const visit = (file: string): number => {
    let low = order.size
    const own = low
    order.set(file, own)
    lowest.set(file, own)
    stack.push(file)
    for (const next of graph.get(file) ?? [])
      low = Math.min(
        low,
        order.has(next) ? (stack.includes(next) ? (order.get(next) ?? low) : low) : visit(next),
      )
    if (low === own) groups.push(stack.splice(stack.indexOf(file)).sort())
    return low
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return groups
}
