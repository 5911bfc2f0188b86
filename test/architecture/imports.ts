import { posix } from 'node:path'
import ts from 'typescript'
import { parse, type Source, walk } from './source.ts'

export interface Import {
  readonly from: string
  /** A path from the root for files of the house, otherwise the package or built-in module. */
  readonly to: string
  readonly isOurs: boolean
}

/** Every import of the file: static, dynamic, of types, and the `from` of a re-export. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = []
  for (const node of walk(parse(source))) {
    const specifier = specifierOf(node)
    if (specifier !== undefined) found.push(resolve(source.path, specifier))
  }
  return found
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier)
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined
  if (ts.isCallExpression(node) && isImporting(node)) return literal(node.arguments[0])
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') return workerPath(node)
  return undefined
}

const isImporting = (call: ts.CallExpression): boolean =>
  call.expression.kind === ts.SyntaxKind.ImportKeyword ||
  ['import.meta.resolve', 'require', 'vi.mock'].includes(call.expression.getText())

/** `new URL('./worker.ts', import.meta.url)` names a file of ours as an import does. */
function workerPath({ arguments: given }: ts.NewExpression): string | undefined {
  const path = literal(given?.[0])
  return path !== undefined && given?.[1]?.getText() === 'import.meta.url' && /\.tsx?$/.test(path)
    ? path
    : undefined
}

const literal = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined

function resolve(from: string, specifier: string): Import {
  if (!specifier.startsWith('.')) return { from, to: specifier, isOurs: false }
  return { from, to: posix.join(posix.dirname(from), specifier), isOurs: true }
}
