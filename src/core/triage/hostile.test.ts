import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { INTENTS, MESSAGE_FUNCTIONS, PRIVATE_DATA, SENTIMENTS, URGENCIES } from './facts.ts'
import { judge } from './judge.fixture.ts'
import type { Judgement } from './judgement.ts'
import { createRandom } from './model/random.fixture.ts'
import { GOLDEN_TEXTS, HOSTILE_TEXTS } from './model/texts.fixture.ts'

const BRAND = { names: ['Aurora Mobile', 'Aurora'], handles: ['aurora_aiuta'] }
const judged = (text: string, language: string | null = null): Judgement =>
  judge({ text, language, brand: BRAND })

function isSound(judgement: Judgement): boolean {
  const { leanings, learned: _, ...judged } = judgement
  const facts = Object.values(judged)
  const sums = Object.values(leanings ?? {}).map(each =>
    each.reduce((sum: number, one: number) => sum + one, 0),
  )
  return (
    facts.every(({ confidence }) => confidence >= 0 && confidence <= 1) &&
    facts.every(({ evidence }) => evidence.every((word: unknown) => typeof word === 'string')) &&
    sums.length === 3 &&
    sums.every(sum => Math.abs(sum - 1) < 0.01) &&
    LANGUAGES.includes(judgement.language.value) &&
    SENTIMENTS.includes(judgement.sentiment.value) &&
    URGENCIES.includes(judgement.urgency.value) &&
    INTENTS.includes(judgement.intent.value) &&
    judgement.alsoWants.value.every(each => INTENTS.includes(each)) &&
    MESSAGE_FUNCTIONS.includes(judgement.function.value) &&
    judgement.privateData.value.every(each => PRIVATE_DATA.includes(each))
  )
}

test('texts of ten thousand characters, made to be slow, are judged as any other', { timeout: 60_000 }, () =>
  expect(HOSTILE_TEXTS.filter(text => !isSound(judged(text)))).toEqual([]),
)

/** A text of whatever: letters of one script, of all of them, signs, digits, halves of pairs, words of care. */
function anyText(random: () => number): string {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const piece = (): string => {
    const way = random()
    if (way < 0.3) return pick(WORDS)
    if (way < 0.5) return String.fromCodePoint(32 + Math.floor(random() * 95))
    if (way < 0.7) return String.fromCharCode(Math.floor(random() * 0x10000))
    if (way < 0.8) return String.fromCodePoint(0x1f300 + Math.floor(random() * 0x500))
    if (way < 0.9) return String(Math.floor(random() * 1e9))
    return pick(['\n', ' ', ' ', '@', '#', '...', '!!', '/', '-', "'", '\u200d', '\u0301'])
  }
  return Array.from({ length: 1 + Math.floor(random() * 24) }, piece).join(random() < 0.5 ? ' ' : '')
}

const WORDS = GOLDEN_TEXTS.flatMap(text => text.split(' '))

test('a hundred thousand texts of anything are judged soundly', { timeout: 240_000 }, () => {
  const random = createRandom(7)
  for (let n = 0; n < 100_000; n++) {
    const text = anyText(random)
    if (!isSound(judged(text, n % 3 === 0 ? 'it' : null))) expect.fail(`unsound: ${JSON.stringify(text)}`)
  }
})

test('the same text is judged the same, twice and whatever came between', () => {
  fc.assert(
    fc.property(fc.constantFrom(...GOLDEN_TEXTS), fc.string({ unit: 'grapheme' }), (text, between) => {
      const first = judged(text)
      judged(between)
      expect(judged(text)).toEqual(first)
    }),
  )
})

test('evidence stands in the text', () => {
  for (const text of GOLDEN_TEXTS) {
    const { sentiment, intent, urgency } = judged(text)
    for (const word of [sentiment, intent, urgency].flatMap(fact => fact.evidence))
      expect(text.normalize('NFKC')).toContain(word)
  }
})
