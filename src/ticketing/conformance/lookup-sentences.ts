import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Lookup, OutgoingErrand } from '../ticketing.ts'
import {
  carried,
  creating,
  errandOfEachKind,
  longAgo,
  never,
  outgoing,
  type TicketingUnderTest,
  whileSkewed,
} from './under-test.ts'

const HOUR_MS = 60 * 60_000

/** An errand whose answer was lost is looked up before it is tried again: the wall against doing things twice. */
export function exerciseLookup(get: () => TicketingUnderTest): void {
  const lookup = (sent: OutgoingErrand, session = get().session): Promise<Lookup> =>
    get().ticketing.lookup(session, sent, never())

  describe('looking up', () => {
    test('finds what had its effect though its answer was lost, under the id that the system gives', async () => {
      for (const { errand } of await errandOfEachKind(get())) {
        const sent = outgoing(errand)
        get().line.breakNextWrite('after')
        expect((await get().ticketing.carry(get().session, sent, never())).kind).toBe('unknown')
        const found = await lookup(sent)
        expect(found, errand.kind).toMatchObject({ kind: 'found', externalId: expect.stringMatching(/./) })
        const again = await get().ticketing.carry(get().session, { ...sent, attempt: 2 }, never())
        expect(again).toMatchObject({
          kind: 'sent',
          externalId: found.kind === 'found' ? found.externalId : '',
        })
      }
    })

    test('names what it finds as it was named when it was carried', async () => {
      for (const { errand } of await errandOfEachKind(get())) {
        const sent = outgoing(errand)
        const outcome = await get().ticketing.carry(get().session, sent, never())
        expect(outcome, errand.kind).toMatchObject({ kind: 'sent' })
        expect(await lookup(sent), errand.kind).toMatchObject({
          kind: 'found',
          externalId: outcome.kind === 'sent' ? outcome.externalId : '',
        })
      }
    })

    test('says absent of what never came there, but not before the system would show it', async () => {
      // Somebody has commented: so the system lets us see that there are comments.
      const issueId = await carried(get(), creating())
      await carried(get(), { kind: 'comment', issueId, text: 'Prima.' })
      for (const { errand } of await errandOfEachKind(get())) {
        const sent = outgoing(errand)
        get().line.breakNextWrite('before')
        expect((await get().ticketing.carry(get().session, sent, never())).kind).toBe('unknown')
        expect(
          await lookup({ ...sent, lastTriedAt: new Date(Date.now() + HOUR_MS) }),
          errand.kind,
        ).toMatchObject({
          kind: 'cannotTell',
        })
        expect((await lookup(longAgo(sent))).kind, errand.kind).toBe('absent')
      }
    })

    test('finds it whatever the clocks say', async () => {
      for (const ms of [3 * HOUR_MS, -3 * HOUR_MS])
        await whileSkewed(get(), ms, async () => {
          for (const { errand } of await errandOfEachKind(get())) {
            const sent = outgoing(errand)
            get().line.breakNextWrite('after')
            await get().ticketing.carry(get().session, sent, never())
            expect((await lookup(longAgo(sent))).kind, errand.kind).toBe('found')
          }
        })
    })

    test('takes the same words of another errand for something else', async () => {
      const create = creating()
      const issueId = await carried(get(), create)
      const comment = { kind: 'comment', issueId, text: 'Ci sono novità?' } as const
      await carried(get(), comment)
      for (const errand of [create, comment])
        expect((await lookup(longAgo(outgoing(errand, { id: randomUUID() })))).kind, errand.kind).toBe(
          'absent',
        )
    })

    test('cannot tell while the system does not answer, or lets us see nothing', async () => {
      const { session, unreachable, revoked, line } = get()
      for (const { errand } of await errandOfEachKind(get())) {
        const sent = longAgo(outgoing(errand))
        for (const other of [unreachable, revoked])
          expect((await lookup(sent, other)).kind, errand.kind).toBe('cannotTell')
        for (const status of [500, 403, 302, 200]) {
          line.failNext(1, status)
          expect((await lookup(sent, session)).kind, `${errand.kind} ${status}`).toBe('cannotTell')
        }
      }
      const nowhere = longAgo(outgoing(creating()))
      expect((await lookup(nowhere, get().misnamed.session)).kind).toBe('cannotTell')
      const gone = { kind: 'comment', issueId: '999999999', text: 'Pronto?' } as const
      expect((await lookup(longAgo(outgoing(gone)))).kind).toBe('cannotTell')
    })

    test('stops within a second of abort', { timeout: 15_000 }, async () => {
      const all = await errandOfEachKind(get())
      get().line.stall(true)
      try {
        for (const { errand } of all) {
          const abort = new AbortController()
          const looking = get().ticketing.lookup(get().session, longAgo(outgoing(errand)), abort.signal)
          setImmediate(() => abort.abort())
          expect((await looking).kind, errand.kind).toBe('cannotTell')
        }
      } finally {
        get().line.stall(false)
      }
    })
  })
}
