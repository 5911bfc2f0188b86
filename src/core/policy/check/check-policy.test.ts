import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPolicy } from '../policy.fixture.ts'
import { checkPolicy } from './check-policy.ts'
import { POLICY_PROBLEM_CODES, type PolicyPath } from './problem.ts'

test('whatever the policy, what is found has a known code, words to say it with, and a place that is there', () =>
  fc.assert(
    fc.property(anyPolicy, policy => {
      for (const { code, path, params } of checkPolicy(policy)) {
        expect(POLICY_PROBLEM_CODES).toContain(code)
        expect(valueAt(policy, path), path.join('.')).toBeDefined()
        for (const said of Object.values(params)) expect(said).not.toMatch(/^$|undefined|\[object/)
      }
    }),
  ))

test('the same policy has the same problems', () =>
  fc.assert(
    fc.property(anyPolicy, policy => {
      const before = structuredClone(policy)
      expect(checkPolicy(policy)).toEqual(checkPolicy(structuredClone(policy)))
      expect(policy).toEqual(before)
    }),
    { numRuns: 30 },
  ))

const valueAt = (value: unknown, path: PolicyPath): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value)
