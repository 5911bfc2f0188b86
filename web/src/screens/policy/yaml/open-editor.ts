import { history } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, indentUnit } from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { search } from '@codemirror/search'
import { Compartment, EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  lineNumbers,
} from '@codemirror/view'
import type { ProblemView } from '../../../../../src/contract/policy-problem.ts'
import { styleNonce } from '../../../app/style-nonce.ts'
import { editorLook } from './editor-look.ts'
import { yamlKeys } from './yaml-keys.ts'

interface Given {
  readonly parent: HTMLElement
  readonly source: string
  readonly label: string
  /** What the editor says by itself, by its own English words. */
  readonly words: Readonly<Record<string, string>>
  readonly mayEdit: boolean
  onChange(source: string): void
  onSave(): void
}

/** A text field that knows YAML. It is not React's: what it shows is set by these verbs. */
export interface Editor {
  /** Another view, or another person, changed the source. */
  setSource(source: string): void
  setMayEdit(mayEdit: boolean): void
  setProblems(problems: readonly ProblemView[], tell: (problem: ProblemView) => string): void
  /** From 1. */
  goToLine(line: number): void
  close(): void
}

export function openEditor({ parent, source, label, words, mayEdit, onChange, onSave }: Given): Editor {
  const rights = new Compartment()
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: source,
      extensions: [
        EditorView.cspNonce.of(styleNonce()),
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
        EditorState.phrases.of(words),
        EditorView.lineWrapping,
        rights.of(rightsOf(mayEdit)),
        lineNumbers(),
        lintGutter(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        drawSelection(),
        bracketMatching(),
        indentUnit.of('  '),
        history(),
        search({ top: true }),
        yamlKeys(onSave),
        yaml(),
        editorLook,
        EditorView.updateListener.of(update => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
      ],
    }),
  })
  return {
    setSource: next => replaceAll(view, next),
    setMayEdit: may => view.dispatch({ effects: rights.reconfigure(rightsOf(may)) }),
    setProblems: (problems, tell) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map(each => markOf(view.state, each, tell(each))),
        ),
      ),
    goToLine: line => goToLine(view, line),
    close: () => view.destroy(),
  }
}

/** What is read only keeps its cursor: it is read, selected and copied by keys too. */
const rightsOf = (mayEdit: boolean) => [
  EditorState.readOnly.of(!mayEdit),
  EditorView.contentAttributes.of({ 'aria-readonly': String(!mayEdit) }),
]

/** The middle alone that differs, so that the cursor stays where it was. */
function replaceAll(view: EditorView, given: string): void {
  const now = view.state.doc.toString()
  // The editor ends its lines in one way, whoever wrote them.
  const next = given.replaceAll('\r\n', '\n')
  if (now === next) return
  let from = 0
  while (from < now.length && now[from] === next[from]) from++
  let tail = 0
  const most = Math.min(now.length, next.length) - from
  while (tail < most && now.at(-1 - tail) === next.at(-1 - tail)) tail++
  view.dispatch({ changes: { from, to: now.length - tail, insert: next.slice(from, next.length - tail) } })
}

/** From where it begins to the end of its line. */
function markOf({ doc }: EditorState, { line, column, severity }: ProblemView, message: string): Diagnostic {
  const { from, to } = doc.line(Math.min(line, doc.lines))
  const start = Math.min(from + column - 1, to)
  return { from: start, to: Math.max(start, to), severity, message }
}

function goToLine(view: EditorView, line: number): void {
  const { from } = view.state.doc.line(Math.max(1, Math.min(line, view.state.doc.lines)))
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
  view.focus()
}
