import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../src/core/triage/model/hash.ts'
import { type Post, parsePosts } from './post.ts'

const FOLDER = join(import.meta.dirname, '../src/core/triage/model/corpus')

/** Written apart from the others, by who had not seen them: nothing is ever trained on it. */
const JUDGE = 'judge.jsonl'

const SET_ASIDE_SEED = 20261122

/** A fifth of the posts, chosen by their texts: the same ones whatever is added. */
export const isSetAside = ({ text }: Post): boolean => hashOf(text, SET_ASIDE_SEED) % 5 === 0

const read = (file: string): Post[] => parsePosts(readFileSync(join(FOLDER, file), 'utf8'))

export interface Corpus {
  readonly train: readonly Post[]
  /** A fifth, by the same hands as the rest. */
  readonly aside: readonly Post[]
  /** By another hand. */
  readonly judge: readonly Post[]
}

export function readCorpus(): Corpus {
  const all = readdirSync(FOLDER)
    .filter(file => file.endsWith('.jsonl') && file !== JUDGE)
    .sort()
    .flatMap(read)
  return {
    train: all.filter(post => !isSetAside(post)),
    aside: all.filter(isSetAside),
    judge: read(JUDGE),
  }
}
