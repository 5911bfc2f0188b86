import { createJudge } from '../core/triage/judge.ts'
import type { Asked, Judgement } from '../core/triage/judgement.ts'
import { readShippedModel } from './read-shipped-model.ts'

const judge = createJudge(readShippedModel())

/** What a worker thread is given at a time, and gives back. */
export default (batch: readonly Asked[]): Judgement[] => {
  // Sent from another thread, one brand became many: its names are compared in one form once.
  const [first] = batch
  return batch.map(asked => judge(first === undefined ? asked : { ...asked, brand: first.brand }))
}
