import { EditorState, type TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { expect, test } from 'vitest'
import { countSteps, editHistory, redo, undo } from './edit-history.ts'

/** As much of an editor as commands need. */
function openEditor(doc: string) {
  let state = EditorState.create({ doc, extensions: [editHistory()] })
  const dispatch = (spec: TransactionSpec) => {
    state = state.update(spec).state
  }
  const view = {
    get state() {
      return state
    },
    dispatch,
  } as unknown as EditorView
  const type = (text: string) => {
    const at = state.doc.length
    dispatch({
      changes: { from: at, insert: text },
      selection: { anchor: at + text.length },
      userEvent: 'input.type',
    })
  }
  return { view, type, dispatch, text: () => state.doc.toString(), state: () => state }
}

test('letters typed in one go are one step back, and come again', () => {
  const { view, type, text, state } = openEditor('a')
  for (const letter of ['b', 'c', 'd']) type(letter)
  expect(countSteps(state())).toBe(1)
  undo(view)
  expect(text()).toBe('a')
  expect(state().selection.main.head).toBe(0)
  redo(view)
  expect(text()).toBe('abcd')
})

test('what another view changed is a step of its own', () => {
  const { view, type, dispatch, text } = openEditor('a')
  type('b')
  dispatch({ changes: { from: 0, to: 2, insert: 'x: 1' } })
  undo(view)
  expect(text()).toBe('ab')
  undo(view)
  expect(text()).toBe('a')
  undo(view)
  expect(text()).toBe('a')
})

test('after a new change nothing is left to come again', () => {
  const { view, type, text } = openEditor('')
  type('a')
  undo(view)
  type('b')
  redo(view)
  expect(text()).toBe('b')
})
