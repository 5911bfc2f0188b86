import { createContext, use } from 'react'
import type { ProblemView } from '../../../../../src/contract/policy-problem.ts'
import type { Edit } from './edit-source.ts'
import type { Outline } from './read-outline.ts'

/** The policy under the builder's hands: what it says, and how a form changes it. */
export interface Editing {
  readonly outline: Outline
  readonly mayEdit: boolean
  readonly problems: readonly ProblemView[]
  change(...edits: readonly Edit[]): void
  /** A change that something is lost by: it is said, and can be taken back. */
  remove(said: string, ...edits: readonly Edit[]): void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = use(EditingContext)
  if (editing === null) throw new Error('outside of the builder')
  return editing
}
