import { describe, expect, test } from 'vitest'
import { type Live, type LiveStream, ReadingTrouble, type Source } from '../connector.ts'
import { type ConnectorUnderTest, everythingOf, never, secretsOf, sit } from './under-test.ts'

/** What a stream owes to the desk, where the network has any: to be shared, to be quick, to end when told, to keep secrets. */
export function exerciseLive(get: () => ConnectorUnderTest): void {
  const streamsOf = (live: Live) => live.streamsOf(get().care)
  const eachStream = async (work: (live: Live, stream: LiveStream) => Promise<void>) => {
    const { live } = get().connector
    if (live !== undefined) for (const stream of streamsOf(live)) await work(live, stream)
  }

  describe('streams', () => {
    test('have names that hold no secret and do not change, and cover sources that can be read', () =>
      eachStream(async (live, stream) => {
        const { care, connector } = get()
        for (const secret of secretsOf(care.secrets)) expect(stream.key).not.toContain(secret)
        expect(streamsOf(live)).toContainEqual(stream)
        expect(stream.covers.length).toBeGreaterThan(0)
        for (const source of stream.covers) expect(connector.capabilities.sources).toContain(source)
      }))

    // One opening for both: a network that counts connections may not have noticed yet that the last one has ended.
    test('bring what is said while they are open, under the ids that reading gives, and end when they are told to', () =>
      eachStream(async (live, stream) => {
        const { care, network } = get()
        await live.subscribe(stream, [care], never())
        expect(await hearEach(live, stream, source => network.say(source, 1))).toEqual([])
      }))

    test('of an account whose token was taken back say so, without its secrets', async () => {
      const { connector, revoked } = get()
      for (const stream of connector.live?.streamsOf(revoked) ?? []) {
        const told = await connector.live?.subscribe(stream, [revoked], never()).catch(error => error)
        expect(told).toBeInstanceOf(ReadingTrouble)
        for (const secret of secretsOf(revoked.secrets)) expect(everythingOf(told)).not.toContain(secret)
      }
    })

    test('are opened again at once when they merely ended, and ever later while they fail', () =>
      eachStream(async live => {
        expect(live.reopenAfterMs(null, 0)).toBe(0)
        const pauses = Array.from({ length: 30 }, (_, n) => live.reopenAfterMs('forbidden', n + 1))
        expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
        expect(pauses[0]).toBeGreaterThan(0)
      }))
  })

  /** Lets something be said to one source after the other while the stream is open. @returns what never came. */
  async function hearEach(
    live: Live,
    stream: LiveStream,
    say: (source: Source) => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const stop = new AbortController()
    const sources = [...stream.covers]
    let missing: readonly string[] = []
    for await (const page of live.listen(stream, () => [get().care], null, stop.signal)) {
      const heard = [...page.batch]
      // A network that only knocks is read.
      for (const source of page.wakes ?? []) heard.push(...(await sit(get(), get().care, source, null)).items)
      missing = missing.filter(id => !heard.some(each => each.externalId === id))
      if (missing.length > 0) continue
      const next = sources.shift()
      if (next === undefined) stop.abort()
      else missing = await say(next)
    }
    return missing
  }
}
