import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facet } from './payload.ts'
import { mentionsOf, shownText } from './shown-text.ts'

const link = (byteStart: number, byteEnd: number, uri: string): Facet => ({
  index: { byteStart, byteEnd },
  features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
})

describe('shown text', () => {
  test.each([
    [
      'a link cut short',
      'vedi aurora.example/gui...',
      link(5, 26, 'https://aurora.example/guida'),
      'vedi https://aurora.example/guida',
    ],
    [
      'a link without its beginning',
      'su aurora.example',
      link(3, 17, 'https://aurora.example'),
      'su https://aurora.example',
    ],
    [
      'a link in full',
      'su https://aurora.example',
      link(3, 25, 'https://aurora.example'),
      'su https://aurora.example',
    ],
    [
      'words that hide one',
      'clicca qui ora',
      link(7, 10, 'https://truffa.example'),
      'clicca qui (https://truffa.example) ora',
    ],
    [
      'a link behind letters of several bytes',
      '👋🏽è aurora.example',
      link(11, 25, 'https://aurora.example/a'),
      '👋🏽è https://aurora.example/a',
    ],
    ['a place beyond the text', 'breve', link(2, 99, 'https://aurora.example'), 'breve'],
    ['a place of no length', 'breve', link(2, 2, 'https://aurora.example'), 'breve'],
    ['a place within a letter', 'è', link(0, 1, 'https://aurora.example'), 'è'],
  ])('writes out %s', (_name, text, facet, shown) => expect(shownText(text, [facet])).toBe(shown))

  test('takes one of two places that overlap', () =>
    expect(
      shownText('aurora.example', [
        link(0, 14, 'https://aurora.example/a'),
        link(3, 8, 'https://altro.example'),
      ]),
    ).toBe('https://aurora.example/a'))

  test('keeps every text whose facets name nothing', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.tuple(fc.nat(50), fc.nat(50))),
        (text, places) => {
          const facets = places.map(([byteStart, byteEnd]) => ({
            index: { byteStart, byteEnd },
            features: [],
          }))
          expect(shownText(text, facets)).toBe(text)
        },
      ),
    ))

  test('never breaks a letter, wherever links stand', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\ufffd')),
        fc.array(fc.tuple(fc.nat(60), fc.nat(60))),
        (text, places) => {
          const facets = places.map(([from, to]) => link(from, to, 'https://aurora.example'))
          expect(shownText(text, facets)).not.toContain('\ufffd')
        },
      ),
    ))

  test('names each of those who are named once', () => {
    const named = { $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:a' }
    const index = { byteStart: 0, byteEnd: 1 }
    expect(
      mentionsOf([
        { index, features: [named] },
        { index, features: [named, { $type: 'x' }] },
      ]),
    ).toEqual(['did:plc:a'])
  })
})
