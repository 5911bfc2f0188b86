import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributeRequest } from '../../../../../src/contract/customer.ts'
import { nameKey } from './name-key.ts'

test.each([
  ['Città di nascita', 'cittaDiNascita'],
  ['Préféré?', 'prefere'],
  ['2 shops', 'shops'],
  ['2Shops', 'shops'],
  ['VIP', 'vip'],
  ['Ωμέγα', ''],
])('%s is %s', (name, key) => expect(nameKey(name)).toBe(key))

test('a key is always one that the desk takes, or none', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), name => {
      const key = nameKey(name)
      return key === '' || attributeRequest.shape.key.safeParse(key).success
    }),
  ))
