import { expect, test } from 'vitest'
import { LOSS_OF_RIGHT, RIGHTS } from '../core/account/right.ts'
import { tellRights } from './tell-rights.ts'

const right = (code: (typeof RIGHTS)[number], has: boolean | null) => ({
  code,
  has,
  costs: LOSS_OF_RIGHT[code],
})

test('what is there, what is missing and what that costs, and what nobody knows', () =>
  expect(
    tellRights([right('refresh', false), right('readPublic', true), right('uploadMedia', null)]),
  ).toEqual([
    '  may      read posts and mentions',
    '  may not  renew its login by itself: the login runs out after some hours, and a person must log in again',
    '  unknown  send pictures; if not, answers go without pictures',
  ]))

test('every right has its words', () => {
  for (const has of [true, false, null])
    expect(tellRights(RIGHTS.map(code => right(code, has))).join('\n')).not.toContain('undefined')
})
