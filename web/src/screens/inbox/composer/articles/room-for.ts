import type { ComposerState } from '../composer-state.ts'

/** How long a post may be where one is writing; null where it may be as long as one likes. */
export const roomFor = ({ mode, way }: Pick<ComposerState, 'mode' | 'way'>): number | null =>
  mode === 'note' ? null : (way?.length.max ?? null)
