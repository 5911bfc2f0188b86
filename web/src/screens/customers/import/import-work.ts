import type { ImportColumnRequest, ImportReport } from '../../../../../src/contract/customer.ts'
import type { ImportDelimiter } from '../../../../../src/core/customer/import-field.ts'
import { createStore } from '../../../app/store.ts'

export interface ChosenFile {
  /** Tells two files of one name apart. */
  readonly id: string
  readonly name: string
  readonly text: string
}

export interface ImportWork {
  readonly file: ChosenFile
  /** Null: as the desk guesses. */
  readonly delimiter: ImportDelimiter | null
  readonly mapping: readonly ImportColumnRequest[] | null
  /** What was done; null before it is. */
  readonly report: ImportReport | null
}

/** The import that is under way: it outlives a look at another screen, and a request that fails. */
export const importWork = createStore<ImportWork | null>(null)

export const beginImport = (file: ChosenFile): void =>
  importWork.set({ file, delimiter: null, mapping: null, report: null })

export function changeImport(change: Partial<ImportWork>): void {
  const work = importWork.get()
  if (work !== null) importWork.set({ ...work, ...change })
}

/** Each thing stands in one column: where it stood before, nothing is taken any more. */
export function putColumn(
  columns: readonly ImportColumnRequest[],
  at: number,
  column: ImportColumnRequest,
): ImportColumnRequest[] {
  const isSame = (each: ImportColumnRequest) => each.field === column.field && each.of === column.of
  return columns.map((each, n) => {
    if (n === at) return column
    return column.field !== 'ignore' && isSame(each) ? { field: 'ignore', of: null } : each
  })
}
