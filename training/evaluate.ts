import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LOCALES } from '../src/core/language.ts'
import { createJudge } from '../src/core/triage/judge.ts'
import { readShippedModel } from '../src/judges/read-shipped-model.ts'
import { readCorpus } from './corpus.ts'
import { findFallen } from './floors.ts'
import { type Measured, measure } from './measure.ts'
import { measureLearning } from './measure-learning.ts'
import { measureSameQuestion } from './measure-same-question.ts'
import { meanOf, measureTweets, type TweetsMeasured } from './measure-tweets.ts'
import { parsePosts } from './post.ts'
import { readPairs } from './same-question-pairs.ts'
import { hasShared } from './shared-data.ts'
import { printTable } from './table.ts'

/**
 * `node training/evaluate.ts`: how good the shipped model and the starter policy are, on what neither was trained on.
 * `--file FILE.jsonl` judges posts from outside. `--json`: all figures as one line of JSON, last.
 * `--learning`: simulates 500 corrections by people and prints how right the desk is after each fifty.
 * `--same-question`: how well two questions are told to ask the same, on pairs of ours.
 * `--floors`: ends with 1 when a figure fell under its floor.
 */
const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    learning: { type: 'boolean', default: false },
    'same-question': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    floors: { type: 'boolean', default: false },
  },
})

/** Macro-F1 on the test part of the same tweets, as published with them (XLM-T, 2022): one language each. */
const PUBLISHED = {
  'fastText, published': { it: 54.7, fr: 54.8, en: 50.9, es: 50.1, de: 59.6, pt: 55.1 },
  'XLM-R, published': { it: 71.5, fr: 72.0, en: 68.2, es: 65.9, de: 73.6, pt: 67.1 },
}

/** About what a team of five says in its first month. */
const CORRECTIONS = 500

const model = readShippedModel()
const judge = createJudge(model)

if (values.file !== undefined) judgeFile(values.file)
else if (values.learning) showLearning()
else if (values['same-question']) judgeBy(showSameQuestion())
else judgeOurselves()

function judgeFile(file: string): void {
  const measured = measure(judge, parsePosts(readFileSync(file, 'utf8')))
  show(file, measured)
  if (values.json) console.log(JSON.stringify(measured))
}

function showLearning(): void {
  const points = measureLearning(judge, readCorpus().aside, CORRECTIONS)
  printTable(
    'After so many corrections, right on posts that nobody corrected, %',
    points.map(({ corrections, ...shares }) => ({ corrections: String(corrections), ...shares })),
  )
  if (values.json) console.log(JSON.stringify(points))
}

function judgeOurselves(): void {
  const { aside, judge: apart } = readCorpus()
  const figures: Record<string, unknown> = { model: model.version, scores: model.record.scores }
  if (hasShared()) figures.tweets = showTweets()
  else console.log('The public data sets are not here: moods of tweets are not measured.')
  for (const [name, posts] of Object.entries({ 'set aside': aside, 'by another hand': apart })) {
    const measured = measure(judge, posts)
    show(`${posts.length} posts, ${name}`, measured)
    figures[name] = measured
    for (const lang of ['it', 'fr', 'en'])
      showLine(
        lang,
        measure(
          judge,
          posts.filter(post => post.lang === lang),
        ),
      )
  }
  Object.assign(figures, showSameQuestion())
  judgeBy(figures)
}

function judgeBy(figures: Readonly<Record<string, unknown>>): void {
  const fallen = findFallen(figures)
  for (const each of fallen) console.log(`Under its floor: ${each}`)
  if (values.json) console.log(JSON.stringify(figures))
  if (values.floors && fallen.length > 0) process.exitCode = 1
}

function showSameQuestion(): Readonly<Record<string, unknown>> {
  const pairs = readPairs()
  const measured = Object.fromEntries(
    [true, false].map(isHeldOut => {
      const ofHalf = pairs.filter(pair => pair.isHeldOut === isHeldOut)
      const byLanguage = LOCALES.map(
        language =>
          [language, measureSameQuestion(ofHalf.filter(pair => pair.language === language))] as const,
      )
      const rows = [...byLanguage, ['all', measureSameQuestion(ofHalf)] as const]
      const half = isHeldOut ? 'held out' : 'tuned on'
      printTable(
        `The same question, pairs ${half}, %`,
        rows.map(([what, each]) => ({ what, ...each })),
      )
      return [half, Object.fromEntries(rows)]
    }),
  )
  return { 'same question': measured }
}

function showTweets(): TweetsMeasured {
  const measured = measureTweets(judge)
  const { mood, moodMean, languages, languageMean, offensive, sure } = measured
  printTable(
    'Tweets of six languages (UMSAB, validation part): macro-F1 of the mood, and languages told right, %',
    [
      { what: 'mood', ...mood, mean: moodMean },
      ...Object.entries(PUBLISHED).map(([what, row]) => ({ what, ...row, mean: meanOf(row) })),
      { what: 'language', ...languages, mean: languageMean },
    ],
  )
  console.log(`Offensive English tweets (TweetEval, validation part): macro-F1 ${offensive.toFixed(1)}\n`)
  printTable('How far the word "sure" can be trusted (mood of tweets)', sure)
  return measured
}

function show(title: string, m: Measured): void {
  printTable(title, [
    { what: 'language right', '%': m.language?.accuracy },
    { what: 'mood, macro-F1', '%': m.sentiment?.macroF1 },
    { what: 'main intent right', '%': m.intent?.accuracy },
    { what: 'function right', '%': m.function?.accuracy },
    { what: 'urgency high: precision', '%': m.urgencyHigh?.precision },
    { what: 'urgency high: recall', '%': m.urgencyHigh?.recall },
    { what: 'toxic, F1', '%': m.toxic?.f1 },
    { what: 'needs a reply, F1', '%': m.needsReply?.f1 },
    { what: 'noise held back', '%': m.noise?.heldBack },
    { what: 'private data: precision', '%': m.privateData?.precision },
    { what: 'private data: recall', '%': m.privateData?.recall },
    { what: 'posts a second', '%': m.postsPerSecond },
  ])
  if (m.intent !== undefined)
    printTable(
      'Main intents',
      Object.entries(m.intent.perClass).map(([what, each]) => ({ what, ...each })),
    )
  if (m.intent !== undefined) printTable('Main intents by how sure they are', m.intent.sure)
}

function showLine(lang: string, m: Measured): void {
  const tell = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(1))
  console.log(
    `${lang}: intent ${tell(m.intent?.accuracy)}, reply ${tell(m.needsReply?.f1)}, noise ${tell(m.noise?.heldBack)}, urgent ${tell(m.urgencyHigh?.precision)}/${tell(m.urgencyHigh?.recall)}, function ${tell(m.function?.accuracy)}, mood ${tell(m.sentiment?.macroF1)}, private ${tell(m.privateData?.precision)}/${tell(m.privateData?.recall)}`,
  )
}
