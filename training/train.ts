import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { isKnownLanguage, KNOWN_LANGUAGES, type KnownLanguage } from '../src/core/language.ts'
import { INTENTS, MESSAGE_FUNCTIONS, SENTIMENTS, URGENCIES } from '../src/core/triage/facts.ts'
import { createJudge } from '../src/core/triage/judge.ts'
import { ASKING_FIGURES, FIGURES, MOOD_FIGURES } from '../src/core/triage/model/figures.ts'
import { type BrandMarks, markBrandBy } from '../src/core/triage/model/mark-brand.ts'
import { type Model, packModel, readModel } from '../src/core/triage/model/model-file.ts'
import { look, see } from '../src/core/triage/model/see.ts'
import { readCorpus } from './corpus.ts'
import type { Example, Recipe, Shape } from './learn.ts'
import { joinBank, type Made, makeHead } from './make-head.ts'
import { measure } from './measure.ts'
import { measureTweets } from './measure-tweets.ts'
import { brandOf, type Post } from './post.ts'
import { readLexicon } from './read-lexicon.ts'
import * as shared from './shared-data.ts'

/** Goes up when a new model is shipped. */
const VERSION = 1
const MODEL_FOLDER = join(import.meta.dirname, '../src/core/triage/model')
const MODEL_FILE = join(MODEL_FOLDER, 'pronto.model')

const say = (line: string): void => console.log(line)

const OF_MOOD: readonly string[] = [...MOOD_FIGURES, ...ASKING_FIGURES]

const lexicon = readLexicon()

