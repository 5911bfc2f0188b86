import type { Leaf, QueryNode } from '../query.ts'

/** A query as text, which parses into the same query again. */
export function printQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
      return node.nodes.map(printPart).join(' ')
    case 'or':
      return node.nodes.map(printPart).join(' OR ')
    case 'not':
      return `-${printLeaf(node.node)}`
    default:
      return printLeaf(node)
  }
}

function printPart(node: QueryNode): string {
  return node.kind === 'and' || node.kind === 'or' ? `(${printQuery(node)})` : printQuery(node)
}

const SIGNS = { mention: '@', hashtag: '#', cashtag: '$' } as const

function printLeaf(leaf: Leaf): string {
  switch (leaf.kind) {
    case 'words':
      return quote(leaf.text)
    case 'near':
      return `${quote(leaf.text)}~${leaf.distance}`
    case 'operator':
      return `${leaf.name}:${quote(leaf.value)}`
    default:
      return SIGNS[leaf.kind] + leaf.name
  }
}

const quote = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`
