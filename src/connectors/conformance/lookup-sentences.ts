import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Lookup, Outgoing } from '../connector.ts'
import { type ConnectorUnderTest, countEffects, never, newText, outgoingOfEachKind } from './under-test.ts'

/** A write whose answer was lost is looked up before it is tried again: the wall against saying things twice. */
export function exerciseLookup(get: () => ConnectorUnderTest): void {
  const lookup = (sent: Outgoing): Promise<Lookup> => get().connector.lookup(get().care, sent, never())
  /** As if the try had been long ago: the network has shown by now what there is. */
  const longAgo = (sent: Outgoing): Outgoing => {
    const at = new Date(Date.now() - get().settledAfterMs)
    return { ...sent, firstTriedAt: at, lastTriedAt: at }
  }

  describe('looking up', () => {
    test('finds what was sent though its answer was lost', async () => {
      for (const each of await outgoingOfEachKind(get())) {
        await get().network.loseNextAnswer()
        expect((await get().connector.send(get().care, each, never())).kind).toBe('unknown')
        expect(await lookup(each), each.kind).toMatchObject({
          kind: 'found',
          externalId: expect.stringMatching(/./),
        })
      }
    })

    test('finds it under the id that the network gave', async () => {
      for (const each of await outgoingOfEachKind(get())) {
        const sent = await get().connector.send(get().care, each, never())
        const looked = await lookup(each)
        expect(sent, each.kind).toMatchObject({ kind: 'sent' })
        expect(looked, each.kind).toMatchObject({ kind: 'found' })
        if (sent.kind === 'sent' && looked.kind === 'found') expect(looked.externalId).toBe(sent.externalId)
      }
    })

    test('says absent only when the network would surely show it', async () => {
      for (const each of await outgoingOfEachKind(get())) {
        const early = await lookup(each)
        expect(early, each.kind).toMatchObject({ kind: 'cannotTell', code: expect.stringMatching(/./) })
        const late = await lookup(longAgo(each))
        expect(late.kind, each.kind).toBe('absent')
      }
    })

    test('never says absent of what stands there', async () => {
      for (const each of await outgoingOfEachKind(get())) {
        await get().connector.send(get().care, each, never())
        expect((await lookup(longAgo(each))).kind, each.kind).not.toBe('absent')
      }
    })

    test('cannot tell while the network does not answer', async () => {
      const { connector, unreachable, revoked, care, network } = get()
      for (const each of await outgoingOfEachKind(get())) {
        for (const session of [unreachable, revoked])
          expect((await connector.lookup(session, longAgo(each), never())).kind).toBe('cannotTell')
        await network.failReads(1)
        expect((await connector.lookup(care, longAgo(each), never())).kind).toBe('cannotTell')
        await network.failReads(0)
      }
    })

    test('takes another text, target or person for something else', async () => {
      const sent = await outgoingOfEachKind(get())
      const others = await outgoingOfEachKind(get())
      for (const [index, each] of sent.entries()) {
        await get().connector.send(get().care, each, never())
        const { target, recipient } = others[index] ?? each
        const elsewhere = [
          { ...each, id: randomUUID(), text: newText() },
          ...(each.kind === 'post' ? [] : [{ ...each, id: randomUUID(), target, recipient }]),
        ]
        for (const other of elsewhere) expect((await lookup(other)).kind, each.kind).toBe('cannotTell')
      }
    })

    test('says the same again without saying it twice', async () => {
      if (get().connector.capabilities.idempotentSend) return
      for (const each of await outgoingOfEachKind(get())) {
        await get().network.loseNextAnswer()
        await get().connector.send(get().care, each, never())
        const again = await get().connector.send(get().care, { ...each, attempt: 2 }, never())
        // A network that keeps no keys may at best refuse the same words; the desk therefore looks up first. One that
        // keeps a key of ours names what stands there already.
        if ((await countEffects(get(), each)) !== 1) continue
        if (again.kind === 'sent') expect(await lookup(each)).toMatchObject({ externalId: again.externalId })
      }
    })

    test('stops within a second of abort', { timeout: 5_000 }, async () => {
      const all = await outgoingOfEachKind(get())
      await get().network.stall(true)
      try {
        for (const each of all) {
          const abort = new AbortController()
          const looking = get().connector.lookup(get().care, longAgo(each), abort.signal)
          setImmediate(() => abort.abort())
          expect((await looking).kind, each.kind).toBe('cannotTell')
        }
      } finally {
        await get().network.stall(false)
      }
    })
  })
}
