import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../language.ts'
import { compareQuestions, SAME, SAME_OF_ONE_CUSTOMER } from './compare-questions.ts'
import { readQuestion } from './read-question.ts'
import { sketchQuestion } from './sketch-question.ts'

const compare = (language: Language, a: string, b: string) =>
  compareQuestions(readQuestion(a, language), readQuestion(b, language))

describe('the same matter in other words', () => {
  test.each([
    ['it', '@aurora_aiuta la fibra non funziona da ieri', 'siamo senza internet da ieri sera'],
    ['it', 'il pacco nn è arrivato', 'aspetto ancora il mio ordine'],
    ['fr', 'Plus d’internet depuis hier soir', 'la fibre ne marche plus depuis hier'],
    ['fr', 'mon colis n’est pas arrive', 'toujours pas reçu ma commande'],
    ['en', 'you charged me twice for April', 'double charge on my account'],
    ['en', "broadband isn't working", 'no internet at home since yesterday'],
  ] as const)('%s: %s = %s', (language, a, b) => expect(compare(language, a, b)).toBeGreaterThanOrEqual(SAME))
})

describe('another matter in the same words', () => {
  test.each([
    ['it', 'il mio ordine 48213 non è arrivato', 'il mio ordine 51877 non è arrivato'],
    ['it', 'ho pagato la fattura', 'non ho pagato la fattura'],
    ['fr', 'comment activer le répondeur ?', 'comment supprimer le répondeur ?'],
    ['en', 'is the iPhone 15 in stock?', 'is the iPhone 14 in stock?'],
    ['en', 'why is my bill so high', 'my bill never arrived'],
  ] as const)('%s: %s ≠ %s', (language, a, b) =>
    expect(compare(language, a, b)).toBeLessThan(SAME_OF_ONE_CUSTOMER),
  )
})

test('typing errors, haste and missing accents change nothing', () => {
  expect(
    compare('it', 'perché non è arrivata la bolletta?', 'xke nn e arrivata la boletta??'),
  ).toBeGreaterThanOrEqual(SAME)
  expect(
    compare('fr', 'où est ma commande ? toujours rien reçu', 'ou est ma comande ? tjrs rien recu'),
  ).toBeGreaterThanOrEqual(SAME)
})

const WORDS =
  'fattura bolletta fibra internet non arriva pacco telefono rotto 4711 doppia rimborso quando negozio bill broken'.split(
    ' ',
  )
const language = fc.constantFrom(...LANGUAGES)
const someWords = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  someWords.map(words => words.join(' ')),
)

describe('whatever is asked', () => {
  test('it does not matter which of the two comes first', () =>
    fc.assert(
      fc.property(text, text, language, (a, b, spoken) => {
        expect(compare(spoken, a, b)).toBe(compare(spoken, b, a))
      }),
    ))

  test('what says something asks the same as itself, and has the same sketch', () =>
    fc.assert(
      fc.property(text, language, (asked, spoken) => {
        const question = readQuestion(asked, spoken)
        expect(sketchQuestion(question)).toEqual(sketchQuestion(readQuestion(asked, spoken)))
        fc.pre(question.stems.size > 0)
        expect(compareQuestions(question, question)).toBe(1)
      }),
    ))

  test('the order of words that deny nothing does not matter', () => {
    const saying = fc.array(fc.constantFrom(...WORDS.filter(word => word !== 'non' && word !== 'quando')), {
      minLength: 2,
      maxLength: 9,
    })
    const shuffled = saying.chain(words =>
      fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
    )
    fc.assert(
      fc.property(shuffled, ([words, others]) => {
        expect(compare('it', words.join(' '), others.join(' '))).toBeGreaterThanOrEqual(SAME)
      }),
    )
  })

  test('a likeness is a share, and none across languages', () =>
    fc.assert(
      fc.property(text, text, language, language, (a, b, one, two) => {
        const likeness = compareQuestions(readQuestion(a, one), readQuestion(b, two))
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(one === two ? 1 : 0)
      }),
    ))

  test('a sketch is a few whole numbers', () =>
    fc.assert(
      fc.property(text, language, (asked, spoken) => {
        const sketch = sketchQuestion(readQuestion(asked, spoken))
        expect(sketch.length).toBeLessThanOrEqual(16)
        expect(sketch.every(Number.isSafeInteger)).toBe(true)
      }),
    ))
})

/** Texts made to take long: what is read of them is bounded. */
test.each([
  'a'.repeat(1_000_000),
  'non '.repeat(300_000),
  '̈'.repeat(500_000),
  `${'@'.repeat(100_000)} http://${'x'.repeat(100_000)}`,
  "n't".repeat(200_000),
  '\u{fdfa}'.repeat(100_000),
])('a hostile text is read up to its first words', hostile => {
  const { words, grams } = readQuestion(hostile, 'it')
  expect(words.length).toBeLessThanOrEqual(400)
  expect(grams.size).toBeLessThanOrEqual(60_000)
})
