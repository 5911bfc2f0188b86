import {
  Composer,
  type CST,
  type Document,
  isScalar,
  LineCounter,
  type Node,
  Parser,
  visit,
  type YAMLMap,
} from 'yaml'

/** YAML as a tree whose every part knows its place. */
export interface ReadYaml {
  readonly tree: Document.Parsed
  readonly lines: LineCounter
}

/** What is wrong with the text, in English, and where it begins. In characters from the start. */
export interface Unreadable {
  readonly message: string
  readonly offset: number
}

/** A policy has about eight floors; what nests deeper would end on the reader's stack. */
const MOST_FLOORS = 60

/**
 * The plain part of YAML, in a time that grows with the text alone: aliases, tags of programs and keys that JavaScript
 * takes for something else are refused. What YAML's own reader would look for in every pair of keys is looked for here.
 */
export function readYaml(source: string): ReadYaml & { readonly unreadable: Unreadable | null } {
  const lines = new LineCounter()
  const tokens = [...new Parser(lines.addNewLine).parse(source)]
  const deep = findDeep(tokens)
  const [tree, another] = compose(deep === null ? tokens : [], source)
  return { tree, lines, unreadable: deep ?? findBroken(tree) ?? findSecond(another) ?? findForeign(tree) }
}

function compose(tokens: readonly CST.Token[], source: string): readonly [Document.Parsed, Document.Parsed?] {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const [tree, another] = [...composer.compose(tokens, true, source.length)]
  if (tree === undefined) throw new Error('YAML of nothing is a document of nothing')
  return [tree, another] as readonly [Document.Parsed, Document.Parsed?]
}

/** Walked without calls of calls: how deep it is, is the question. */
function findDeep(tokens: readonly CST.Token[]): Unreadable | null {
  const left: { readonly token: CST.Token; readonly floor: number }[] = tokens.map(token => ({
    token,
    floor: 0,
  }))
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    const { token, floor } = each
    if (floor > MOST_FLOORS)
      return { message: `more than ${MOST_FLOORS} lists and sections in one another`, offset: token.offset }
    for (const inner of insideOf(token)) left.push({ token: inner, floor: floor + 1 })
  }
  return null
}

function insideOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(item =>
    [item.key, item.value].filter(each => each !== undefined && each !== null),
  )
}

/** A tag that nobody knows is a warning of the reader's: what it was to make of the value, we do not make. */
function findBroken({ errors, warnings }: Document.Parsed): Unreadable | null {
  const [broken] = [...errors, ...warnings]
  return broken === undefined ? null : { message: broken.message, offset: broken.pos[0] }
}

const findSecond = (another: Document.Parsed | undefined): Unreadable | null =>
  another === undefined ? null : { message: 'a policy is one document', offset: another.range[0] }

function findForeign(tree: Document.Parsed): Unreadable | null {
  const found: Unreadable[] = []
  const refuse = (message: string, node: unknown) => {
    found.push({ message, offset: (node as Node | null)?.range?.[0] ?? 0 })
    return visit.BREAK
  }
  visit(tree, {
    Alias: (_, alias) => refuse('anchors and aliases are not read', alias),
    Map: (_, map) => {
      const refused = findBadKey(map)
      return refused === null ? undefined : refuse(refused.message, refused.key)
    },
  })
  return found[0] ?? null
}

function findBadKey({ items }: YAMLMap): { readonly message: string; readonly key: unknown } | null {
  const known = new Set<string>()
  for (const { key } of items) {
    if (!isScalar(key)) return { message: 'a key is one word', key }
    const name = String(key.value)
    if (name === '__proto__') return { message: `no key can be called ${name}`, key }
    if (known.has(name)) return { message: `the key ${name} is there twice`, key }
    known.add(name)
  }
  return null
}
