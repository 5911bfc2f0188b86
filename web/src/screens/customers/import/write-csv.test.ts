import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

test('what a cell may hold stays in its cell', () => {
  expect(writeCsv([['3', 'a, "b"', 'two\nlines', '']])).toBe('\uFEFF3,"a, ""b""","two\nlines",\r\n')
})

test('nothing is calculated', () => {
  const written = writeCsv([['=HYPERLINK("x")', '@aurora', '-1', '+39', 'a=b']])
  expect(written).toBe('\uFEFF"\'=HYPERLINK(""x"")",\'@aurora,\'-1,\'+39,a=b\r\n')
})
