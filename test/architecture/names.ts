import type { Source } from './source.ts'

/** Names that say nothing of what is inside, and so attract everything. */
const BINS = /^(?:utils?|helpers?|common|misc|shared)$/i

/** Files and folders whose name is such a word, or is made with one. */
export const findBins = ({ path }: Source): string[] =>
  path.split('/').some(part => part.split(/[-_.]/).some(word => BINS.test(word))) ? [path] : []
