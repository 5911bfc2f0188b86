import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzRuns } from '../../../../test/fuzz-runs.ts'
import { decodeText } from './charset.ts'

const PERCHE = 'Perché 42 €?'
const utf8 = Buffer.from(PERCHE)
const western = Buffer.from('Perch\xe9 42 \x80?', 'latin1')

describe('bytes are read as what they are', () => {
  test.each<[label: string | null, bytes: Buffer, expected: string]>([
    ['utf-8', utf8, PERCHE],
    ['UTF8', utf8, PERCHE],
    ['us-ascii', utf8, PERCHE],
    [null, utf8, PERCHE],
    ['', western, PERCHE],
    ['utf-8', western, PERCHE],
    ['iso-8859-1', western, PERCHE],
    ['"windows-1252"', western, PERCHE],
    ['cp1252', western, PERCHE],
    ['iso-8859-1', utf8, PERCHE],
    ['iso-8859-15', Buffer.from('\xa4', 'latin1'), '€'],
    ['koi8-r', Buffer.from('\xd0\xd2\xc9\xd7\xc5\xd4', 'latin1'), 'привет'],
    ['shift_jis', Buffer.from('\x93\xfa\x96\x7b', 'latin1'), '日本'],
    ['no-such-thing', utf8, PERCHE],
    ['utf-7', Buffer.from('Perch+AOk- 1 +- 1'), 'Perché 1 + 1'],
    [
      'utf-8',
      Buffer.concat([Buffer.from('È già più di così'), Buffer.from([0xc3])]),
      'È già più di così\ufffd',
    ],
  ])('%s', (label, bytes, expected) => expect(decodeText(bytes, label)).toBe(expected))

  test('any text that was written as UTF-8, whatever Western label it bears', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter(text => !text.startsWith('\ufeff')),
        fc.constantFrom('utf-8', 'iso-8859-1', 'windows-1252', 'iso-8859-15', null),
        (text, label) => {
          expect(decodeText(Buffer.from(text), label)).toBe(text)
        },
      ),
      fuzzRuns(300),
    ))

  test('any bytes under any label are some text', () =>
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, label) => {
        expect(typeof decodeText(bytes, label)).toBe('string')
      }),
      fuzzRuns(300),
    ))
})
