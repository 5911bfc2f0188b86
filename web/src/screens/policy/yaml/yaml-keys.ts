import { defaultKeymap, historyKeymap, indentWithTab } from '@codemirror/commands'
import { searchKeymap } from '@codemirror/search'
import { EditorSelection, type Extension } from '@codemirror/state'
import { type Command, keymap } from '@codemirror/view'

const STEP = '  '

/** What the keys of a text in YAML do beyond what every field does. Esc, then Tab, leaves it. */
export const yamlKeys = (onSave: () => void): Extension =>
  keymap.of([
    { key: 'Mod-s', run: run(onSave), preventDefault: true },
    { key: 'Enter', run: breakLine },
    indentWithTab,
    ...searchKeymap,
    ...historyKeymap,
    ...defaultKeymap,
  ])

const run =
  (act: () => void): Command =>
  () => {
    act()
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
