import { KNOWN_LANGUAGES } from '../src/core/language.ts'
import type { Judge } from '../src/core/triage/judgement.ts'
import { f1Of, share } from './scores.ts'
import { readOffensive, readUmsab } from './shared-data.ts'

export type ByLanguage = Readonly<Record<string, number>>

/** The shipped model on public tweets that it was not trained on; shares in percent. */
export interface TweetsMeasured {
  /** Macro-F1 of the mood. */
  readonly mood: ByLanguage
  readonly moodMean: number
  /** Languages told right, without the network's guess. */
  readonly languages: ByLanguage
  readonly languageMean: number
  /** Macro-F1 of offensive against not, in English. */
  readonly offensive: number
  readonly sure: readonly Readonly<Record<string, string | number>>[]
}

const NOBODY = { names: [], handles: [] }

export function measureTweets(judge: Judge): TweetsMeasured {
  const told = readUmsab('val').map(row => ({
    ...row,
    ...judge({ text: row.text, language: null, brand: NOBODY }),
    right: row.label,
    spoken: row.language,
  }))
  const by = (of: (rows: typeof told) => number): ByLanguage =>
    Object.fromEntries(
      KNOWN_LANGUAGES.map(language => [language, of(told.filter(({ spoken }) => spoken === language))]),
    )
  const mood = by(rows => f1Of(rows.map(({ right, sentiment }) => [right, sentiment.value] as const)).macro)
  const languages = by(rows =>
    share(rows.filter(({ spoken, language }) => language.value === spoken).length, rows.length),
  )
  const sure = [0.6, 0.7, 0.8, 0.9].map(least => {
    const rows = told.filter(({ sentiment }) => sentiment.confidence >= least)
    return {
      'at least so sure': `${100 * least} %`,
      'of all, %': share(rows.length, told.length),
      'right, %': share(rows.filter(({ right, sentiment }) => right === sentiment.value).length, rows.length),
    }
  })
  const offensive = readOffensive('val').map(
    ({ text, label }) =>
      [String(label), String(judge({ text, language: 'en', brand: NOBODY }).isToxic.value)] as const,
  )
  return {
    mood,
    moodMean: meanOf(mood),
    languages,
    languageMean: meanOf(languages),
    offensive: f1Of(offensive).macro,
    sure,
  }
}

export const meanOf = (row: ByLanguage): number =>
  Object.values(row).reduce((sum, each) => sum + each, 0) / Object.values(row).length
