import { expect, test } from 'vitest'
import { decideFileKind } from './decide-file-kind.ts'

test.each([
  ['image/png', 'picture'],
  ['IMAGE/JPEG', 'picture'],
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'table'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'document'],
  ['application/zip', 'archive'],
  ['application/x-msdownload', 'program'],
  ['text/plain', 'text'],
  ['text/csv', 'table'],
  ['application/octet-stream', 'other'],
  ['', 'other'],
])('%s is told as %s', (mime, kind) => {
  expect(decideFileKind(mime)).toBe(kind)
})
