import {
  Annotation,
  type ChangeSet,
  type EditorSelection,
  type EditorState,
  type Extension,
  StateField,
  Transaction,
} from '@codemirror/state'
import type { Command } from '@codemirror/view'

/** What takes one step back, and where the cursor stood before it. */
interface Step {
  readonly back: ChangeSet
  readonly selection: EditorSelection
  readonly at: number
  readonly isTyping: boolean
}

interface History {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

type Way = 'undo' | 'redo'

const taken = Annotation.define<Way>()
const NOTHING: History = { done: [], undone: [] }
const MOST_STEPS = 500
/** Letters typed in one go are one step. */
const ONE_GO_MS = 600

const historyField = StateField.define<History>({
  create: () => NOTHING,
  update: (history, transaction) => (transaction.docChanged ? follow(history, transaction) : history),
})

function follow({ done, undone }: History, transaction: Transaction): History {
  const step = stepOf(transaction)
  switch (transaction.annotation(taken)) {
    case 'undo':
      return { done: done.slice(0, -1), undone: [...undone, step] }
    case 'redo':
      return { done: [...done, step], undone: undone.slice(0, -1) }
    case undefined:
      return { done: append(done, step), undone: [] }
  }
}

const stepOf = (transaction: Transaction): Step => ({
  back: transaction.changes.invert(transaction.startState.doc),
  selection: transaction.startState.selection,
  at: transaction.annotation(Transaction.time) ?? 0,
  isTyping: transaction.isUserEvent('input.type') || transaction.isUserEvent('delete'),
})

function append(done: readonly Step[], step: Step): readonly Step[] {
  const last = done.at(-1)
  if (last === undefined || !last.isTyping || !step.isTyping || step.at - last.at > ONE_GO_MS)
    return [...done, step].slice(-MOST_STEPS)
  return [...done.slice(0, -1), { ...last, back: step.back.compose(last.back), at: step.at }]
}

const take =
  (way: Way): Command =>
  view => {
    if (view.state.readOnly) return false
    const { done, undone } = view.state.field(historyField)
    const step = (way === 'undo' ? done : undone).at(-1)
    if (step !== undefined)
      view.dispatch({
        changes: step.back,
        selection: step.selection,
        annotations: taken.of(way),
        scrollIntoView: true,
      })
    return true
  }

export const undo = take('undo')
export const redo = take('redo')

/** How many steps can be taken back. */
export const countSteps = (state: EditorState): number => state.field(historyField).done.length

/** Every change can be taken back, also one that another view of the policy made. */
export const editHistory = (): Extension => historyField
