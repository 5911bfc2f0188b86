import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { dismissAbsence } from '../../desk/account/dismiss-absence.ts'
import { readDueSources } from '../../desk/read-sources.ts'
import { viewAbsences } from './absence-views.ts'

const NEVER = new AbortController().signal

async function readAll(world: World): Promise<void> {
  while ((await readDueSources(world.desk, NEVER)) > 0);
}

async function missFor(world: World, hours: number, ...late: readonly ReturnType<World['post']>[]) {
  await readAll(world)
  world.clock.advance({ hours })
  world.network.publish(world.care.id, 'mentions', ...late)
  await readAll(world)
}

const shown = (world: World) => world.see(trx => viewAbsences(trx, world.care, world.clock.now()))

describe('an absence', () => {
  inWorld('is shown with what came late and its matters, those past due first', async ({ world }) => {
    await readAll(world)
    world.clock.advance({ hours: 1 })
    const early = world.post({ text: 'La fibra non va da ieri, da ieri sera!' })
    world.clock.advance({ minutes: 535 })
    const lately = world.post({ from: 'tom', text: 'La fibra non va da ieri' })
    world.clock.advance({ minutes: 5 })
    world.network.publish(world.care.id, 'mentions', lately, early)
    await readAll(world)
    expect(await shown(world)).toMatchObject([
      {
        code: 'deskDown',
        late: [{ kind: 'mention', count: 2, due: 1 }],
        unreached: [],
        tickets: [
          { preview: early.text, wasDue: true },
          { preview: lately.text, wasDue: false },
        ],
        ticketCount: 2,
      },
    ])
  })

  inWorld('without anything late is worth a word when it was long', async ({ world }) => {
    await missFor(world, 0.5)
    expect(await shown(world)).toEqual([])
    await missFor(world, 2)
    expect(await shown(world)).toMatchObject([{ late: [], tickets: [], ticketCount: 0 }])
  })

  inWorld('is put away by a person, in his own workspace alone', async ({ world }) => {
    await missFor(world, 2)
    const [absence] = await shown(world)
    const id = absence?.id ?? ''
    const borea = await world.settleBorea()
    expect(await dismissAbsence(world.desk, borea.workspaceId, id, borea.members.giulia)).toBe(false)
    expect(await dismissAbsence(world.desk, world.workspaceId, id, world.members.giulia)).toBe(true)
    expect(await shown(world)).toEqual([])
  })

  inWorld('that nobody put away is forgotten after two weeks', async ({ world }) => {
    await missFor(world, 2)
    world.clock.advance({ days: 15 })
    expect(await shown(world)).toEqual([])
  })
})
