import { checkQuery } from './check.ts'
import { findOperator, type Product, readValue } from './operators.ts'
import { type Leaf, QueryError, type QueryNode, refuseQuery } from './query.ts'
import { type Token, tokenize } from './tokenize.ts'
import { foldWords } from './words.ts'

const MAX_DEPTH = 64
const MAX_DISTANCE = 6

/**
 * Parses the grammar of search and of the rules of the filtered stream: a space binds tighter than `OR`,
 * parentheses group, `-` turns round the one operator after it.
 * @throws QueryError for anything that the network would refuse, with every place known.
 */
export function parseQuery(query: string, product: Product = 'search'): QueryNode {
  const reader = createReader(tokenize(query), query.length + 1, product)
  const node = parseOr(reader, 0)
  const rest = reader.peek()
  if (rest) throw refuseQuery('superfluousClose', rest.at)
  const faults = checkQuery(node)
  if (faults.length > 0) throw new QueryError(faults)
  return node
}

interface Reader {
  readonly end: number
  readonly product: Product
  peek(): Token | undefined
  next(): Token | undefined
}

function createReader(tokens: readonly Token[], end: number, product: Product): Reader {
  let index = 0
  return { end, product, peek: () => tokens[index], next: () => tokens[index++] }
}

function parseOr(reader: Reader, depth: number): QueryNode {
  const nodes = [parseAnd(reader, depth)]
  while (reader.peek()?.kind === 'or') {
    reader.next()
    nodes.push(parseAnd(reader, depth))
  }
  return joinNodes('or', nodes)
}

function parseAnd(reader: Reader, depth: number): QueryNode {
  const nodes: QueryNode[] = []
  for (
    let token = reader.peek();
    token && token.kind !== 'or' && token.kind !== 'close';
    token = reader.peek()
  )
    nodes.push(parseTerm(reader, depth))
  if (nodes.length === 0) throw unexpected(reader, reader.peek())
  return joinNodes('and', nodes)
}

/** Joins without layers: what is joined in the same way already becomes part of it. */
function joinNodes(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode {
  const flat = nodes.flatMap(node => (node.kind === kind ? node.nodes : [node]))
  const [only] = flat
  return flat.length === 1 && only ? only : { kind, nodes: flat }
}

function parseTerm(reader: Reader, depth: number): QueryNode {
  const token = reader.next()
  if (token?.kind === 'open') return parseGroup(reader, token, depth + 1)
  if (token?.kind === 'minus') return parseNegation(reader, token)
  const leaf = parseLeaf(reader, token)
  if (isNullcast(leaf)) throw refuseQuery('onlyNegated', token?.at ?? 1, 'is:nullcast')
  return leaf
}

const isNullcast = (leaf: Leaf): boolean =>
  leaf.kind === 'operator' && leaf.name === 'is' && leaf.value === 'nullcast'

function parseNegation(reader: Reader, minus: Token): QueryNode {
  const token = reader.next()
  if (token?.kind === 'open') throw refuseQuery('negatedGroup', minus.at)
  const node = parseLeaf(reader, token)
  if (node.kind === 'operator' && node.name === 'sample')
    throw refuseQuery('neverNegated', minus.at, 'sample')
  return { kind: 'not', node }
}

function parseGroup(reader: Reader, open: Token, depth: number): QueryNode {
  if (depth > MAX_DEPTH) throw refuseQuery('tooDeep', open.at)
  const node = parseOr(reader, depth)
  if (reader.next()?.kind !== 'close') throw refuseQuery('unclosedGroup', reader.end)
  return node
}

function parseLeaf(reader: Reader, token: Token | undefined): Leaf {
  switch (token?.kind) {
    case 'phrase':
      return parsePhrase(token, reader.product)
    case 'word':
      return parseWord(token)
    case 'named':
      return { kind: KINDS[token.sign], name: token.name }
    case 'operator':
      return parseOperator(token, reader.product)
    default:
      throw unexpected(reader, token)
  }
}

const SHOWN = { open: '(', close: ')', or: 'OR', minus: '-' } as const

function unexpected(reader: Reader, token: Token | undefined): QueryError {
  const found = token && token.kind in SHOWN ? SHOWN[token.kind as keyof typeof SHOWN] : '<EOF>'
  return refuseQuery('unexpected', token?.at ?? reader.end, found)
}

const KINDS = { '@': 'mention', '#': 'hashtag', $: 'cashtag' } as const

function parseWord({ text, at }: Extract<Token, { kind: 'word' }>): Leaf {
  const plain = text.toLowerCase()
  if (plain === 'and') throw refuseQuery('ambiguousAnd', at)
  if (plain === 'or') throw refuseQuery('ambiguousOr', at)
  return readWords(text, at)
}

function parsePhrase({ text, distance, at }: Extract<Token, { kind: 'phrase' }>, product: Product): Leaf {
  const words = readWords(text, at)
  if (distance === null) return words
  if (product === 'search') throw refuseQuery('unknownCharacter', at + text.length + 2, '~')
  if (distance < 1 || distance > MAX_DISTANCE) throw refuseQuery('tooFarApart', at)
  return { kind: 'near', text, distance }
}

function readWords(text: string, at: number): Leaf {
  if (foldWords(text, 'search').trim() === '') throw refuseQuery('noWord', at, text)
  return { kind: 'words', text }
}

function parseOperator(token: Extract<Token, { kind: 'operator' }>, product: Product): Leaf {
  const name = findOperator(token.name, product)
  if (!name) throw refuseQuery('unknownOperator', token.at, token.name)
  const value = readValue(name, token.value)
  if (value !== undefined) return { kind: 'operator', name, value }
  const isChoice = name === 'is' || name === 'has'
  const written = `${token.name}:${token.value}`
  throw isChoice
    ? refuseQuery('unknownOperator', token.at, written)
    : refuseQuery('invalidValue', token.at, written)
}
