import { expect, test } from 'vitest'
import { readAccountsSearch, readInboxSearch } from './search.ts'

test.each([
  [{}, { view: 'all', queue: undefined, q: undefined }],
  [
    { view: 'mine', queue: 'q1', q: 'fattura' },
    { view: 'mine', queue: 'q1', q: 'fattura' },
  ],
  [
    { view: 'nonsense', q: 12, queue: ['x'] },
    { view: 'all', queue: undefined, q: '12', lost: 'nonsense' },
  ],
  [
    { view: 'mine', lang: 'it,fr', priority: 'urgent', saved: 's1' },
    { view: 'mine', lang: 'it,fr', priority: 'urgent', saved: 's1' },
  ],
  [{ q: '   ' }, { view: 'all', queue: undefined, q: undefined }],
])('%j', (given, read) => {
  expect(readInboxSearch(given as Parameters<typeof readInboxSearch>[0])).toEqual(read)
})

test('the return of a login is read as it is written', () => {
  const given = { connected: 1 } as Parameters<typeof readAccountsSearch>[0]
  expect(readAccountsSearch(given)).toEqual({ connected: '1', failed: undefined })
})
