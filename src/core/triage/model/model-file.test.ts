import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packModel, readModel } from './model-file.ts'

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'pronto.model')))

test('the shipped model is small, says of what it was made, and is packed as it was read', () => {
  expect(bytes.length).toBeLessThanOrEqual(5_000_000)
  const model = readModel(bytes)
  expect(model.version).toBeGreaterThan(0)
  for (const { sha256 } of Object.values(model.record.sources)) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(Object.keys(model.record.sources)).toContain('corpus')
  expect(Object.keys(model.record.scores).length).toBeGreaterThan(0)
  expect(Buffer.compare(packModel(model), bytes)).toBe(0)
})

test.each([
  ['nothing', new Uint8Array(), 'no model'],
  ['another file', new TextEncoder().encode('GIF89a and more'), 'no model'],
  ['the first half', bytes.slice(0, bytes.length / 2), 'cut off'],
  ['all but the last byte', bytes.slice(0, -1), 'cut off'],
])('%s is refused', (_, damaged, why) => expect(() => readModel(damaged)).toThrow(why))
