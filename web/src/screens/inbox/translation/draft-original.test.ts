import { expect, test } from 'vitest'
import { keepOriginal, readOriginal } from './draft-original.ts'

test('what somebody wrote stays with its ticket and mode until it is forgotten', () => {
  const kept = new Map<string, string>()
  const box = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const original = { text: 'Grazie', further: [], to: 'es', by: 'Apertium' }
  keepOriginal('t1', 'public', original, box)
  expect(readOriginal('t1', 'public', box)).toEqual(original)
  expect(readOriginal('t1', 'direct', box)).toBeNull()
  keepOriginal('t1', 'public', null, box)
  expect(readOriginal('t1', 'public', box)).toBeNull()
  expect(kept.size).toBe(0)
  // An earlier page left it behind, or somebody else something that is none.
  kept.set('pronto.original.t2.public', JSON.stringify(original))
  expect(readOriginal('t2', 'public', box)).toEqual(original)
  kept.set('pronto.original.t3.public', '{')
  expect(readOriginal('t3', 'public', box)).toBeNull()
})
