import ts from 'typescript'
import { isTest, parse, placeOf, type Source, walk } from './source.ts'

/** What brings time, chance, the outer world or hidden state into code that must have none. */
const IMPURE = [
  'Date.now',
  'Math.random',
  'Temporal.Now',
  'performance',
  'process',
  'crypto',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'globalThis',
]

/** Places in the core that look at the clock, throw dice, read the environment or speak to anybody. */
export function findImpurity(source: Source): string[] {
  if (!source.path.startsWith('src/core/') || isTest(source.path)) return []
  return [...walk(parse(source))].filter(isImpure).map(node => `${placeOf(node)} ${node.getText()}`)
}

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0
  if (ts.isPropertyAccessExpression(node)) return IMPURE.includes(node.getText())
  return ts.isIdentifier(node) && IMPURE.includes(node.text) && !isMemberName(node)
}

/** `ticket.process` or `{ process: 1 }` is a name of ours, not the process. */
const isMemberName = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
  ts.isPropertySignature(node.parent)
