import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isKnownLanguage, KNOWN_LANGUAGES, type KnownLanguage } from '../src/core/language.ts'
import { INTENTS, MESSAGE_FUNCTIONS, SENTIMENTS, URGENCIES } from '../src/core/triage/facts.ts'
import type { Head } from '../src/core/triage/model/head.ts'
import { type BrandMarks, markBrandBy } from '../src/core/triage/model/mark-brand.ts'
import { type Model, packModel } from '../src/core/triage/model/model-file.ts'
import { FIGURES, look, see } from '../src/core/triage/model/see.ts'
import { type Valences, valenceKey } from '../src/core/triage/model/valence.ts'
import { readCorpus } from './corpus.ts'
import type { Example, Recipe, Shape } from './learn.ts'
import { makeHead } from './make-head.ts'
import { brandOf, type Post } from './post.ts'
import * as shared from './shared-data.ts'

/** Goes up when a new model is shipped. */
const VERSION = 1
const MODEL_FOLDER = join(import.meta.dirname, '../src/core/triage/model')
export const MODEL_FILE = join(MODEL_FOLDER, 'pronto.model')

const say = (line: string): void => console.log(line)

const valences = readValences()

/** The mood of words, from the lists under `lexicon/`: `word valence`, phrases joined by an underscore. */
function readValences(): Valences {
  const read = (file: string): [string, number][] =>
    readFileSync(join(MODEL_FOLDER, 'lexicon', file), 'utf8')
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))])
  const found = new Map<number, number>()
  for (const language of [...KNOWN_LANGUAGES, 'emoji'] as const)
    for (const [words, value] of read(`${language}.txt`))
      found.set(valenceKey(language, words.toLowerCase().replaceAll('’', "'").split('_')), value)
  return found
}

function seen(text: string, language: KnownLanguage, brand: BrandMarks = []) {
  return see(look(text, brand), language, valences)
}

interface Material {
  readonly text: string
  readonly language: KnownLanguage
  readonly brand?: BrandMarks
  readonly right: readonly number[]
  readonly weight: number
  readonly source: string
}

const toExample = ({ text, language, brand, right, weight, source }: Material): Example => ({
  seen: seen(text, language, brand),
  right,
  weight,
  source,
})

const oneOf = <T>(values: readonly T[], value: T): number[] => values.map(each => (each === value ? 1 : 0))

function fromTweets<T>(
  rows: readonly shared.Labelled<T>[],
  toRight: (label: T) => readonly number[],
  weight: number,
  source: string,
): Example[] {
  return rows.map(({ text, language, label }) =>
    toExample({ text, language, right: toRight(label), weight, source }),
  )
}

const corpus = readCorpus()

/** Our own posts with one label each; those that lack it teach nothing of it. */
function fromPosts<T>(
  label: (post: Post) => T | undefined,
  toRight: (label: T) => readonly number[],
  weigh: (label: T) => number,
): Example[] {
  return corpus.train.flatMap(post => {
    const value = label(post)
    const language = post.lang ?? ''
    if (value === undefined || !isKnownLanguage(language)) return []
    const { names, handles } = brandOf(post)
    return [
      toExample({
        text: post.text,
        language,
        brand: markBrandBy(names, handles),
        right: toRight(value),
        weight: weigh(value),
        source: 'posts',
      }),
    ]
  })
}

/** Rare labels weigh more, by the root of how rare they are, so that they are told at all. */
function balance<T>(labels: readonly T[]): (label: T) => number {
  const counts = new Map<T, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return label => Math.sqrt(labels.length / (counts.size * (counts.get(label) ?? 1)))
}

const shapeOf = (
  kind: Shape['kind'],
  classes: readonly string[],
  bits: number,
  seed: number,
  figures = FIGURES.length,
): Shape => ({ kind, classes, bits, seed, figures })

const CARE: Recipe = { epochs: 14, rate: 0.1, drop: 0.35, seed: 11 }

function makeSentiment(): Head {
  const right = (label: (typeof SENTIMENTS)[number]) => oneOf(SENTIMENTS, label)
  const examples = [
    ...fromTweets(shared.readUmsab('train'), right, 1, 'umsab'),
    ...fromTweets(shared.readEnglishMoods(), right, 0.6, 'english'),
    ...fromTweets(shared.readEmotions(), right, 0.2, 'emotion'),
    ...fromTweets(shared.readFilmMoods(), right, 0.05, 'films'),
    ...fromPosts(
      post => post.sentiment,
      right,
      () => 0.7,
    ),
  ]
  return makeHead('sentiment', examples, shapeOf('softmax', SENTIMENTS, 20, 1), {
    epochs: 6,
    rate: 0.06,
    drop: 0.2,
    seed: 1,
  })
}

