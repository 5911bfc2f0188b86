import { expect, test } from 'vitest'
import { type Question, readQuestion, writeQuestion } from './question-box.ts'

const box = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

const QUESTION: Question = {
  id: 'q',
  department: 'accounting',
  way: 'link',
  title: 'Fattura',
  text: 'È giusta?',
  showsCustomer: false,
  messageIds: ['m'],
  files: [{ id: 'f', name: 'a.pdf', mime: 'application/pdf', bytes: 3 }],
}

test('a question comes back with its id as it was left, to its own ticket', () => {
  const own = box()
  writeQuestion('t', QUESTION, own)
  expect(readQuestion('t', own)).toEqual(QUESTION)
  expect(readQuestion('other', own)).toBeNull()
  writeQuestion('t', null, own)
  expect(readQuestion('t', own)).toBeNull()
})

test('what cannot be read is nothing', () => {
  const own = box()
  own.setItem('pronto.question.t', '{')
  expect(readQuestion('t', own)).toBeNull()
  own.setItem('pronto.question.t', '{"title":"a"}')
  expect(readQuestion('t', own)).toBeNull()
})
