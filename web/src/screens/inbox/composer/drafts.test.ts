import { expect, test } from 'vitest'
import { type DraftBox, giveBackDraft, readDraft, writeDraft } from './drafts.ts'

function openBox(): DraftBox & { readonly size: number } {
  const kept = new Map<string, string>()
  return {
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
    get size() {
      return kept.size
    },
  }
}

test('each ticket and each mode has a draft of its own', () => {
  const box = openBox()
  writeDraft('t1', 'public', 'ciao', box)
  writeDraft('t1', 'note', 'attenzione', box)
  expect(readDraft('t1', 'public', box)).toBe('ciao')
  expect(readDraft('t1', 'note', box)).toBe('attenzione')
  expect(readDraft('t1', 'direct', box)).toBe('')
  expect(readDraft('t2', 'public', box)).toBe('')
})

test('an emptied draft leaves nothing behind', () => {
  const box = openBox()
  writeDraft('t1', 'public', 'ciao', box)
  writeDraft('t1', 'public', '', box)
  expect(box.size).toBe(0)
})

test('a text that comes back stands before what was begun since', () => {
  const box = openBox()
  giveBackDraft('t1', 'public', 'first', box)
  expect(readDraft('t1', 'public', box)).toBe('first')
  writeDraft('t1', 'public', 'second', box)
  giveBackDraft('t1', 'public', 'first', box)
  expect(readDraft('t1', 'public', box)).toBe('first\n\nsecond')
})

test('a storage that refuses does not stop anyone', () => {
  const refusing: DraftBox = {
    getItem: () => {
      throw new Error('closed')
    },
    setItem: () => {
      throw new Error('full')
    },
    removeItem: () => undefined,
  }
  expect(() => writeDraft('t1', 'public', 'ciao', refusing)).not.toThrow()
  expect(readDraft('t1', 'public', refusing)).toBe('')
})
