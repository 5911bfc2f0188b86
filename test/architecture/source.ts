import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** One file of the house, by its path from the root, with `/` between folders. */
export interface Source {
  readonly path: string
  readonly text: string
}

export const ROOT = join(import.meta.dirname, '..', '..')

const FOLDERS = ['src', 'web', 'bin', 'test', 'bench']
/** Made by programs or by the network; nobody writes them. */
const MADE = /(^|\/)(generated|node_modules|dist|fixtures)\//

export const readSources = (): Source[] =>
  globSync(
    FOLDERS.map(folder => `${folder}/**/*`),
    { cwd: ROOT, withFileTypes: true },
  )
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter(path => !MADE.test(path))
    .sort()
    .map(path => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))

const PROGRAM = /\.(?:ts|tsx|mts|mjs|js)$|^bin\/[^.]+$/

export const isProgram = ({ path }: Source): boolean => PROGRAM.test(path)

/** Code that only proves other code: it stands beside what it tests, and has more freedom. */
export const isTest = (path: string): boolean =>
  /^test\//.test(path) || /\.(?:test|fixture)\.tsx?$|-fixtures\.ts$|\/testing\//.test(path)

const parsed = new WeakMap<Source, ts.SourceFile>()

/** The file's tree, made once: every rule reads it. */
export function parse(source: Source): ts.SourceFile {
  const tree = parsed.get(source) ?? parseAnew(source)
  parsed.set(source, tree)
  return tree
}

function parseAnew({ path, text }: Source): ts.SourceFile {
  const kind = path.endsWith('x')
    ? ts.ScriptKind.TSX
    : path.endsWith('ts')
      ? ts.ScriptKind.TS
      : ts.ScriptKind.JS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
}

/** Every node of the tree, from the top down. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of childrenOf(node)) yield* walk(child)
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = []
  ts.forEachChild(node, child => void children.push(child))
  return children
}

/** `path:line`, as terminals make it a link. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}
