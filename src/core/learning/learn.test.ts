import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../triage/judge.fixture.ts'
import type { Judgement } from '../triage/judgement.ts'
import { calibrate } from './calibrate.ts'
import { type Calibration, type Lesson, NOTHING_LEARNED } from './calibration.ts'
import { readFeatures } from './features.ts'
import { learn } from './learn.ts'

const BRAND = { names: ['Aurora'], handles: ['aurora_aiuta'] }
const judged = (text: string): Judgement => judge({ text, language: 'it', brand: BRAND })
const leaningsOf = (text: string) => judged(text).leanings as NonNullable<Judgement['leanings']>

type Taught = { [L in Lesson['aim']]: Pick<Extract<Lesson, { aim: L }>, 'aim' | 'said'> }[Lesson['aim']]

const teach = (calibration: Calibration, text: string, taught: Taught): Calibration =>
  learn(calibration, { ...taught, text, leanings: leaningsOf(text) } as Lesson)

const TRAM = '@aurora_aiuta il tram 12 oggi passa ogni morte di papa'
const OTHER_TRAM = '@aurora_aiuta anche il tram 19 passa ogni morte di papa'
const FAR = '@aurora_aiuta vorrei cambiare indirizzo sulla bolletta'

describe('a lesson on a fact', () => {
  const before = judged(TRAM).intent.value
  const said = before === 'suggestion' ? 'problem' : 'suggestion'
  const once = teach(NOTHING_LEARNED, TRAM, { aim: 'intent', said })
  const thrice = teach(teach(once, TRAM, { aim: 'intent', said }), TRAM, { aim: 'intent', said })

  test('weighs at once, and turns the same text when it is said again', () => {
    const probability = (known: Calibration) => {
      const { value, confidence } = calibrate(judged(TRAM), TRAM, known).intent
      return value === before ? confidence : 0
    }
    expect(probability(once)).toBeLessThan(probability(NOTHING_LEARNED))
    const { intent } = calibrate(judged(TRAM), TRAM, thrice)
    expect(intent.value).toBe(said)
    expect(intent.evidence.length).toBeGreaterThan(0)
  })

  test('after a few of the kind, is remembered of texts like it', () => {
    const texts = [TRAM, `${TRAM} come sempre`, 'il tram passa ogni morte di papa, che novità', TRAM]
    const taught = texts.reduce((all, text) => teach(all, text, { aim: 'intent', said }), NOTHING_LEARNED)
    expect(calibrate(judged(OTHER_TRAM), OTHER_TRAM, taught).intent.value).toBe(said)
  })

  test('leaves texts of other words as they were', () =>
    expect(calibrate(judged(FAR), FAR, once).intent.value).toBe(judged(FAR).intent.value))

  test('is taken back by the opposite one', () => {
    const say = (known: Calibration) => teach(known, TRAM, { aim: 'intent', said: before })
    const back = say(say(say(thrice)))
    expect(calibrate(judged(TRAM), TRAM, back).intent.value).toBe(before)
  })

  test('leaves the other facts alone', () => {
    const { sentiment, urgency, language } = calibrate(judged(TRAM), TRAM, once)
    expect({ sentiment, urgency, language }).toEqual({
      sentiment: judged(TRAM).sentiment,
      urgency: judged(TRAM).urgency,
      language: judged(TRAM).language,
    })
  })
})

describe('a lesson on a part of the decision', () => {
  test('of the same text says what a person did', () => {
    const taught = teach(NOTHING_LEARNED, TRAM, { aim: 'if', said: 'leave' })
    const { learned } = calibrate(judged(TRAM), TRAM, taught)
    expect(learned?.if).toMatchObject({ value: 'leave' })
    expect(learned?.queue.value).toBeNull()
  })

  test('names the queue of texts like it after a few', () => {
    const texts = [
      'la caldaia perde acqua',
      'perde acqua la caldaia nuova',
      'caldaia che perde, di nuovo',
      'la caldaia perde',
    ]
    const taught = texts.reduce(
      (all, text) => teach(all, text, { aim: 'queue', said: 'technical' }),
      NOTHING_LEARNED,
    )
    const text = 'la mia caldaia perde'
    expect(calibrate(judged(text), text, taught).learned?.queue.value).toBe('technical')
  })

  test('says nothing of texts that share no words', () => {
    const taught = teach(NOTHING_LEARNED, TRAM, { aim: 'queue', said: 'sales' })
    expect(calibrate(judged('bonjour'), 'bonjour', taught).learned?.queue.value).toBeNull()
  })
})

describe('whatever is taught', () => {
  const anyLesson = fc.record({
    text: fc.string({ maxLength: 80 }),
    taught: fc.constantFrom<Taught[]>(
      { aim: 'intent', said: 'praise' },
      { aim: 'urgency', said: 'high' },
      { aim: 'sentiment', said: 'negative' },
      { aim: 'if', said: 'leave' },
      { aim: 'queue', said: 'billing' },
    ),
  })

  test('the same lessons teach the same, no word weighs without bound, and a judgement stays sound', () =>
    fc.assert(
      fc.property(fc.array(anyLesson, { maxLength: 8 }), fc.string(), (lessons, text) => {
        const all = () =>
          lessons.reduce((known, each) => teach(known, each.text, each.taught), NOTHING_LEARNED)
        const taught = all()
        expect(taught).toEqual(all())
        expect(taught.lessons).toBe(lessons.length)
        const weights = Object.values(taught.weights).flatMap(aim =>
          Object.values(aim).flatMap(words => Object.values(words)),
        )
        expect(weights.every(weight => Math.abs(weight) <= 2.5)).toBe(true)
        const { intent, urgency, sentiment } = calibrate(judged(text), text, taught)
        for (const { confidence } of [intent, urgency, sentiment]) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 50 },
    ))

  test('nothing taught is nothing changed', () => {
    const judgement = judged(TRAM)
    expect(calibrate(judgement, TRAM, NOTHING_LEARNED)).toBe(judgement)
  })
})

describe('what is remembered of a text', () => {
  test('are its words and pairs, folded', () =>
    expect(readFeatures('Così NO')).toEqual(['cosi', 'no', 'cosi no']))
  test('are no names, links and numbers', () =>
    expect(readFeatures('@sara 3331234567 https://a.example/x ordine A77')).toEqual([
      '0',
      'ordine',
      'a0',
      '0 ordine',
      'ordine a0',
    ]))
})
