import { describe, expect, test } from 'vitest'
import { ReadingTrouble, type Source } from '../connector.ts'
import { type ConnectorUnderTest, everythingOf, never, outgoing, secretsOf, sit } from './under-test.ts'

/** What a source owes to the desk: all of it, once, in spite of gaps and broken marks. */
export function exerciseReading(
  get: () => ConnectorUnderTest,
  make: () => Promise<ConnectorUnderTest>,
): void {
  const eachSource = async (work: (source: Source) => Promise<void>) => {
    for (const source of get().connector.capabilities.sources) await work(source)
  }

  describe('reading', () => {
    test('hears what is said, and gives the same external id for the same message twice', () =>
      eachSource(async source => {
        const said = await get().network.say(source, 2)
        const first = await sit(get(), get().care, source, null)
        const again = await sit(get(), get().care, source, null)
        expect(idsOf(first), source).toEqual(expect.arrayContaining([...said]))
        expect(idsOf(again).toSorted()).toEqual(idsOf(first).toSorted())
      }))

    test('gives each message in full', () =>
      eachSource(async source => {
        await get().network.say(source, 1)
        const { items } = await sit(get(), get().care, source, null)
        for (const item of items) {
          expect(item.externalId).not.toBe('')
          expect(item.author.externalId).not.toBe('')
          expect(item.author.handle).not.toBe('')
          expect(item.networkThread).not.toBe('')
          expect(Number.isNaN(item.writtenAt.getTime())).toBe(false)
          expect(item.raw).toBeDefined()
          if (item.visibility === 'direct') expect(item.counterpart).not.toBeNull()
        }
      }))

    test('resumes from a cursor without loss or repeat', () =>
      eachSource(async source => {
        const before = await catchUp(get(), source, null)
        const said = await get().network.say(source, 3)
        const news = await sit(get(), get().care, source, before)
        expect(mainIds(news, said).toSorted(), source).toEqual([...said].toSorted())
        const nothing = await sit(get(), get().care, source, news.cursor)
        expect(mainIds(nothing, said)).toEqual([])
      }))

    test('also after a gap longer than one sitting, while more is said', { timeout: 240_000 }, () =>
      eachSource(async source => {
        const before = await catchUp(get(), source, null)
        const said = [...(await get().network.say(source, get().moreThanOneSitting))]
        const first = await sit(get(), get().care, source, before)
        said.push(...(await get().network.say(source, 3)))
        const heard = [...mainIds(first, said)]
        await catchUp(get(), source, first.cursor, sitting => heard.push(...mainIds(sitting, said)))
        expect(heard.length, `${source} repeats`).toBe(new Set(heard).size)
        expect(new Set(heard), `${source} loses`).toEqual(new Set(said))
      }),
    )

    test('begins where nothing was said yet, and loses nothing of the flood that follows', {
      timeout: 240_000,
    }, async () => {
      const young = await make()
      try {
        for (const source of young.connector.capabilities.sources) {
          const beginning = await sit(young, young.care, source, null)
          const said = await young.network.say(source, young.moreThanOneSitting)
          const heard = new Set<string>()
          await catchUp(young, source, beginning.cursor, sitting => {
            for (const id of idsOf(sitting)) heard.add(id)
          })
          expect(said.filter(id => !heard.has(id)).length, `${source} loses`).toBe(0)
        }
      } finally {
        await young.close()
      }
    })

    test('survives a cursor it cannot read', { timeout: 240_000 }, async () => {
      const young = await make()
      try {
        for (const source of young.connector.capabilities.sources) {
          const [said] = await young.network.say(source, 1)
          for (const cursor of BROKEN_CURSORS) {
            const sitting = await sit(young, young.care, source, cursor)
            expect(idsOf(sitting), `${source} from ${cursor}`).toContain(said)
          }
        }
      } finally {
        await young.close()
      }
    })

    test('never yields our own message as that of a customer', async () => {
      const { connector, care, marketing, network } = get()
      const { reply } = connector.capabilities
      const call = await network.call()
      if (reply.public) await connector.send(care, outgoing('reply', { target: call.externalId }), never())
      if (reply.direct) await connector.send(care, outgoing('direct', { recipient: call.author }), never())
      await eachSource(async source => {
        for (const session of [care, marketing]) {
          const { items } = await sit(get(), session, source, null)
          const own = items.filter(item => item.author.externalId === session.externalId)
          expect(own.filter(item => item.source !== 'own')).toEqual([])
          expect(items.filter(item => item.source === 'own' && !own.includes(item))).toEqual([])
        }
      })
    })

    test('tells trouble apart, and carries no secret', () =>
      eachSource(async source => {
        const { unreachable, revoked } = get()
        const away = await troubleOf(get(), unreachable, source)
        const locked = await troubleOf(get(), revoked, source)
        expect([away.code, locked.code]).toEqual(['unreachable', 'needsLogin'])
        for (const trouble of [away, locked]) {
          expect(trouble.retryAfterMs).toBeGreaterThan(0)
          for (const secret of [...secretsOf(get().care.secrets), ...secretsOf(revoked.secrets)])
            expect(everythingOf(trouble)).not.toContain(secret)
        }
      }))

    test('has trouble, and no mark that moved, when the network fails in the middle', () =>
      eachSource(async source => {
        const before = await catchUp(get(), source, null)
        const said = await get().network.say(source, 2)
        await get().network.failReads(1)
        const trouble = await troubleOf(get(), get().care, source, before)
        await get().network.failReads(0)
        expect(trouble.code).toBe('unreachable')
        expect(mainIds(await sit(get(), get().care, source, before), said).toSorted()).toEqual(
          [...said].toSorted(),
        )
      }))

    test('stops within a second of abort', { timeout: 5_000 }, () =>
      eachSource(async source => {
        await get().network.stall(true)
        try {
          const abort = new AbortController()
          const pages = get().connector.fetch(get().care, source, null, abort.signal)
          const next = pages[Symbol.asyncIterator]().next()
          setImmediate(() => abort.abort())
          await expect(next).rejects.toThrow()
        } finally {
          await get().network.stall(false)
        }
      }),
    )
  })
}

