import fc from 'fast-check'
import { type Kysely, sql, type Transaction } from 'kysely'
import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import type { Database } from './database.ts'
import { insertEvents } from './event.ts'
import { readPlace, readTail, readTailEnd, type TailPlace, writePlace } from './event-tail.ts'
import type { Schema } from './schema.ts'
import { fact } from './ticket.ts'
import { untilPast } from './until-past.fixture.ts'

/** A writer whose transaction is open until it is told to end. */
async function openWriter({ database, workspaceId, desk, clock }: World) {
  const trx = await (database.kysely as Kysely<Schema>).startTransaction().execute()
  await sql`select set_config('pronto.workspace', ${workspaceId}, true), pg_current_xact_id()`.execute(trx)
  const write = async (subjectId: string) => {
    const event = fact({ type: 'ticket.woken', data: {} }, { kind: 'clock' }, subjectId, null)
    await insertEvents(trx as Transaction<Schema>, workspaceId, [event], {
      newId: desk.newId,
      now: clock.now(),
    })
    return subjectId
  }
  return { write, commit: () => trx.commit().execute(), rollback: () => trx.rollback().execute() }
}

/** A reader that follows the stream and remembers what it was given. */
async function openReader({ database }: World, limit = 100) {
  let place: TailPlace = await findEnd(database)
  const seen: string[] = []
  const readOn = async () => {
    const events = await database.inEveryWorkspace(trx => readTail(trx, place, limit))
    seen.push(...events.map(each => each.subjectId ?? ''))
    place = events.at(-1) ?? place
    return events.length
  }
  const readToEnd = async () => {
    await untilPast(database.kysely)
    while ((await readOn()) > 0);
  }
  return { seen, readOn, readToEnd }
}

/** The end behind all that was written to settle the world. */
async function findEnd(database: Database): Promise<TailPlace> {
  await untilPast(database.kysely)
  return database.inEveryWorkspace(readTailEnd)
}

describe('the tail of events', () => {
  inWorld('loses nothing that commits late', async ({ world }) => {
    const reader = await openReader(world)
    const slow = await openWriter(world)
    const early = await slow.write(world.desk.newId())
    const quick = await openWriter(world)
    const late = await quick.write(world.desk.newId())
    await quick.commit()
    // The quick one stands behind the slow one: who took it now and went on from there would lose the other.
    expect(await reader.readOn()).toBe(0)
    await slow.commit()
    await reader.readToEnd()
    expect(reader.seen).toEqual([early, late])
  })

  inWorld('is in order where the numbers of transactions grow by a digit', async ({ world }) => {
    const numbers = ['98', '99', '100', '101']
    const writer = await openWriter(world)
    const written = numbers.map(() => world.desk.newId())
    for (const subjectId of written) await writer.write(subjectId)
    await writer.commit()
    await world.database.inEveryWorkspace(async trx => {
      for (const [n, subjectId] of written.entries())
        await sql`update event set xid = ${numbers[n]}::xid8 where subject_id = ${subjectId}`.execute(trx)
    })
    const before = { xid: '97', id: '00000000-0000-0000-0000-000000000000' }
    const read = (limit: number) =>
      world.database.inEveryWorkspace(trx => readTail(trx, before, limit, world.workspaceId))
    expect((await read(4)).map(({ xid }) => xid)).toEqual(numbers)
    expect((await read(2)).map(({ xid }) => xid)).toEqual(['98', '99'])
  })

  inWorld('does not wait for one that was rolled back', async ({ world }) => {
    const reader = await openReader(world)
    const undone = await openWriter(world)
    await undone.write(world.desk.newId())
    await undone.rollback()
    const writer = await openWriter(world)
    const written = await writer.write(world.desk.newId())
    await writer.commit()
    await reader.readToEnd()
    expect(reader.seen).toEqual([written])
  })

  inWorld('goes on within a transaction larger than a page', async ({ world }) => {
    const reader = await openReader(world, 3)
    const writer = await openWriter(world)
    const written: string[] = []
    for (let n = 0; n < 10; n++) written.push(await writer.write(world.desk.newId()))
    await writer.commit()
    await reader.readToEnd()
    expect(reader.seen).toEqual(written)
  })

  inWorld(
    'gives every committed event once, whatever the order of writing and committing',
    async ({ world }) => {
      const anyStep = fc.tuple(fc.nat(3), fc.constantFrom('write', 'commit', 'rollback', 'read'))
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { maxLength: 30 }), async steps => {
          const { seen, committed } = await follow(world, steps)
          expect(seen.toSorted()).toEqual(committed.toSorted())
        }),
        { numRuns: 15 },
      )
    },
  )
})

type Step = readonly [number, 'write' | 'commit' | 'rollback' | 'read']
type Writer = Awaited<ReturnType<typeof openWriter>> & { readonly written: string[] }

/** Plays the steps with up to four writers at once, then ends them all and reads to the end. */
async function follow(world: World, steps: readonly Step[]) {
  const reader = await openReader(world, 2)
  const writers = new Map<number, Writer>()
  const committed: string[] = []
  const end = async (n: number, how: 'commit' | 'rollback') => {
    const writer = writers.get(n)
    if (writer === undefined) return
    writers.delete(n)
    await writer[how]()
    if (how === 'commit') committed.push(...writer.written)
  }
  for (const [n, step] of steps) {
    if (step === 'read') await reader.readOn()
    else if (step !== 'write') await end(n, step)
    else {
      const writer = writers.get(n) ?? { ...(await openWriter(world)), written: [] }
      writers.set(n, writer)
      writer.written.push(await writer.write(world.desk.newId()))
    }
  }
  for (const n of [...writers.keys()]) await end(n, 'commit')
  await reader.readToEnd()
  return { seen: reader.seen, committed }
}

describe('a place in the stream', () => {
  inWorld('is written and read', async ({ world }) => {
    const place = await world.database.inEveryWorkspace(readTailEnd)
    expect(readPlace(writePlace(place))).toEqual(place)
  })

  inWorld.for(['', 'nonsense', '1_2', '_', `${'9'.repeat(21)}_0`, "1_'; drop table event"])(
    'is none when it reads %j',
    text => expect(readPlace(text)).toBeNull(),
  )

  inWorld('shows the events of one workspace alone when one is named', async ({ world }) => {
    const reader = await findEnd(world.database)
    const borea = await world.settleBorea()
    await world.hear()
    const read = (workspaceId: string) =>
      world.database.inWorkspace(workspaceId, trx => readTail(trx, reader, 100, workspaceId))
    await expect
      .poll(async () => (await read(world.workspaceId)).map(each => each.type).toSorted())
      .toEqual(['message.received', 'ticket.opened'])
    expect(new Set((await read(borea.workspaceId)).map(each => each.type))).toEqual(
      new Set(['policy.published', 'account.connected', 'macro.changed']),
    )
  })
})
