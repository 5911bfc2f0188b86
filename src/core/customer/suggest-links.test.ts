import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Likeness, normaliseName, suggestLinks } from './suggest-links.ts'

const person = (id: string, otherwise: Partial<Likeness> = {}): Likeness => ({
  id,
  displayName: id,
  externalKey: null,
  languages: [],
  handles: [],
  addresses: [],
  ...otherwise,
})
const on = (channel: string, handle: string) => ({ channel, handle })
const FEW = new Map([['chiara rossi', 2]])

const suggest = (a: Partial<Likeness>, b: Partial<Likeness>, commonness = FEW) =>
  suggestLinks(person('a', a), [person('b', b)], commonness)[0]

describe('two customers may be one', () => {
  test.each<[string, Partial<Likeness>, Partial<Likeness>, string[], number]>([
    [
      'by an address that both have',
      { addresses: ['chiara@example.org'] },
      { addresses: ['chiara@example.org'] },
      ['sameAddress'],
      0.9,
    ],
    [
      'by an address that is the other’s handle',
      { addresses: ['chiara@example.org'] },
      { handles: [on('post', 'Chiara@example.org')] },
      ['sameAddress'],
      0.9,
    ],
    [
      'by a handle that is stated of the one and is the other’s',
      { addresses: ['chiararossi_'] },
      { handles: [on('a', 'ChiaraRossi_')] },
      ['sameAddress'],
      0.9,
    ],
    [
      'by a handle on two channels',
      { handles: [on('a', 'chiararossi_')] },
      { handles: [on('b', 'ChiaraRossi_')] },
      ['sameHandle'],
      0.7,
    ],
    [
      'by a handle that has a network behind it',
      { handles: [on('a', 'chiararossi')] },
      { handles: [on('b', 'chiararossi.social.example')] },
      ['sameHandle'],
      0.7,
    ],
    [
      'by a rare name in another order, and a language',
      { displayName: 'Chiara Rossi', languages: ['it'] },
      { displayName: 'Rossi, Chiara', languages: ['en', 'it'] },
      ['sameName', 'sameLanguage'],
      0.55,
    ],
    [
      'by everything',
      { displayName: 'Chiara Rossi', handles: [on('a', 'chiararossi')], addresses: ['c@example.org'] },
      { displayName: 'Chiara Rossì', handles: [on('b', 'chiararossi')], addresses: ['c@example.org'] },
      ['sameAddress', 'sameHandle', 'sameName'],
      0.99,
    ],
  ])('%s', (_, a, b, reasons, confidence) => {
    const found = suggest(a, b)
    expect(found?.reasons.map(each => each.reason)).toEqual(reasons)
    expect(found?.confidence).toBeCloseTo(confidence, 1)
  })

  test.each<[string, Partial<Likeness>, Partial<Likeness>]>([
    ['nothing is alike', {}, {}],
    ['the language alone is', { languages: ['it'] }, { languages: ['it'] }],
    ['a first name alone is', { displayName: 'Chiara' }, { displayName: 'Chiara' }],
    ['the handle is short', { handles: [on('a', 'luca')] }, { handles: [on('b', 'luca')] }],
    [
      'the handles are on one channel',
      { handles: [on('a', 'chiara_r')] },
      { handles: [on('a', 'chiara_r')] },
    ],
    [
      'a name is nearly the same, and no more',
      { displayName: 'Chiara Rossi' },
      { displayName: 'Chiara Rosso' },
    ],
    [
      'the CRM knows two of them',
      { externalKey: '1', addresses: ['c@example.org'] },
      { externalKey: '2', addresses: ['c@example.org'] },
    ],
  ])('but not where %s', (_, a, b) => expect(suggest(a, b)).toBeUndefined())

  test('nor by a name that many have', () => {
    const named = { displayName: 'Chiara Rossi', languages: ['it'] as const }
    expect(suggest(named, named, new Map([['chiara rossi', 9]]))).toBeUndefined()
  })
})

const words = fc.constantFrom('chiara', 'rossi', 'luca', 'bassi', 'amélie')
const someone = (id: string): fc.Arbitrary<Likeness> =>
  fc.record({
    id: fc.constant(id),
    displayName: fc.tuple(words, words).map(each => each.join(' ')),
    externalKey: fc.option(fc.constantFrom('1', '2'), { nil: null }),
    languages: fc.subarray(['it', 'fr', 'en', 'other'] as const),
    handles: fc.array(fc.record({ channel: fc.constantFrom('a', 'b'), handle: words }), { maxLength: 3 }),
    addresses: fc.array(
      words.map(word => `${word}@example.org`),
      { maxLength: 2 },
    ),
  })

test('whoever may be somebody, that one may be him, as surely', () => {
  fc.assert(
    fc.property(someone('a'), someone('b'), (a, b) => {
      const common = new Map([
        [a.displayName, 2],
        [b.displayName, 2],
      ])
      const [there] = suggestLinks(a, [b], common)
      const [back] = suggestLinks(b, [a], common)
      expect(there?.confidence).toBe(back?.confidence)
      expect(there?.reasons.map(each => each.reason)).toEqual(back?.reasons.map(each => each.reason))
      if (there !== undefined) expect(there.confidence).toBeLessThan(1)
    }),
  )
})

test('nobody is suggested to himself, and at most five are to anybody, the surest first', () => {
  const a = person('a', { addresses: ['c@example.org'], handles: [on('x', 'chiararossi')] })
  const many = ['b', 'c', 'd', 'e', 'f', 'g'].map(id => person(id, { handles: [on('y', 'chiararossi')] }))
  const found = suggestLinks(a, [a, ...many, person('z', { addresses: ['c@example.org'] })], FEW)
  expect(found.map(each => each.id)).toEqual(['z', 'b', 'c', 'd', 'e'])
})

test.each([
  ['Rossi, Chiara', 'chiara rossi'],
  ['Amélie  ROY', 'amelie roy'],
  ['⚡ Luca ⚡ Bassi 1987', 'bassi luca'],
])('%s is compared as %s', (name, normal) => expect(normaliseName(name)).toBe(normal))
