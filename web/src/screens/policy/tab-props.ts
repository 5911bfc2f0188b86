import type { PolicyView } from '../../../../src/contract/policy.ts'
import type { ProblemView } from '../../../../src/contract/policy-problem.ts'

/** Where in the document: `['rules', 3, 'when']`. */
export type PolicyPath = readonly (string | number)[]

/** What every tab is given: the one source, and how it is changed. */
export interface PolicyTabProps {
  /** YAML, as it stands: the draft where there is one, else what is in force. */
  readonly source: string
  /** Changes the draft at once; saving follows by itself. Never called where `mayEdit` is false. */
  readonly onChange: (source: string) => void
  readonly mayEdit: boolean
  /** Of this source, as the desk last read it. */
  readonly problems: readonly ProblemView[]
  readonly inForce: PolicyView
  /** What somebody came to change; null where nobody said. */
  readonly focus: PolicyPath | null
}
