import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventually } from '../../test/eventually.ts'
import { gather } from './gather.ts'

/** A source that gives what it is told to, when it is told to. */
function createTap<T>() {
  const waiting: ({ value: T } | { error: Error } | 'end')[] = []
  let wake = () => {}
  let isClosed = false
  const give = (item: (typeof waiting)[number]) => {
    waiting.push(item)
    wake()
  }
  async function* flow(): AsyncGenerator<T> {
    try {
      for (;;) {
        const next = waiting.shift()
        if (next === undefined) await new Promise<void>(resolve => (wake = resolve))
        else if (next === 'end') return
        else if ('error' in next) throw next.error
        else yield next.value
      }
    } finally {
      isClosed = true
    }
  }
  return {
    source: flow(),
    say(...values: T[]) {
      for (const value of values) give({ value })
    },
    end: () => give('end'),
    fail: (error: Error) => give({ error }),
    left: () => waiting.length,
    get isClosed() {
      return isClosed
    },
  }
}

describe('gathering', () => {
  test('gives all in their order, in bundles of any size', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 5 }), async (values, atMost) => {
        const tap = createTap<number>()
        tap.say(...values)
        tap.end()
        const bundles: (readonly number[])[] = []
        for await (const bundle of gather(tap.source, atMost)) bundles.push(bundle)
        expect(bundles.flat()).toEqual(values)
        for (const bundle of bundles) expect(bundle.length).toBeGreaterThan(0)
      }),
    ))

  test('bundles what arrives while nobody looks, and no more than there is room for', async () => {
    const tap = createTap<number>()
    const bundles = gather(tap.source, 3)
    tap.say(1)
    expect((await bundles.next()).value).toEqual([1])
    tap.say(2, 3, 4, 5, 6)
    // Two stay where they are: whoever is slow does not fill the memory.
    await eventually(() => expect(tap.left()).toBe(2))
    expect((await bundles.next()).value).toEqual([2, 3, 4])
    await eventually(() => expect(tap.left()).toBe(0))
    expect((await bundles.next()).value).toEqual([5, 6])
  })

  test('gives what came before a failure, then fails', async () => {
    const tap = createTap<number>()
    tap.say(1)
    tap.fail(new Error('broken'))
    const bundles = gather(tap.source, 10)
    const heard: number[] = []
    await expect(
      (async () => {
        for await (const bundle of bundles) heard.push(...bundle)
      })(),
    ).rejects.toThrow('broken')
    expect(heard).toEqual([1])
  })

  test('closes the source when nobody wants more', async () => {
    const tap = createTap<number>()
    tap.say(1, 2)
    for await (const _bundle of gather(tap.source, 1)) {
      tap.end()
      break
    }
    expect(tap.isClosed).toBe(true)
  })
})
