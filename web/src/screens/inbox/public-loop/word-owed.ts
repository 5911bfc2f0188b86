import type { PublicLoopView } from '../../../../../src/contract/public-loop.ts'
import type { LoopWord } from '../../../../../src/core/public-loop/public-loop.ts'
import type { Extras } from '../composer/extras.ts'

/** What a public word may say of a matter that went on elsewhere; null: it never did, or the public knows all. */
export function wordOwed({ state }: Pick<PublicLoopView, 'state'>): LoopWord | null {
  if (state === 'unpromised') return 'promise'
  return state === 'promised' || state === 'due' ? 'followUp' : null
}

/** As the author chose; until he has, a public word says what the public is owed now. */
export function saysWordOwed(
  loop: Pick<PublicLoopView, 'state'>,
  { loopWord }: Pick<Extras, 'loopWord'>,
): boolean {
  if (loopWord !== null) return loopWord !== 'none'
  return loop.state === 'unpromised' || loop.state === 'due'
}
