import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CategoryName } from './categories.ts'
import { type MediaLibrary, openLibrary } from './library.ts'
import { readPictureSize } from './picture-size.ts'
import { GIF, JPEG, MP4, PNG } from './samples.fixture.ts'
import { KEPT_MS } from './views.ts'

let time: number
let fails: boolean
let library: MediaLibrary

const open = (dir: string | null = null) =>
  openLibrary({ dir, now: () => new Date(time), shouldFail: () => fails })

beforeEach(() => {
  time = Date.parse('2026-11-22T09:00:00Z')
  fails = false
  library = open()
})

function begin(category: CategoryName, totalBytes: number | null = null): string {
  const told = library.begin('anna', { category, totalBytes, additionalOwners: ['bruno'] })
  if (!told.ok) throw new Error(told.refusal)
  return told.value.id
}

async function bring(category: CategoryName, ...segments: Buffer[]): Promise<string> {
  const id = begin(category)
  segments.forEach((segment, at) => void library.append('anna', id, at, segment))
  const told = await library.finish('anna', id)
  if (!told.ok) throw new Error(told.refusal)
  return id
}

const stateOf = (id: string) => {
  const told = library.find('anna', id)
  return told.ok ? told.value.processing?.state : told.refusal
}

describe('what was brought is recognised', () => {
  test.each([
    ['tweet_image', PNG, { type: 'photo', contentType: 'image/png', width: 1, height: 1 }],
    ['tweet_image', JPEG, { type: 'photo', contentType: 'image/jpeg', width: 3, height: 2 }],
    ['dm_image', GIF, { type: 'photo', contentType: 'image/gif', width: 1, height: 1 }],
    ['tweet_gif', GIF, { type: 'animated_gif', contentType: 'image/gif' }],
    [
      'tweet_video',
      MP4,
      { type: 'video', contentType: 'video/mp4', width: 640, height: 360, durationMs: 1500 },
    ],
  ] as const)('%s', async (category, bytes, expected) => {
    const id = await bring(category, bytes.subarray(0, 10), bytes.subarray(10))
    const told = library.find('anna', id)
    expect(told.ok && told.value.media).toMatchObject({ id, bytes: bytes.length, ...expected })
    expect(library.findBytes(id)).toEqual(bytes)
  })

  test.each([
    ['tweet_image', MP4],
    ['tweet_gif', PNG],
    ['tweet_video', PNG],
    ['tweet_image', Buffer.from('<svg onload=alert(1)>')],
    ['tweet_image', Buffer.alloc(0)],
  ] as const)('%s that is something else is refused', async (category, bytes) => {
    await expect(bring(category, bytes)).rejects.toThrow('unrecognized')
  })
})

describe('parts', () => {
  test('come in any order, and twice', async () => {
    const id = begin('tweet_image', PNG.length)
    library.append('anna', id, 1, PNG.subarray(30))
    library.append('anna', id, 0, Buffer.from('wrong'))
    library.append('anna', id, 0, PNG.subarray(0, 30))
    expect((await library.finish('anna', id)).ok).toBe(true)
    expect((await library.finish('anna', id)).ok).toBe(true)
    expect(library.append('anna', id, 2, PNG)).toEqual({ ok: false, refusal: 'finished' })
  })

  test.each([
    ['one is missing', [0, 2], PNG.length],
    ['the sum is another', [0, 1], PNG.length + 1],
    ['none came', [], null],
  ])('%s', async (_, numbers, totalBytes) => {
    const id = begin('tweet_image', totalBytes)
    for (const number of numbers) library.append('anna', id, number, PNG.subarray(0, 30))
    expect(await library.finish('anna', id)).toEqual({ ok: false, refusal: 'incomplete' })
  })

  test.each([
    ['tweet_image', 5_242_881],
    ['dm_gif', 15_728_641],
    ['tweet_video', 536_870_913],
  ] as const)('%s of %i bytes is too large', (category, totalBytes) => {
    const told = library.begin('anna', { category, totalBytes, additionalOwners: [] })
    expect(told).toEqual({ ok: false, refusal: 'tooLarge' })
  })

  test('that grow beyond the limit are refused', () => {
    const id = begin('tweet_image')
    expect(library.append('anna', id, 0, Buffer.alloc(5_242_881))).toEqual({ ok: false, refusal: 'tooLarge' })
    expect(library.append('anna', id, 0, Buffer.alloc(5_000_000)).ok).toBe(true)
    expect(library.append('anna', id, 1, Buffer.alloc(300_000))).toEqual({ ok: false, refusal: 'tooLarge' })
  })
})

describe('work', () => {
  test('on a film takes its time', async () => {
    const id = await bring('tweet_video', MP4)
    expect(stateOf(id)).toBe('pending')
    expect(library.attach('anna', [id], 'post')).toEqual({ ok: false, refusal: 'notReady' })
    time += 1000
    expect(stateOf(id)).toBe('in_progress')
    time += 1000
    expect(stateOf(id)).toBe('succeeded')
    expect(library.attach('anna', [id], 'post').ok).toBe(true)
  })

  test('can fail', async () => {
    fails = true
    const id = await bring('tweet_video', MP4)
    time += 2000
    expect(stateOf(id)).toBe('failed')
    expect(library.attach('anna', [id], 'post').ok).toBe(false)
  })
})

describe('who may use it', () => {
  test('its owners, for a day, for what it is', async () => {
    const id = await bring('tweet_image', PNG)
    library.describe('anna', id, 'Un punto')
    expect(library.attach('bruno', [id], 'post')).toMatchObject({ value: [{ id, alt: 'Un punto' }] })
    expect(library.attach('carla', [id], 'post')).toEqual({ ok: false, refusal: 'notFound' })
    expect(library.attach('anna', [id], 'direct')).toEqual({ ok: false, refusal: 'wrongUse' })
    time += KEPT_MS
    expect(library.attach('anna', [id], 'post')).toEqual({ ok: false, refusal: 'notFound' })
    expect(library.findBytes(id)).toEqual(PNG)
  })
})

test('what is kept in a folder outlives the program', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sandbox-media-'))
  try {
    library = open(dir)
    const id = await bring('tweet_image', PNG)
    library.describe('anna', id, 'Un punto')
    library = open(dir)
    expect(library.attach('anna', [id], 'post')).toMatchObject({ value: [{ id, alt: 'Un punto' }] })
    expect(library.findBytes(id)).toEqual(PNG)
    expect(BigInt(begin('tweet_image'))).toBeGreaterThan(BigInt(id))
  } finally {
    rmSync(dir, { recursive: true })
  }
})

test.each(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'video/mp4', 'text/plain'])(
  'a torn head of %s has no size',
  contentType => {
    expect(readPictureSize(Buffer.from('ffd8ffc0', 'hex'), contentType)).toEqual({ width: 0, height: 0 })
  },
)
