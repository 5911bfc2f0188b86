import { createHash } from 'node:crypto'
import type { Asked } from '../../core/triage/judgement.ts'
import type { Opinion, SecondOpinion } from './second-opinion.ts'

const MOST_REMEMBERED = 2_000

/**
 * The same post is heard by two accounts, by a search and once more when its source is read again: it is asked about
 * once. Kept are digests and answers, no texts.
 */
export function rememberAnswers(opinion: SecondOpinion): SecondOpinion {
  const known = new Map<string, Opinion>()
  return {
    ...opinion,
    async ask(asked, first, signal) {
      const key = digest(asked)
      const before = known.get(key)
      if (before !== undefined) return before
      const said = await opinion.ask(asked, first, signal)
      if (said !== null) remember(known, key, said)
      return said
    },
  }
}

const digest = ({ text, brand }: Asked): string =>
  createHash('sha256')
    .update(JSON.stringify([text, brand.names, brand.handles]))
    .digest('base64')

function remember(known: Map<string, Opinion>, key: string, said: Opinion): void {
  const oldest = known.keys().next().value
  if (known.size >= MOST_REMEMBERED && oldest !== undefined) known.delete(oldest)
  known.set(key, said)
}
