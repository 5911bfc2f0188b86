import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KnownLanguage } from '../src/core/language.ts'
import { SENTIMENTS, type Sentiment } from '../src/core/triage/facts.ts'

/** Public data sets, kept outside the repository: tweets stay their authors', and are read where they are present. */
export const SHARED = join(import.meta.dirname, '../../shared/data')
export const hasShared = (): boolean => existsSync(join(SHARED, 'umsab'))

const linesOf = (path: string): string[] => readFileSync(join(SHARED, path), 'utf8').split('\n')

export interface Labelled<T> {
  readonly text: string
  readonly language: KnownLanguage
  readonly label: T
}

const UMSAB: Readonly<Record<KnownLanguage, string>> = {
  it: 'italian',
  fr: 'french',
  en: 'english',
  es: 'spanish',
  de: 'german',
  pt: 'portuguese',
}

/** Tweets of six languages with their mood, each mood a third. */
export const readUmsab = (split: 'train' | 'val'): Labelled<Sentiment>[] =>
  Object.entries(UMSAB).flatMap(([language, folder]) => {
    const texts = linesOf(`umsab/${folder}/${split}_text.txt`)
    return linesOf(`umsab/${folder}/${split}_labels.txt`).flatMap((label, at) =>
      label.trim() === '' ? [] : [moodOf(texts[at], language as KnownLanguage, Number(label))],
    )
  })

const moodOf = (text = '', language: KnownLanguage, label: number): Labelled<Sentiment> => ({
  text,
  language,
  label: SENTIMENTS[label] ?? 'neutral',
})

export const readEnglishMoods = (): Labelled<Sentiment>[] =>
  linesOf('tweeteval/sentiment-en.tsv')
    .filter(line => line !== '')
    .map(line => moodOf(line.slice(line.indexOf('\t') + 1), 'en', Number(line.split('\t')[0])))

const BAD = [1, 3, 4, 6]
const GOOD = [5, 8]

/** Lines of films: those whose emotions are all bad or all good. */
export const readFilmMoods = (): Labelled<Sentiment>[] =>
  (Object.keys(UMSAB) as KnownLanguage[]).flatMap(language =>
    linesOf(`xed/${language}.tsv`).flatMap(line => {
      const at = line.lastIndexOf('\t')
      const emotions = line
        .slice(at + 1)
        .split(',')
        .map(Number)
      const [isBad, isGood] = [BAD, GOOD].map(set => emotions.some(each => set.includes(each)))
      return at < 0 || isBad === isGood ? [] : [moodOf(line.slice(0, at), language, isBad ? 0 : 2)]
    }),
  )

/** English tweets, offensive or not. */
export const readOffensive = (split: 'train' | 'val'): Labelled<boolean>[] => {
  const texts = linesOf(`tweeteval/offensive/${split}_text.txt`)
  return linesOf(`tweeteval/offensive/${split}_labels.txt`).flatMap((label, at) =>
    label.trim() === '' ? [] : [{ text: texts[at] ?? '', language: 'en' as const, label: label === '1' }],
  )
}

/** German tweets: OFFENSE or OTHER. */
export const readGermanOffence = (): Labelled<boolean>[] =>
  linesOf('germeval2018-de/training.txt').flatMap(line => {
    const [text, label] = line.split('\t')
    return text === undefined || label === undefined
      ? []
      : [{ text, language: 'de' as const, label: label === 'OFFENSE' }]
  })

/** Words that were looked for when these were gathered stand in nearly all of them: the normal ones are the lesson. */
export const readHate = (): Labelled<boolean>[] =>
  (['fr', 'en'] as const).flatMap(language =>
    linesOf(`mlma-fr-en/${language}_dataset.csv`)
      .slice(1)
      .flatMap(line => {
        const match = /^\d+,(?:"((?:[^"]|"")*)"|([^,]*)),([a-z_]+),/.exec(line)
        if (match === null) return []
        const [, quoted, bare, kind = ''] = match
        return [{ text: quoted?.replaceAll('""', '"') ?? bare ?? '', language, label: kind !== 'normal' }]
      }),
  )
