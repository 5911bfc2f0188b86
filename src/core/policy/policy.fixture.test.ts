import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkReferences } from './check/check-references.ts'
import { anyPolicy } from './policy.fixture.ts'
import { policySchema } from './policy.ts'

test('a random policy is one that the schema takes as it is, and that speaks of nothing that is not there', () =>
  fc.assert(
    fc.property(anyPolicy, policy => {
      expect(policySchema.parse(policy)).toEqual(policy)
      expect(checkReferences(policy)).toEqual([])
    }),
  ))