/** Without the figures and the words of a language: it is what they ask first. */
function makeLanguage(): Head {
  const right = (language: KnownLanguage) => oneOf(KNOWN_LANGUAGES, language)
  const rows = [
    ...shared.readUmsab('train').map(row => ({ ...row, weight: 1 })),
    ...shared.readFilmMoods().map(row => ({ ...row, weight: 0.3 })),
    ...corpus.train.flatMap(({ text, lang = '' }) =>
      isKnownLanguage(lang) ? [{ text, language: lang, weight: 1 }] : [],
    ),
  ]
  const examples = rows.map(({ text, language, weight }) => ({
    seen: { parts: [look(text, []).features], dense: [], language: 'other' },
    right: right(language),
    weight,
    source: 'any',
  }))
  return makeHead('language', examples, shapeOf('softmax', KNOWN_LANGUAGES, 15, 2, 0), {
    epochs: 4,
    rate: 0.1,
    drop: 0.3,
    seed: 2,
  })
}

function makeToxic(): Head {
  const right = (toxic: boolean) => [toxic ? 1 : 0]
  const examples = [
    ...fromTweets(shared.readOffensive('train'), right, 0.5, 'offensive'),
    ...fromTweets(shared.readGermanOffence(), right, 0.5, 'german'),
    ...fromTweets(shared.readHate(), right, 0.15, 'hate'),
    ...fromPosts(
      post => post.toxic,
      right,
      toxic => (toxic ? 6 : 1),
    ),
  ]
  return makeHead('toxic', examples, shapeOf('sigmoid', ['toxic'], 17, 3), {
    epochs: 6,
    rate: 0.08,
    drop: 0.25,
    seed: 3,
  })
}

function makeIntent(): Head {
  const label = (post: Post) => post.intent?.[0]
  return makeHead(
    'intent',
    fromPosts(label, intent => oneOf(INTENTS, intent), balance(corpus.train.map(label))),
    shapeOf('softmax', INTENTS, 16, 4),
    CARE,
  )
}

function makeWants(): Head {
  return makeHead(
    'wants',
    fromPosts(
      post => post.intent,
      intents => INTENTS.map(intent => (intents.includes(intent) ? 1 : 0)),
      () => 1,
    ),
    shapeOf('sigmoid', INTENTS, 15, 5),
    CARE,
  )
}

function makeUrgency(): Head {
  const label = (post: Post) => post.urgency
  return makeHead(
    'urgency',
    fromPosts(label, urgency => oneOf(URGENCIES, urgency), balance(corpus.train.map(label))),
    shapeOf('softmax', URGENCIES, 15, 6),
    CARE,
  )
}

function makeFunction(): Head {
  const label = (post: Post) => post.function
  return makeHead(
    'function',
    fromPosts(label, each => oneOf(MESSAGE_FUNCTIONS, each), balance(corpus.train.map(label))),
    shapeOf('softmax', MESSAGE_FUNCTIONS, 15, 7),
    CARE,
  )
}

/** What the model was made of, so that whoever trains again can tell whether he has the same. */
function hashSources(): Model['record']['sources'] {
  const files = (folder: string): string[] =>
    readdirSync(folder)
      .sort()
      .flatMap(name => {
        const path = join(folder, name)
        return statSync(path).isDirectory() ? files(path) : [path]
      })
  const hash = (paths: readonly string[]) => {
    const sha = createHash('sha256')
    let rows = 0
    for (const path of paths) {
      const bytes = readFileSync(path)
      sha.update(bytes)
      rows += bytes.toString('utf8').split('\n').length
    }
    return { sha256: sha.digest('hex'), rows }
  }
  return {
    corpus: hash(files(join(MODEL_FOLDER, 'corpus'))),
    lexicon: hash(files(join(MODEL_FOLDER, 'lexicon'))),
    ...Object.fromEntries(
      ['umsab', 'tweeteval', 'xed', 'germeval2018-de', 'mlma-fr-en'].map(name => [
        name,
        hash(files(join(shared.SHARED, name))),
      ]),
    ),
  }
}

const MAKERS = {
  language: makeLanguage,
  sentiment: makeSentiment,
  urgency: makeUrgency,
  intent: makeIntent,
  wants: makeWants,
  function: makeFunction,
  toxic: makeToxic,
}

function train(): Model {
  const heads = Object.entries(MAKERS).map(([name, make]) => {
    const began = process.cpuUsage()
    const head = make()
    say(
      `${name.padEnd(10)} ${(process.cpuUsage(began).user / 1e6).toFixed(0).padStart(4)} CPU-s, temperature ${head.temperature.toFixed(1)}`,
    )
    return [name, head] as const
  })
  return {
    version: VERSION,
    heads: Object.fromEntries(heads),
    valences,
    record: { sources: hashSources(), scores: {} },
  }
}

if (!shared.hasShared()) {
  say('The public data sets are not here: nothing is trained. The shipped model stays as it is.')
} else {
  const bytes = packModel(train())
  writeFileSync(MODEL_FILE, bytes)
  say(
    `${MODEL_FILE}: ${(bytes.length / 1e6).toFixed(2)} MB, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`,
  )
}
