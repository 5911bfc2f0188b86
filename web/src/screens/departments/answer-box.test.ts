import { expect, test } from 'vitest'
import { type Answer, readAnswer, writeAnswer } from './answer-box.ts'

function openBox() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

const ANSWER: Answer = { id: 'a1', kind: 'refusal', text: 'Chiedete alla rete.', files: [] }

test('what is begun is kept for its author and its question alone, until it is sent', () => {
  const box = openBox()
  writeAnswer('bianca', 'e1', ANSWER, box)
  expect(readAnswer('bianca', 'e1', box)).toEqual(ANSWER)
  expect(readAnswer('bianca', 'e2', box)).toBeNull()
  expect(readAnswer('piero', 'e1', box)).toBeNull()
  writeAnswer('bianca', 'e1', null, box)
  expect(readAnswer('bianca', 'e1', box)).toBeNull()
})

test.each(['', 'no JSON', 'null', '7', '{"text":"a"}'])('%j in the storage is no answer', kept => {
  expect(readAnswer('bianca', 'e1', { ...openBox(), getItem: () => kept })).toBeNull()
})

test('a storage that is closed or full stops nobody', () => {
  const throwing = () => {
    throw new Error('closed')
  }
  const closed = { getItem: throwing, setItem: throwing, removeItem: throwing }
  expect(readAnswer('bianca', 'e1', closed)).toBeNull()
  expect(() => writeAnswer('bianca', 'e1', ANSWER, closed)).not.toThrow()
})