function seen(text: string, language: KnownLanguage, brand: BrandMarks = []) {
  return see(look(text, brand), language, lexicon)
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

/** The banks' buckets: more were tried and told no better. */
const BANKS = {
  language: { bits: 15, seed: 2, figures: 0 },
  sentiment: { bits: 18, seed: 1, figures: FIGURES.length },
  care: { bits: 17, seed: 4, figures: FIGURES.length },
} as const

const shapeOf = (bank: keyof typeof BANKS, kind: Shape['kind'], classes: readonly string[]): Shape => ({
  ...BANKS[bank],
  kind,
  classes,
})

const CARE: Recipe = { epochs: 14, rate: 0.1, drop: 0.35, seed: 11 }

/**
 * Tweets alone teach the mood of tweets. Lines of films and posts labelled by emotion were tried: however lightly they
 * weigh, the words that stand in them alone learn their habits, and four points are lost.
 */
function makeSentiment(): Made {
  const right = (label: (typeof SENTIMENTS)[number]) => oneOf(SENTIMENTS, label)
  const examples = [
    ...fromTweets(shared.readUmsab('train'), right, 1, 'umsab'),
    ...fromTweets(shared.readEnglishMoods(), right, 0.6, 'english'),
    ...fromPosts(
      post => post.sentiment,
      right,
      () => 0.3,
    ),
  ].map(example => ({ ...example, seen: { ...example.seen, dense: onlyMood(example.seen.dense) } }))
  return makeHead('sentiment', examples, shapeOf('sentiment', 'softmax', SENTIMENTS), {
    epochs: 6,
    rate: 0.08,
    drop: 0.2,
    seed: 1,
  })
}

/** What a customer wants and how he calls the brand is another matter than his mood. */
const onlyMood = (figures: readonly number[]): number[] =>
  figures.map((value, at) => (OF_MOOD.includes(FIGURES[at] ?? '') ? value : 0))

/** Without the figures and the words of a language: it is what they ask first. */
function makeLanguage(): Made {
  const right = (language: KnownLanguage) => oneOf(KNOWN_LANGUAGES, language)
  const rows = [
    ...shared.readUmsab('train').map(row => ({ ...row, weight: 1 })),
    ...shared.readFilmMoods().map(row => ({ ...row, weight: 0.3 })),
    ...corpus.train.flatMap(({ text, lang = '' }) =>
      isKnownLanguage(lang) ? [{ text, language: lang, weight: 1 }] : [],
    ),
  ]
  const examples = rows.map(({ text, language, weight }) => ({
    seen: { parts: [look(text, []).features], dense: [], tokenCount: 0, language: 'other' },
    right: right(language),
    weight,
    source: 'any',
  }))
  return makeHead('language', examples, shapeOf('language', 'softmax', KNOWN_LANGUAGES), {
    epochs: 4,
    rate: 0.1,
    drop: 0.3,
    seed: 2,
  })
}

function makeToxic(): Made {
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
  return makeHead('toxic', examples, shapeOf('care', 'sigmoid', ['toxic']), {
    epochs: 6,
    rate: 0.08,
    drop: 0.25,
    seed: 3,
  })
}

function makeIntent(): Made {
  const label = (post: Post) => post.intent?.[0]
  return makeHead(
    'intent',
    fromPosts(label, intent => oneOf(INTENTS, intent), balance(corpus.train.map(label))),
    shapeOf('care', 'softmax', INTENTS),
    CARE,
  )
}

function makeUrgency(): Made {
  const label = (post: Post) => post.urgency
  return makeHead(
    'urgency',
    fromPosts(label, urgency => oneOf(URGENCIES, urgency), balance(corpus.train.map(label))),
    shapeOf('care', 'softmax', URGENCIES),
    CARE,
  )
}

function makeFunction(): Made {
  const label = (post: Post) => post.function
  return makeHead(
    'function',
    fromPosts(label, each => oneOf(MESSAGE_FUNCTIONS, each), balance(corpus.train.map(label))),
    shapeOf('care', 'softmax', MESSAGE_FUNCTIONS),
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

const MAKERS: Readonly<Record<keyof typeof BANKS, readonly (() => Made)[]>> = {
  language: [makeLanguage],
  sentiment: [makeSentiment],
  care: [makeIntent, makeUrgency, makeFunction, makeToxic],
}

function make(maker: () => Made): Made {
  const began = process.cpuUsage()
  const made = maker()
  const seconds = (process.cpuUsage(began).user / 1e6).toFixed(0)
  say(
    `${made.head.name.padEnd(10)} ${seconds.padStart(4)} CPU-s, temperature ${made.head.temperature.toFixed(1)}`,
  )
  return made
}

function makeModel(): Model {
  const banks = Object.entries(MAKERS).map(([name, makers]) =>
    joinBank(name, BANKS[name as keyof typeof BANKS], makers.map(make)),
  )
  const model = { version: VERSION, banks, lexicon, record: { sources: hashSources(), scores: {} } }
  return { ...model, record: { ...model.record, scores: scoresOf(model) } }
}

/** What was found of it on posts and tweets that it was not trained on, in percent. */
function scoresOf(model: Model): Model['record']['scores'] {
  const judge = createJudge(model)
  const { intent, needsReply, noise, urgencyHigh, privateData } = measure(judge, corpus.aside)
  const { moodMean, languageMean, offensive } = measureTweets(judge)
  const scores = {
    moodOfTweets: moodMean,
    languageOfTweets: languageMean,
    offensiveTweets: offensive,
    intent: intent?.accuracy,
    needsReply: needsReply?.f1,
    noiseHeldBack: noise?.heldBack,
    urgencyPrecision: urgencyHigh?.precision,
    urgencyRecall: urgencyHigh?.recall,
    privateDataRecall: privateData?.recall,
  }
  return Object.fromEntries(
    Object.entries(scores).flatMap(([name, score]) =>
      score === undefined ? [] : [[name, Number(score.toFixed(2))]],
    ),
  )
}

/**
 * `node training/train.ts`: makes the model from its sources and ships it. `--check`: makes it and compares, and ends
 * with 1 when the bytes differ though the sources are the same.
 */
function run(): void {
  if (!shared.hasShared()) return say('The public data sets are not here: nothing is trained.')
  const isCheck = process.argv.includes('--check')
  const shipped = isCheck ? readFileSync(MODEL_FILE) : null
  if (shipped !== null && !isDeepStrictEqual(readModel(shipped).record.sources, hashSources()))
    return fail('The shipped model was made of other sources: train again.')
  const bytes = packModel(makeModel())
  say(`${(bytes.length / 1e6).toFixed(2)} MB, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`)
  if (shipped === null) writeFileSync(MODEL_FILE, bytes)
  else if (Buffer.compare(shipped, bytes) === 0) say('The same bytes as those shipped.')
  else fail('Other bytes than those shipped, from the same sources.')
}

function fail(why: string): void {
  say(why)
  process.exitCode = 1
}

run()
