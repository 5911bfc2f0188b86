import {
  HAS_VALUES,
  IS_VALUES,
  type Leaf,
  OPERATORS,
  type OperatorName,
  QueryError,
  type QueryNode,
} from './query.ts'
import { type Token, tokenize } from './tokenize.ts'
import { foldWords } from './words.ts'

const MAX_DEPTH = 64

/**
 * Parses the grammar of recent search: a space binds tighter than `OR`, parentheses group, `-` turns round
 * the one operator after it. @throws QueryError for anything that the network would refuse.
 */
export function parseQuery(query: string): QueryNode {
  const reader = createReader(tokenize(query), query.length + 1)
  const node = parseOr(reader, 0)
  const rest = reader.peek()
  if (rest) throw new QueryError('Unmatched parenthesis', rest.at)
  if (!standsAlone(node))
    throw new QueryError('Rules must contain at least one positive, non-stopword clause', 1)
  return node
}

interface Reader {
  readonly end: number
  peek(): Token | undefined
  next(): Token | undefined
}

function createReader(tokens: readonly Token[], end: number): Reader {
  let index = 0
  return { end, peek: () => tokens[index], next: () => tokens[index++] }
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
  if (nodes.length === 0) throw new QueryError('Missing operator', reader.peek()?.at ?? reader.end)
  return joinNodes('and', nodes)
}

function joinNodes(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode {
  const [only] = nodes
  return nodes.length === 1 && only ? only : { kind, nodes }
}

function parseTerm(reader: Reader, depth: number): QueryNode {
  const token = reader.next()
  if (token?.kind === 'open') return parseGroup(reader, token, depth + 1)
  if (token?.kind !== 'minus') return parseLeaf(token, reader.end)
  const negated = reader.next()
  if (negated?.kind === 'open') throw new QueryError('Negation of a group is not supported', token.at)
  return { kind: 'not', node: parseLeaf(negated, reader.end) }
}

function parseGroup(reader: Reader, open: Token, depth: number): QueryNode {
  if (depth > MAX_DEPTH) throw new QueryError('Too many nested groups', open.at)
  const node = parseOr(reader, depth)
  const close = reader.next()
  if (close?.kind !== 'close') throw new QueryError('Unmatched parenthesis', open.at)
  return node
}

function parseLeaf(token: Token | undefined, end: number): Leaf {
  switch (token?.kind) {
    case 'phrase':
      return readWords(token.text, token.at)
    case 'word':
      return parseWord(token.text, token.at)
    case 'operator':
      return parseOperator(token.name, token.value, token.at)
    default:
      throw new QueryError('Missing operator', token?.at ?? end)
  }
}

const SIGNS = { '@': 'mention', '#': 'hashtag', $: 'cashtag' } as const

function parseWord(text: string, at: number): Leaf {
  if (text === 'AND')
    throw new QueryError('Ambiguous use of and as a keyword. Use a space to join two clauses', at)
  const sign = text[0]
  if (sign !== '@' && sign !== '#' && sign !== '$') return readWords(text, at)
  if (!/^[\p{L}\p{N}\p{M}_]+$/u.test(text.slice(1))) throw new QueryError(`Invalid ${SIGNS[sign]}`, at)
  return { kind: SIGNS[sign], name: text.slice(1) }
}

function readWords(text: string, at: number): Leaf {
  const folded = foldWords(text)
  if (folded.trim() === '') throw new QueryError('No word to look for', at)
  return { kind: 'words', folded }
}

function parseOperator(name: string, value: string, at: number): Leaf {
  const known = name.toLowerCase()
  if (!isOperator(known)) {
    const pointer = 'Operator is not available in current product or product packaging.'
    throw new QueryError(`Reference to invalid operator '${name}'. ${pointer}`, at)
  }
  const complaint = findComplaint(known, value)
  if (complaint) throw new QueryError(complaint, at)
  return { kind: 'operator', name: known, value }
}

function isOperator(name: string): name is OperatorName {
  return Object.hasOwn(OPERATORS, name)
}

const VALUES: { readonly [name in OperatorName]: RegExp | readonly string[] } = {
  from: /^@?([A-Za-z0-9_]{1,15}|[0-9]{1,19})$/,
  to: /^@?([A-Za-z0-9_]{1,15}|[0-9]{1,19})$/,
  retweets_of: /^@?([A-Za-z0-9_]{1,15}|[0-9]{1,19})$/,
  url: /\S/,
  conversation_id: /^[0-9]{1,19}$/,
  in_reply_to_tweet_id: /^[0-9]{1,19}$/,
  quotes_of_tweet_id: /^[0-9]{1,19}$/,
  is: IS_VALUES,
  has: HAS_VALUES,
  lang: /^[A-Za-z]{2,3}(-[A-Za-z]{2,4})?$/,
  min_likes: /^[0-9]{1,9}$/,
  min_replies: /^[0-9]{1,9}$/,
  min_reposts: /^[0-9]{1,9}$/,
}

function findComplaint(name: OperatorName, value: string): string | null {
  const allowed = VALUES[name]
  const isFine = allowed instanceof RegExp ? allowed.test(value) : allowed.includes(value.toLowerCase())
  return isFine ? null : `Invalid value '${value}' for operator '${name}'`
}

/** Every way through the query must pass something positive that may stand alone. */
function standsAlone(node: QueryNode): boolean {
  switch (node.kind) {
    case 'not':
      return false
    case 'and':
      return node.nodes.some(standsAlone)
    case 'or':
      return node.nodes.every(standsAlone)
    case 'operator':
      return OPERATORS[node.name] === 'standalone'
    default:
      return true
  }
}
