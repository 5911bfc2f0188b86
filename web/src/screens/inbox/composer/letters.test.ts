import { expect, test } from 'vitest'
import { forgetLetter, forgetLetters, keepLetter, type Letter, listLetters } from './letters.ts'

function openBox(first: string | null = null) {
  let kept = first
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value
    },
  }
}

const note = (messageId: string, text = 'ciao'): Letter => ({ mode: 'note', ticketId: 't1', messageId, text })

test('a letter is kept until the desk has answered for it, and only once', () => {
  const box = openBox()
  keepLetter(note('m1'), box)
  keepLetter(note('m2'), box)
  keepLetter(note('m1', 'changed'), box)
  expect(listLetters(box)).toEqual([note('m2'), note('m1', 'changed')])
  forgetLetter('m2', box)
  expect(listLetters(box)).toEqual([note('m1', 'changed')])
  forgetLetters(box)
  expect(listLetters(box)).toEqual([])
})

test.each(['{', 'null', '7'])('what is kept as %s counts as nothing', kept => {
  expect(listLetters(openBox(kept))).toEqual([])
})
