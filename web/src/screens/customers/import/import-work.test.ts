import { expect, test } from 'vitest'
import { putColumn } from './import-work.ts'

const NAME = { field: 'name', of: null } as const
const KEY = { field: 'externalKey', of: null } as const
const MAIL = { field: 'address', of: 'email' } as const
const HANDLE = { field: 'address', of: 'x' } as const
const IGNORED = { field: 'ignore', of: null } as const

test.each([
  ['another meaning', [NAME, IGNORED], 1, KEY, [NAME, KEY]],
  ['what stood elsewhere moves', [NAME, KEY], 1, NAME, [IGNORED, NAME]],
  ['addresses of two channels stand side by side', [MAIL, IGNORED], 1, HANDLE, [MAIL, HANDLE]],
  ['those of one channel do not', [MAIL, IGNORED], 1, MAIL, [IGNORED, MAIL]],
  ['many columns may be left out', [IGNORED, NAME], 1, IGNORED, [IGNORED, IGNORED]],
])('%s', (_name, columns, at, column, expected) => {
  expect(putColumn(columns, at, column)).toEqual(expected)
})
