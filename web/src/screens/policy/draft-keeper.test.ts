import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DeskError } from '../../api/desk-error.ts'
import { DraftKeeper, type KeptDraft, type Shelf } from './draft-keeper.ts'

const BASE = { basedOn: 3, savedAt: null }
const MOVED = new DeskError('refused', null, { refusal: 'draftMoved' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function openKeeper(kept: KeptDraft | null = null) {
  let shelved = kept
  const shelf: Shelf = {
    read: () => shelved,
    keep: draft => {
      shelved = draft
    },
    clear: () => {
      shelved = null
    },
  }
  const send = vi.fn<(draft: KeptDraft) => Promise<string>>().mockResolvedValue('10:24')
  const keeper = new DraftKeeper({ send, onSaved: () => {}, shelf })
  return { keeper, send, shelved: () => shelved, state: () => keeper.work.get()?.state }
}

test('a second after the last change it is saved once, and the copy goes', async () => {
  const { keeper, send, shelved, state } = openKeeper()
  keeper.change('a', BASE)
  await vi.advanceTimersByTimeAsync(900)
  keeper.change('ab', BASE)
  expect(shelved()).toEqual({ source: 'ab', ...BASE })
  await vi.advanceTimersByTimeAsync(900)
  expect(send).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(100)
  expect(send.mock.calls).toEqual([[{ source: 'ab', ...BASE }]])
  expect(state()).toBe('saved')
  expect(shelved()).toBeNull()
})

test('what is written while it is saved is saved next, on top of that', async () => {
  const { keeper, send, state } = openKeeper()
  let answer: (at: string) => void = () => {}
  send.mockImplementationOnce(() => new Promise(resolve => (answer = resolve)))
  keeper.change('a', BASE)
  await vi.advanceTimersByTimeAsync(1000)
  keeper.change('ab', BASE)
  await vi.advanceTimersByTimeAsync(5000)
  expect(send).toHaveBeenCalledTimes(1)
  answer('10:24')
  await vi.advanceTimersByTimeAsync(1000)
  expect(send).toHaveBeenLastCalledWith({ source: 'ab', basedOn: 3, savedAt: '10:24' })
  expect(state()).toBe('saved')
})

test('while the desk is away the copy stays, and it is saved when the desk is back', async () => {
  const { keeper, send, shelved, state } = openKeeper()
  send.mockRejectedValueOnce(new DeskError('offline', null))
  keeper.change('a', BASE)
  await vi.advanceTimersByTimeAsync(1000)
  expect(state()).toBe('offline')
  expect(shelved()?.source).toBe('a')
  await vi.advanceTimersByTimeAsync(5000)
  expect(state()).toBe('saved')
})

test('where somebody else saved, nothing is sent until a person chooses', async () => {
  const { keeper, send, shelved, state } = openKeeper()
  send.mockRejectedValueOnce(MOVED)
  keeper.change('a', BASE)
  await vi.advanceTimersByTimeAsync(1000)
  expect(state()).toBe('moved')
  keeper.change('ab', BASE)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(send).toHaveBeenCalledTimes(1)
  expect(shelved()?.source).toBe('ab')
  await keeper.saveOver({ basedOn: 4, savedAt: '10:30' })
  expect(send).toHaveBeenLastCalledWith({ source: 'ab', basedOn: 4, savedAt: '10:30' })
  expect(state()).toBe('saved')
})

test('what an earlier page could not save goes on; what the desk has already does not', async () => {
  const kept = { source: 'a', basedOn: 3, savedAt: '10:00' }
  const { keeper, send, shelved } = openKeeper(kept)
  keeper.restore('in force')
  await vi.advanceTimersByTimeAsync(1000)
  expect(send.mock.calls).toEqual([[kept]])
  const other = openKeeper(kept)
  other.keeper.restore('a')
  expect(other.keeper.work.get()).toBeNull()
  expect(other.shelved()).toBeNull()
  expect(shelved()).toBeNull()
})

test('what is thrown away while it is on its way does not come back', async () => {
  const { keeper, send, shelved } = openKeeper()
  let answer: (at: string) => void = () => {}
  send.mockImplementationOnce(() => new Promise(resolve => (answer = resolve)))
  keeper.change('a', BASE)
  await vi.advanceTimersByTimeAsync(1000)
  keeper.change('ab', BASE)
  const forgotten = keeper.forget()
  answer('10:24')
  await forgotten
  await vi.advanceTimersByTimeAsync(60_000)
  expect(send).toHaveBeenCalledTimes(1)
  expect(keeper.work.get()).toBeNull()
  expect(shelved()).toBeNull()
})
