import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IMPORT_DELIMITERS } from '../../core/customer/import-field.ts'
import { parseCsv } from './parse-csv.ts'

const cellsOf = (text: string) => parseCsv(text, ',').map(({ line, cells }) => [line, cells])

describe('a file is read line by line', () => {
  test.each<[string, string, (readonly [number, readonly string[] | null])[]]>([
    [
      'plain',
      'a,b\n1,2\n',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'by Windows',
      'a,b\r\n1,2\r\n',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'with a mark of bytes before it',
      '\uFEFFa\n1',
      [
        [1, ['a']],
        [2, ['1']],
      ],
    ],
    [
      'with empty lines',
      'a\n\n,\n1\n',
      [
        [1, ['a']],
        [4, ['1']],
      ],
    ],
    [
      'with a value over two lines',
      'a\n"x\ny"\nz',
      [
        [1, ['a']],
        [2, ['x\ny']],
        [4, ['z']],
      ],
    ],
    [
      'with quotation marks in a value',
      'a\n"x ""y"""\nz "w"',
      [
        [1, ['a']],
        [2, ['x "y"']],
        [3, ['z "w"']],
      ],
    ],
    [
      'torn',
      'a\n1\n"2\n3\n',
      [
        [1, ['a']],
        [2, ['1']],
        [3, null],
        [4, ['3']],
      ],
    ],
    [
      'torn twice',
      '"a\n1\n\n"2\n3',
      [
        [1, ['"a\n1\n\n"2']],
        [5, ['3']],
      ],
    ],
    ['torn at once', '"a', [[1, null]]],
    [
      'torn behind an empty line',
      'a\n\n"b\nc',
      [
        [1, ['a']],
        [3, null],
        [4, ['c']],
      ],
    ],
    ['empty', '', []],
  ])('%s', (_, text, lines) => expect(cellsOf(text)).toEqual(lines))
})

test('whatever was written comes back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '\t', '"', '\n', 'è'), maxLength: 6 })
  const row = fc.array(cell, { minLength: 2, maxLength: 4 }).map(cells => ['x', ...cells])
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), fc.constantFrom(...IMPORT_DELIMITERS), (rows, delimiter) => {
      const text = rows
        .map(cells => cells.map(each => `"${each.replaceAll('"', '""')}"`).join(delimiter))
        .join('\n')
      expect(parseCsv(text, delimiter).map(each => each.cells)).toEqual(rows)
    }),
  )
})

test('nothing makes it throw', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\\', '\uFEFF'), maxLength: 40 })
  fc.assert(
    fc.property(text, each => {
      expect(parseCsv(each, ',')).toBeInstanceOf(Array)
    }),
  )
})
