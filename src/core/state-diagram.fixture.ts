/** The arrows of a page's Mermaid state diagram, one act each, sorted: `open --> waiting: agentReplied`. */
export function arrowsOf(page: string): string[] {
  const diagram = /```mermaid\n\s*stateDiagram-v2\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  return diagram
    .split('\n')
    .filter(line => line.includes('-->'))
    .flatMap(line => {
      const [arrow = '', acts] = line.trim().split(': ')
      return acts === undefined ? [arrow] : acts.split(', ').map(act => `${arrow}: ${act}`)
    })
    .sort()
}
