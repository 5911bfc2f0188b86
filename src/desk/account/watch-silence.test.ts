import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { addHeardHours } from '../../store/heard-hour.ts'
import { readDueSources } from '../read-sources.ts'
import { watchSilence } from './watch-silence.ts'

const NEVER = new AbortController().signal

async function readAll(world: World): Promise<void> {
  while ((await readDueSources(world.desk, NEVER)) > 0);
}

/** Two weeks in which the account heard ten messages an hour, by day and by night. */
async function beUsedToTen(world: World): Promise<void> {
  const heard = Array.from({ length: 14 * 24 * 10 }, (_, n) => world.clock.ago({ minutes: 10 + n * 6 }))
  await world.see(trx => addHeardHours(trx, world.care, heard))
}

const silentSince = async (world: World) => {
  const accounts = await world.see(trx => trx.selectFrom('account').select(['id', 'silent_since']).execute())
  return accounts.find(each => each.id === world.care.id)?.silent_since ?? null
}

const told = async (world: World) =>
  (await world.events())
    .filter(({ type }) => type === 'account.silent' || type === 'account.heardAgain')
    .map(({ type, subject_id }) => [type, subject_id])

describe('an account that is used to being heard', () => {
  inWorld('and falls silent raises one alarm, and ends it when it is heard again', async ({ world }) => {
    await beUsedToTen(world)
    const lastHeardAt = world.clock.ago({ minutes: 10 })
    await readAll(world)
    expect(await watchSilence(world.desk)).toBe(0)
    world.clock.advance({ hours: 2 })
    await readAll(world)
    expect(await watchSilence(world.desk)).toBe(1)
    expect(await watchSilence(world.desk)).toBe(0)
    expect(await silentSince(world)).toEqual(lastHeardAt)

    world.clock.advance({ minutes: 1 })
    await world.hear()
    expect(await watchSilence(world.desk)).toBe(1)
    expect(await silentSince(world)).toBeNull()
    expect(await told(world)).toEqual([
      ['account.silent', world.care.id],
      ['account.heardAgain', world.care.id],
    ])
  })

  inWorld('is not called silent while nobody reads it', async ({ world }) => {
    await beUsedToTen(world)
    await readAll(world)
    world.clock.advance({ days: 1 })
    expect(await watchSilence(world.desk)).toBe(0)
  })

  inWorld('is not called silent by its own words', async ({ world }) => {
    await beUsedToTen(world)
    world.clock.advance({ hours: 2 })
    await world.hear(world.own())
    await readAll(world)
    expect(await watchSilence(world.desk)).toBe(1)
  })
})

inWorld('what is heard counts in the hour in which it was written, once', async ({ world }) => {
  const said = world.post({ writtenAt: world.clock.ago({ hours: 3 }) })
  await world.hear(said)
  await world.hear(said)
  await world.hear()
  const hours = await world.see(trx =>
    trx.selectFrom('heard_hour').select(['heard', 'last_at']).orderBy('hour').execute(),
  )
  expect(hours).toMatchObject([{ heard: 1, last_at: said.writtenAt }, { heard: 1 }])
})
