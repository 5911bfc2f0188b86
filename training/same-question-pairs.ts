import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { LOCALES, type Locale } from '../src/core/language.ts'
import { hashOf } from '../src/core/triage/model/hash.ts'

const FOLDER = join(import.meta.dirname, '../src/core/customer/same-question/corpus')

/**
 * `topics`: matters of one topic, each in several wordings, of which any two ask the same; two wordings of two matters
 * do not, and sound alike. Topics that are held out were written after the words and weights were settled. `apart`:
 * nearly the same words, another matter.
 */
const corpus = z.strictObject({
  topics: z.array(
    z.strictObject({
      name: z.string(),
      isHeldOut: z.boolean(),
      matters: z.array(z.array(z.string()).min(2)),
    }),
  ),
  apart: z.array(z.tuple([z.string(), z.string()])),
})

export interface Pair {
  readonly language: Locale
  readonly a: string
  readonly b: string
  readonly isSame: boolean
  readonly isHeldOut: boolean
}

const SPLIT_SEED = 2026

export const readPairs = (): Pair[] => LOCALES.flatMap(readLanguage)

function readLanguage(language: Locale): Pair[] {
  const { topics, apart } = corpus.parse(JSON.parse(readFileSync(join(FOLDER, `${language}.json`), 'utf8')))
  const ofTopics = topics.flatMap(({ matters, isHeldOut }) => {
    const same = matters.flatMap(pairUp).map(pair => ({ pair, isSame: true }))
    const other = pairUp(matters).flatMap(([one, two]) =>
      one.flatMap(a => two.map(b => ({ pair: [a, b] as const, isSame: false }))),
    )
    return [...same, ...other].map(({ pair: [a, b], isSame }) => ({ language, a, b, isSame, isHeldOut }))
  })
  const ofApart = apart.map(([a, b]) => {
    const isHeldOut = hashOf(a, SPLIT_SEED) % 2 === 0
    return { language, a, b, isSame: false, isHeldOut }
  })
  return [...ofTopics, ...ofApart]
}

const pairUp = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((a, at) => all.slice(at + 1).map(b => [a, b] as const))
