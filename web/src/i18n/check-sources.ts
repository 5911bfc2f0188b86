import ts from 'typescript'

const TEXT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'closeButtonLabel',
  'description',
  'label',
  'placeholder',
  'title',
  'words',
])
const LETTERS = /\p{L}{2,}/u

/** Names that are the same in every language. */
const NAMES: ReadonlySet<string> = new Set(['Pronto'])

export interface SourceTexts {
  /** Keys named as plain strings. */
  readonly keys: ReadonlySet<string>
  /** Beginnings of keys that are put together: `decision.part.${part}` names all of `decision.part.`. */
  readonly prefixes: ReadonlySet<string>
  /** Words that a person would read and no catalogue holds, as `line: words`. */
  readonly plainTexts: readonly string[]
}

/** Which keys a source file names, and which words it says without a catalogue. */
export function readSource(fileName: string, source: string): SourceTexts {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true)
  const keys = new Set<string>()
  const prefixes = new Set<string>()
  const plainTexts: string[] = []
  const blame = (node: ts.Node, text: string) => {
    if (!LETTERS.test(text) || NAMES.has(text.trim())) return
    plainTexts.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text.trim()}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) keys.add(node.text)
    if (ts.isTemplateExpression(node)) prefixes.add(node.head.text)
    if (ts.isJsxText(node)) blame(node, node.text)
    if (ts.isJsxAttribute(node) && TEXT_ATTRIBUTES.has(node.name.getText())) {
      const value = node.initializer
      if (value !== undefined && ts.isStringLiteral(value)) blame(node, value.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { keys, prefixes, plainTexts }
}