/** Of nobody, of another shape, of another connector, and of this one but damaged. */
const BROKEN_CURSORS = [
  '',
  '{',
  'null',
  '[]',
  '42',
  '"abc"',
  '{"sinceId":"abc"}',
  '{"sinceId":{}}',
  '\u0000',
  'x'.repeat(10_000),
]

const idsOf = ({ items }: { items: readonly { externalId: string }[] }): string[] =>
  items.map(item => item.externalId)

/** What was said just now; context that comes along (a thread's root) is no repeat. */
const mainIds = (sitting: { items: readonly { externalId: string }[] }, said: readonly string[]): string[] =>
  idsOf(sitting).filter(id => said.includes(id))

/** Sits until nothing new comes. @returns the cursor behind it all. */
async function catchUp(
  under: ConnectorUnderTest,
  source: Source,
  from: string | null,
  each: (sitting: Awaited<ReturnType<typeof sit>>) => void = () => undefined,
): Promise<string | null> {
  let cursor = from
  for (let n = 0; n < 50; n++) {
    const sitting = await sit(under, under.care, source, cursor)
    each(sitting)
    if (sitting.cursor === cursor) return cursor
    cursor = sitting.cursor
  }
  throw new Error(`${source} never comes to an end`)
}

async function troubleOf(
  under: ConnectorUnderTest,
  session: ConnectorUnderTest['care'],
  source: Source,
  cursor: string | null = null,
): Promise<ReadingTrouble> {
  const caught = await sit(under, session, source, cursor).catch((error: unknown) => error)
  if (!(caught instanceof ReadingTrouble))
    throw new Error(`${source}: no ReadingTrouble but ${String(caught)}`)
  return caught
}
