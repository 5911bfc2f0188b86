import { expect, test } from 'vitest'
import { isDatabaseAway } from './database-away.ts'

const coded = (code: string) => Object.assign(new Error('no'), { code })

test.each<[string, unknown, boolean]>([
  ['a server that does not listen', coded('ECONNREFUSED'), true],
  ['a socket that is gone', coded('ENOENT'), true],
  ['a server that starts', coded('57P03'), true],
  ['a server whose neighbour crashed', coded('57P02'), true],
  ['a connection cut under a query', new Error('Connection terminated unexpectedly'), true],
  [
    'a connection cut before it',
    new Error('Client has encountered a connection error and is not queryable'),
    true,
  ],
  ['a mistake in a query', coded('42601'), false],
  ['a broken rule', coded('23505'), false],
  ['anything else', new TypeError('x is not a function'), false],
  ['no error at all', 'ECONNREFUSED', false],
])('%s', (_name, error, isAway) => {
  expect(isDatabaseAway(error)).toBe(isAway)
})
