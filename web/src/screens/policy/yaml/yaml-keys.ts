import { type ChangeSpec, EditorSelection, type EditorState, type Extension } from '@codemirror/state'
import { type Command, type EditorView, keymap } from '@codemirror/view'
import { redo, undo } from './edit-history.ts'

const STEP = '  '

/** What the keys of a text in YAML do beyond what every field does. */
export const yamlKeys = (onSave: () => void): Extension =>
  keymap.of([
    { key: 'Mod-s', run: run(onSave), preventDefault: true },
    { key: 'Mod-z', run: undo, preventDefault: true },
    { key: 'Mod-y', mac: 'Mod-Shift-z', run: redo, preventDefault: true },
    { key: 'Mod-Shift-z', run: redo, preventDefault: true },
    { key: 'Mod-a', run: selectAll },
    { key: 'Mod-Home', run: view => goTo(view, 0) },
    { key: 'Mod-End', run: view => goTo(view, view.state.doc.length) },
    { key: 'Enter', run: breakLine },
    { key: 'Tab', run: indent, shift: outdent },
    { key: 'Mod-/', run: toggleComment },
    // Of a long selection the browser knows the lines in sight alone.
    { key: 'Backspace', run: removeSelection },
    { key: 'Delete', run: removeSelection },
  ])

const run =
  (act: () => void): Command =>
  () => {
    act()
    return true
  }

function goTo(view: EditorView, anchor: number): boolean {
  view.dispatch({ selection: { anchor }, scrollIntoView: true })
  return true
}

const selectAll: Command = view => {
  view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } })
  return true
}

const removeSelection: Command = view => {
  if (view.state.readOnly || view.state.selection.main.empty) return false
  view.dispatch(view.state.replaceSelection(''), { userEvent: 'delete.selection', scrollIntoView: true })
  return true
}

/** A new line begins where the one above did, and a step further in below a key that opens a section. */
const breakLine: Command = view => {
  if (view.state.readOnly) return false
  const change = view.state.changeByRange(range => {
    const insert = `\n${indentAfter(view.state.doc.lineAt(range.from).text.slice(0, range.from - view.state.doc.lineAt(range.from).from))}`
    return {
      changes: { from: range.from, to: range.to, insert },
      range: EditorSelection.cursor(range.from + insert.length),
    }
  })
  view.dispatch(change, { userEvent: 'input', scrollIntoView: true })
  return true
}

/** Of a line below this one. */
export function indentAfter(text: string): string {
  const own = /^ */.exec(text)?.[0] ?? ''
  if (!/:\s*$/.test(text)) return own
  // The keys of a list's entry stand below its first key, not below its dash.
  const dash = /^ *- /.exec(text)
  return (dash === null ? own : ' '.repeat(dash[0].length)) + STEP
}

const indent: Command = view => {
  if (view.state.readOnly) return false
  const { main } = view.state.selection
  if (main.empty) view.dispatch(view.state.replaceSelection(STEP), { userEvent: 'input.indent' })
  else changeLines(view, from => ({ from, insert: STEP }))
  return true
}

const outdent: Command = view => {
  if (view.state.readOnly) return false
  changeLines(view, (from, text) => ({ from, to: from + (/^ {0,2}/.exec(text)?.[0].length ?? 0) }))
  return true
}

const toggleComment: Command = view => {
  if (view.state.readOnly) return false
  const isCommented = listLines(view.state).every(({ text }) => /^\s*(#|$)/.test(text))
  changeLines(view, (from, text) => {
    const at = from + (/^ */.exec(text)?.[0].length ?? 0)
    if (!isCommented) return { from: at, insert: '# ' }
    return { from: at, to: at + (/^# ?/.exec(text.trimStart())?.[0].length ?? 0) }
  })
  return true
}

function changeLines(view: EditorView, change: (from: number, text: string) => ChangeSpec): void {
  const changes = listLines(view.state).map(({ from, text }) => change(from, text))
  view.dispatch({ changes, userEvent: 'input.indent', scrollIntoView: true })
}

/** Those that the selection touches. */
function listLines({ doc, selection: { main } }: EditorState): { from: number; text: string }[] {
  const [first, last] = [doc.lineAt(main.from).number, doc.lineAt(main.to).number]
  return Array.from({ length: last - first + 1 }, (_, at) => doc.line(first + at))
}
