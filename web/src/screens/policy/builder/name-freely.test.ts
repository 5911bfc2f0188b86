import { expect, test } from 'vitest'
import { nameFreely } from './name-freely.ts'

test.each([
  ['rule', [], 'rule'],
  ['rule', ['rule'], 'rule-2'],
  ['rule', ['rule', 'rule-2'], 'rule-3'],
  ['rule-2', ['rule', 'rule-2', 'other'], 'rule-3'],
  ['rule', ['rule', 'rule-3'], 'rule-2'],
])('%s beside %j is %s', (name, taken, free) => expect(nameFreely(name, taken)).toBe(free))
