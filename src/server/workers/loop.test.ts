import pino from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Loop, startLoop } from './loop.ts'

const PAUSE_MS = 60_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Rounds that end when the test says so. */
function script() {
  const rounds: { end(done: number): void; fail(error: Error): void; signal: AbortSignal }[] = []
  const lines: unknown[] = []
  const log = pino({ level: 'trace' }, { write: line => void lines.push(JSON.parse(line)) })
  const round = (signal: AbortSignal) => {
    const { promise, resolve, reject } = Promise.withResolvers<number>()
    rounds.push({ end: resolve, fail: reject, signal })
    return promise
  }
  const loop = startLoop({ name: 'look', round, pauseMs: PAUSE_MS, log })
  return { rounds, lines, loop }
}

/** Lets everything happen that waits for nothing. */
const settle = () => vi.advanceTimersByTimeAsync(0)

const end = async (rounds: ReturnType<typeof script>['rounds'], done: number) => {
  rounds.at(-1)?.end(done)
  await settle()
}

async function stopped({ loop, rounds }: { loop: Loop; rounds: ReturnType<typeof script>['rounds'] }) {
  const stopping = loop.stop()
  for (const each of rounds) each.end(0)
  await stopping
}

describe('a loop', () => {
  test('begins at once, and again at once as long as there was something to do', async () => {
    const { rounds, loop } = script()
    await settle()
    expect(rounds).toHaveLength(1)
    await end(rounds, 5)
    await end(rounds, 1)
    expect(rounds).toHaveLength(3)
    expect(vi.getTimerCount()).toBe(0)
    await stopped({ loop, rounds })
  })

  test('pauses when there was nothing to do', async () => {
    const { rounds, loop } = script()
    await end(rounds, 0)
    expect(rounds).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1)
    expect(rounds).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(rounds).toHaveLength(2)
    await stopped({ loop, rounds })
  })

  test('never runs two rounds at once, however often it is woken', async () => {
    const { rounds, loop } = script()
    for (let n = 0; n < 10; n++) loop.wake()
    await settle()
    expect(rounds).toHaveLength(1)
    await stopped({ loop, rounds })
  })
})

describe('a wake', () => {
  test('ends the pause, and leaves no timer behind', async () => {
    const { rounds, loop } = script()
    await end(rounds, 0)
    loop.wake()
    await settle()
    expect(rounds).toHaveLength(2)
    expect(vi.getTimerCount()).toBe(0)
    await stopped({ loop, rounds })
  })

  test('during a round is not forgotten: what came meanwhile is looked for', async () => {
    const { rounds, loop } = script()
    await settle()
    loop.wake()
    await end(rounds, 0)
    expect(rounds).toHaveLength(2)
    await end(rounds, 0)
    expect(rounds).toHaveLength(2)
    await stopped({ loop, rounds })
  })
})

describe('a round that fails', () => {
  test('is logged once with its loop, and tried again after a pause of its own', async () => {
    const { rounds, lines, loop } = script()
    await settle()
    rounds[0]?.fail(new Error('the database is away'))
    await settle()
    expect(lines).toMatchObject([
      { loop: 'look', err: { message: 'the database is away' }, msg: 'round failed' },
    ])
    expect(rounds).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_999)
    expect(rounds).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(rounds).toHaveLength(2)
    await stopped({ loop, rounds })
  })

  test('before its first wait is no different', async () => {
    const lines: unknown[] = []
    const log = pino({ level: 'trace' }, { write: line => void lines.push(line) })
    let rounds = 0
    const round = () => {
      rounds++
      throw new Error('at once')
    }
    const loop = startLoop({ name: 'hasty', round, pauseMs: PAUSE_MS, log })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(rounds).toBe(2)
    expect(lines).toHaveLength(2)
    await loop.stop()
  })

  test('may be woken out of its pause', async () => {
    const { rounds, loop } = script()
    await settle()
    rounds[0]?.fail(new Error('away'))
    await settle()
    loop.wake()
    await settle()
    expect(rounds).toHaveLength(2)
    await stopped({ loop, rounds })
  })
})

describe('stop', () => {
  test('waits for the round in progress, tells it, and begins no other', async () => {
    const { rounds, loop } = script()
    await settle()
    let isStopped = false
    const stopping = loop.stop().then(() => {
      isStopped = true
    })
    await settle()
    expect(rounds[0]?.signal.aborted).toBe(true)
    expect(isStopped).toBe(false)
    rounds[0]?.end(7)
    await stopping
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(rounds).toHaveLength(1)
  })

  test('ends a pause at once', async () => {
    const { rounds, loop } = script()
    await end(rounds, 0)
    await loop.stop()
    expect(rounds).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('logs nothing of a round that was given up for it', async () => {
    const { rounds, lines, loop } = script()
    await settle()
    const stopping = loop.stop()
    rounds[0]?.fail(new Error('aborted'))
    await stopping
    expect(lines).toEqual([])
  })

  test('may be asked for twice, and a wake after it does nothing', async () => {
    const { rounds, loop } = script()
    await end(rounds, 0)
    await Promise.all([loop.stop(), loop.stop()])
    loop.wake()
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(rounds).toHaveLength(1)
  })
})
