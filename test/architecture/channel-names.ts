import ts from 'typescript'
import { isProgram, isTest, parse, placeOf, type Source, walk } from './source.ts'

const NAME = /twitter|tweet|bluesky|mastodon/i

/** Where a channel may be called by its name. */
const ROOMS =
  /^src\/connectors\/[^/]+\/|^src\/connectors\/registry\.ts$|^src\/sandbox\/|^testnet\/|^test\/networks\/|^web\/src\/channels\/icons\.tsx$/

/** Names of channels outside their rooms: in a name of ours, in a string, in words on a screen. */
export function findChannelNames(source: Source): string[] {
  if (ROOMS.test(source.path) || isTest(source.path) || source.path.startsWith('bench/')) return []
  if (!isProgram(source)) return findInData(source)
  const nodes = [...walk(parse(source))]
  const borrowed = new Set(nodes.filter(ts.isImportDeclaration).filter(isPackage).flatMap(boundNames))
  return nodes
    .filter(node => namesChannel(node) && !isBorrowed(node, borrowed))
    .map(node => `${placeOf(node)} ${node.getText()}`)
}

/** What a package is called, and how it calls its own, is not ours to choose. */
const isPackage = ({ moduleSpecifier }: ts.ImportDeclaration): boolean =>
  ts.isStringLiteral(moduleSpecifier) && !moduleSpecifier.text.startsWith('.')

const boundNames = (node: ts.ImportDeclaration): string[] =>
  [...walk(node)].filter(ts.isIdentifier).map(name => name.text)

function isBorrowed(node: ts.Node, borrowed: ReadonlySet<string>): boolean {
  if (ts.isStringLiteralLike(node)) return ts.isImportDeclaration(node.parent) && isPackage(node.parent)
  if (!ts.isIdentifier(node)) return false
  const owner = ts.isPropertyAccessExpression(node.parent) ? node.parent.expression.getText() : node.text
  return borrowed.has(owner)
}

const findInData = ({ path, text }: Source): string[] =>
  path.endsWith('.json') && NAME.test(text) ? [`${path} ${NAME.exec(text)?.[0]}`] : []

/** What is pressed on a keyboard is no channel. */
const isKey = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) && parent.name.getText() === 'keys'

function namesChannel(node: ts.Node): boolean {
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) return NAME.test(node.text)
  if (ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    return NAME.test(node.text)
  return ts.isStringLiteralLike(node) && ((node.text === 'x' && !isKey(node)) || NAME.test(node.text))
}
