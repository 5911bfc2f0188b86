/**
 * Bundles what arrives while the last bundle is being worked on: nobody waits for more to come, and a burst is taken
 * in by few large steps. The source is read ahead by at most one bundle.
 */
export async function* gather<T>(source: AsyncIterable<T>, atMost: number): AsyncGenerator<readonly T[]> {
  const reader = source[Symbol.asyncIterator]()
  let waiting: T[] = []
  let end: { readonly error?: unknown } | null = null
  let wake = () => {}
  const pump = async () => {
    while (end === null) {
      const next = await reader.next()
      if (next.done === true) end = {}
      else waiting.push(next.value)
      wake()
      if (waiting.length >= atMost) await new Promise<void>(resolve => (room = resolve))
    }
  }
  let room = () => {}
  const pumping = pump().catch(error => {
    end = { error }
    wake()
  })
  try {
    for (;;) {
      if (waiting.length === 0) {
        if (end !== null) break
        await new Promise<void>(resolve => (wake = resolve))
        continue
      }
      const bundle = waiting
      waiting = []
      room()
      yield bundle
    }
    const { error } = end as { readonly error?: unknown }
    if (error !== undefined) throw error
  } finally {
    end ??= {}
    room()
    await reader.return?.()
    await pumping
  }
}
