import { OPERATORS } from './operators.ts'
import { type Leaf, type QueryFault, type QueryNode, queryFault } from './query.ts'
import { fold, foldWords } from './words.ts'

/** Words that X looks for only beside others (developer documentation, "stop words"). */
const STOPWORDS = new Set(
  'a an and at but by com from http https if in is it its me my or rt the this to too via we www you'.split(
    ' ',
  ),
)

/** How much a part of a query narrows it down, the weakest first. */
const STRENGTHS = ['negative', 'stopword', 'dependent', 'standalone'] as const
type Strength = (typeof STRENGTHS)[number]

/** Every way through the query must pass something positive that may stand alone. */
export function checkQuery(node: QueryNode): QueryFault[] {
  switch (strengthOf(node)) {
    case 'standalone':
      return []
    case 'dependent':
      return [queryFault('noStandalone', 1)]
    case 'stopword':
      return [queryFault('noClause', 1)]
    case 'negative':
      return [queryFault('noPositive', 1), queryFault('noClause', 1)]
  }
}

function strengthOf(node: QueryNode): Strength {
  switch (node.kind) {
    case 'not':
      return 'negative'
    case 'and':
      return pickStrength(node.nodes, Math.max)
    case 'or':
      return pickStrength(node.nodes, Math.min)
    default:
      return strengthOfLeaf(node)
  }
}

function pickStrength(nodes: readonly QueryNode[], pick: (...values: number[]) => number): Strength {
  return STRENGTHS[pick(...nodes.map(node => STRENGTHS.indexOf(strengthOf(node))))] ?? 'negative'
}

function strengthOfLeaf(leaf: Leaf): Strength {
  if (leaf.kind === 'operator') return OPERATORS[leaf.name].standsAlone ? 'standalone' : 'dependent'
  if (leaf.kind !== 'words') return 'standalone'
  const words = foldWords(leaf.text, 'search').trim().split(' ')
  return words.every(word => STOPWORDS.has(fold(word))) ? 'stopword' : 'standalone'
}
