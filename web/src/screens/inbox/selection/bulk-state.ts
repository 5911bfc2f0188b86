import { createStore } from '../../../app/store.ts'
import type { BulkResult } from './run-bulk.ts'

/** An act on many tickets: on its way, or done a moment ago. */
export type BulkState =
  | { readonly is: 'running'; readonly answered: number; readonly all: number }
  | { readonly is: 'over'; readonly result: BulkResult; readonly undo: (() => void) | null }

export const bulkState = createStore<BulkState | null>(null)

/** Set while the running act is asked to stop. */
export const stopAsked = createStore(false)
