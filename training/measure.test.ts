import { describe, expect, test } from 'vitest'
import { judge } from '../src/core/triage/judge.fixture.ts'
import { readCorpus } from './corpus.ts'
import { findFallen } from './floors.ts'
import { measure } from './measure.ts'
import { parsePosts } from './post.ts'
import { f1Of, scoreClass } from './scores.ts'

describe('a file from outside', () => {
  test('has a post a line, with whichever labels there are', () => {
    const posts = parsePosts(
      [
        '{"text":"La linea non funziona da ieri","brand":"Nimbo","named":"handle","intent":["problem"],"needsReply":true}',
        '',
        '{"text":"ciao","toxic":0,"privateData":true,"intent":"chatter"}',
        '{"text":"x","privateData":["passport"],"named":"whatever"}',
      ].join('\n'),
    )
    expect(posts).toMatchObject([
      { brand: 'Nimbo', named: 'handle', intent: ['problem'], needsReply: true },
      { brand: '', named: 'none', toxic: false, privateData: true, intent: ['chatter'] },
      { privateData: true, named: 'none' },
    ])
  })

  test.each([
    ['what is no JSON', '{"text":"a"}\nnot json', 'Line 2'],
    ['what has no text', '{"brand":"a"}', 'Line 1'],
    ['a label that there is not', '{"text":"a","urgency":"very"}', 'Line 1'],
  ])('is refused with the line that is %s', (_, text, why) => expect(() => parsePosts(text)).toThrow(why))

  test('labels that no post has are left out of the figures', () => {
    const measured = measure(judge, parsePosts('{"text":"La linea non funziona","urgency":"normal"}'))
    expect(measured.urgencyHigh).toBeDefined()
    for (const absent of [
      'language',
      'sentiment',
      'intent',
      'toxic',
      'needsReply',
      'noise',
      'privateData',
    ] as const)
      expect(measured[absent]).toBeUndefined()
  })
})

test('precision, recall and F1 are those of the books', () => {
  const pairs = [
    ['a', 'a'],
    ['a', 'b'],
    ['b', 'b'],
    ['b', 'b'],
    ['c', 'b'],
  ] as const
  expect(scoreClass(pairs, 'b')).toEqual({ count: 2, precision: 50, recall: 100, f1: 400 / 6 })
  expect(f1Of(pairs).macro).toBeCloseTo((200 / 3 + 400 / 6 + 0) / 3)
  expect(scoreClass(pairs, 'd')).toEqual({ count: 0, precision: 0, recall: 0, f1: 0 })
})

test('a figure under its floor is told by its path', () => {
  const low = findFallen({ 'set aside': { intent: { accuracy: 1 } } })
  expect(low.some(each => each.startsWith('set aside/intent/accuracy: 1.0 of'))).toBe(true)
  expect(findFallen({})).toEqual([])
})

test('the corpus has what it must have, and no post twice across what is trained on and what is set aside', () => {
  const { train, aside, judge: apart } = readCorpus()
  expect(train.length + aside.length).toBeGreaterThanOrEqual(1_500)
  for (const lang of ['it', 'fr', 'en'])
    expect(train.filter(post => post.lang === lang).length).toBeGreaterThan(400)
  expect(aside.length / (train.length + aside.length)).toBeCloseTo(0.2, 1)
  const trained = new Set(train.map(post => post.text))
  expect([...aside, ...apart].filter(post => trained.has(post.text))).toEqual([])
})
