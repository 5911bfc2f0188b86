import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isLive } from '../api/is-live.ts'
import { pageState } from './page-state.ts'
import { definePart } from './part.ts'
import { watchConnection } from './worth-trying.ts'

const page = (script: string) => new Response(`<script type="module" src="${script}"></script>`)

/** As much of a browser's as these look at. */
class Page {
  readonly html: string
  constructor(html: string) {
    this.html = html
  }
  querySelector() {
    return { getAttribute: () => /src="([^"]+)"/.exec(this.html)?.[1] ?? null }
  }
}

let isReachable = true
const desk = vi.fn(async () => {
  if (!isReachable) throw new TypeError('Failed to fetch')
  return page('/assets/index-one.js')
})

beforeEach(() => {
  vi.useFakeTimers()
  isReachable = true
  desk.mockClear()
  // What never came is said there.
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  vi.stubGlobal('fetch', desk)
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('document', new Page('<script type="module" src="/assets/index-one.js"></script>'))
  watchConnection()
})
afterEach(() => {
  isLive.set(true)
  pageState.set('whole')
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const failing = (times: number) => {
  let asked = 0
  return vi.fn(async () => {
    asked += 1
    if (asked <= times) throw new TypeError('Failed to fetch dynamically imported module')
    return 'here'
  })
}

test('what is here is fetched once, whoever asks', async () => {
  const load = failing(0)
  const part = definePart(load)
  expect(await Promise.all([part.fetch(), part.wait(), part.fetch()])).toEqual(['here', 'here', 'here'])
  expect(load).toHaveBeenCalledTimes(1)
  expect(part.state.get()).toEqual({ here: 'here', isMissing: false })
})

test('whoever cannot wait is told', async () => {
  const part = definePart(failing(1))
  await expect(part.fetch()).rejects.toMatchObject({ code: 'offline' })
  expect(part.state.get()).toEqual({ here: null, isMissing: true })
  expect(await part.fetch()).toBe('here')
})

test('whoever can wait gets it when the connection is back, and nothing is asked for before', async () => {
  const load = failing(1)
  const part = definePart(load)
  isReachable = false
  isLive.set(false)
  const coming = part.wait()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(load).not.toHaveBeenCalled()
  isReachable = true
  isLive.set(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(load).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await coming).toBe('here')
})

test('where nothing tells of the connection it is asked for again by and by', async () => {
  const part = definePart(failing(2))
  const coming = part.wait()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await coming).toBe('here')
})

test('what was only out of reach is no reason to load the page anew', async () => {
  const part = definePart(failing(0))
  let asked = 0
  desk.mockImplementation(async () => {
    asked += 1
    if (asked % 2 === 1 && asked < 10) throw new TypeError('Failed to fetch')
    return page('/assets/index-one.js')
  })
  isLive.set(false)
  const coming = part.wait()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await coming).toBe('here')
  expect(pageState.get()).toBe('whole')
  expect(console.error).not.toHaveBeenCalled()
})

test('what never comes although the desk is there offers to load the page anew', async () => {
  const part = definePart(failing(Number.POSITIVE_INFINITY))
  void part.wait()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(pageState.get()).toBe('incomplete')
  expect(console.error).toHaveBeenCalledWith(expect.any(TypeError))
})

test('a part of a page that the desk has no more says that there is another', async () => {
  const part = definePart(failing(1))
  desk.mockResolvedValueOnce(page('/assets/index-two.js'))
  await expect(part.fetch()).rejects.toMatchObject({ code: 'offline' })
  await vi.advanceTimersByTimeAsync(0)
  expect(pageState.get()).toBe('outdated')
})
