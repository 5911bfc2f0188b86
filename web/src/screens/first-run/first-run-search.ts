import { FIRST_RUN_STEPS, type FirstRunStep } from '../../../../src/core/first-run/first-run.ts'
import type { Given } from '../../app/search.ts'

export interface FirstRunSearch {
  /** Absent: where it was left. */
  readonly step?: FirstRunStep | 'done' | undefined
}

export const readFirstRunSearch = (search: Given<FirstRunSearch>): FirstRunSearch => ({
  step: ([...FIRST_RUN_STEPS, 'done'] as const).find(each => each === search.step),
})
