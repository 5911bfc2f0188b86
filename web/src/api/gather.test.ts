import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gather } from './gather.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('hands the first burst over at once, and what comes meanwhile after the pause, together', async () => {
  const flushed: (readonly number[])[] = []
  const add = gather<number>(
    () => 1000,
    async items => flushed.push(items),
  )
  add(1)
  add(2)
  await vi.advanceTimersByTimeAsync(10)
  expect(flushed).toEqual([[1, 2]])
  add(3)
  add(4)
  await vi.advanceTimersByTimeAsync(999)
  expect(flushed).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(flushed).toEqual([
    [1, 2],
    [3, 4],
  ])
})

test('never breaks off a flush that takes long, and goes on after one that failed', async () => {
  const flushed: (readonly number[])[] = []
  let finish: (outcome: 'well' | 'badly') => void = () => undefined
  const add = gather<number>(
    () => 100,
    items => {
      flushed.push(items)
      return new Promise<void>((resolve, reject) => {
        finish = outcome => (outcome === 'well' ? resolve() : reject(new Error('no')))
      })
    },
  )
  add(1)
  await vi.advanceTimersByTimeAsync(10)
  add(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(flushed).toEqual([[1]])
  finish('badly')
  await vi.advanceTimersByTimeAsync(100)
  expect(flushed).toEqual([[1], [2]])
  finish('well')
  await vi.advanceTimersByTimeAsync(100)
  add(3)
  await vi.advanceTimersByTimeAsync(10)
  expect(flushed).toEqual([[1], [2], [3]])
})

test('asks for the pause each time: it may have been told a new one', async () => {
  let pauseMs = 1000
  const flushed: number[] = []
  const add = gather<number>(
    () => pauseMs,
    async ([item]) => flushed.push(item ?? 0),
  )
  add(1)
  await vi.advanceTimersByTimeAsync(10)
  pauseMs = 100
  add(2)
  await vi.advanceTimersByTimeAsync(1000)
  add(3)
  await vi.advanceTimersByTimeAsync(100)
  expect(flushed).toEqual([1, 2, 3])
})
