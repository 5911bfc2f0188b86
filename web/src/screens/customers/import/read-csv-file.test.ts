import { expect, test } from 'vitest'
import { IMPORT_MAX_CHARACTERS } from '../../../../../src/contract/customer.ts'
import { readCsvFile } from './read-csv-file.ts'

const UTF_8 = [0xef, 0xbb, 0xbf, 0x4e, 0x69, 0x63, 0x6f, 0x6c, 0xc3, 0xb2]
const WESTERN = [0x4e, 0x69, 0x63, 0x6f, 0x6c, 0xf2, 0x20, 0x80]

test.each([
  ['UTF-8, without its mark', UTF_8, 'Nicolò'],
  ['what spreadsheets write', WESTERN, 'Nicolò €'],
])('%s', async (_name, bytes, text) => {
  expect(await readCsvFile(new Blob([new Uint8Array(bytes)]))).toBe(text)
})

test('more than the desk takes is not read', async () => {
  expect(await readCsvFile(new Blob(['x'.repeat(IMPORT_MAX_CHARACTERS + 1)]))).toBeNull()
  expect(await readCsvFile(new Blob(['x'.repeat(IMPORT_MAX_CHARACTERS)]))).toHaveLength(IMPORT_MAX_CHARACTERS)
})
