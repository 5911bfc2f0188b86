import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeApiTypes } from './api-types.ts'

test('the types of the cockpit’s client are those of the contract (else: node bin/generate-api.ts)', async () => {
  const file = readFileSync(new URL('../../web/src/api/generated/schema.d.ts', import.meta.url), 'utf8')
  expect(file).toBe(await makeApiTypes())
})
