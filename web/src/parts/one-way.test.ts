import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const SOURCES = join(import.meta.dirname, '..')
const WAYS: ReadonlySet<string> = new Set(['definePart', 'lazyPart', 'lazyScreen'])
const MAYBE = /import\(|lazy/
const FRAMEWORK = /\b(lazy|lazyRouteComponent)\(/

const isImport = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword

const isWay = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && WAYS.has(node.expression.text)

/** Imports that would leave an error behind, or a hole, where the connection is lost: as `line: text`. */
function findOtherWays(source: string): string[] {
  if (!MAYBE.test(source)) return []
  const file = ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node, isGuarded: boolean): void => {
    if (isImport(node) && !isGuarded)
      found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`)
    ts.forEachChild(node, child => visit(child, isGuarded || isWay(node)))
  }
  visit(file, false)
  return [...found, ...(source.match(FRAMEWORK) ?? []).slice(0, 1)]
}

test('what comes while the page runs comes as a part', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: SOURCES }).filter(path => !path.includes('.test.'))
  expect(files.length).toBeGreaterThan(100)
  const others = files.flatMap(path =>
    findOtherWays(readFileSync(join(SOURCES, path), 'utf8')).map(each => `${path}:${each}`),
  )
  expect(others).toEqual([])
})

test.each([
  "void import('./a.ts').then(({ a }) => a())",
  "const { a } = await import('./a.ts')",
  "const A = lazy(() => import('./a.tsx'))",
  "const a = lazyRouteComponent(() => import('./a.tsx'), 'A')",
])('another way is caught: %s', source => expect(findOtherWays(source)).not.toEqual([]))

test.each([
  "const a = definePart(() => import('./a.ts'))",
  "const A = lazyPart(() => import('./a.tsx'), 'A')",
  "type A = typeof import('./a.ts').a",
])('this one is not: %s', source => expect(findOtherWays(source)).toEqual([]))
