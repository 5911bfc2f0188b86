import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld } from '../../../test/world.ts'
import { breaksSoonUntil } from '../../core/wall/break-soon.ts'
import { analyse, growBig } from '../../store/big-desk.fixture.ts'
import type { Trx } from '../../store/database.ts'
import { explain } from '../../store/plans.fixture.ts'
import { countUndelivered } from '../../store/undelivered.ts'
import {
  countAnswered,
  countArrived,
  countDue,
  countLateQuestions,
  listLongestWaits,
} from '../../store/wall.ts'
import { readMoodOfHour, readWall } from './read-wall.ts'

let world: Awaited<ReturnType<typeof openWorld>>
beforeAll(async () => {
  world = await openWorld()
  await growBig(world, world.clock.now())
  await analyse(world.database.kysely as Trx)
})
afterAll(() => world.close())

const now = () => world.clock.now()
const hourAgo = () => world.clock.ago({ hours: 1 })

/** A thousand tickets of the big desk are late within a quarter of an hour; all else is far less. */
const FEW = 4000

test.each<readonly [string, string, (trx: Trx, workspaceId: string) => Promise<unknown>]>([
  ['what is late, and soon', 'ticket_late', (trx, id) => countDue(trx, id, now(), breaksSoonUntil(now()))],
  ['what came', 'ticket_arrived', (trx, id) => countArrived(trx, id, hourAgo())],
  ['what was answered', 'delivery_sent', (trx, id) => countAnswered(trx, id, hourAgo())],
  ['who waits longest', 'ticket_waited', (trx, id) => listLongestWaits(trx, id)],
  ['what may not have arrived', 'delivery_trouble', (trx, id) => countUndelivered(trx, id, now())],
  ['what departments owe too long', 'ticket_asked', (trx, id) => countLateQuestions(trx, id, now())],
  ['the mood', 'judgement_time', (trx, id) => readMoodOfHour(trx, id, now())],
  ['all of it', 'ticket_in_hand', (trx, id) => readWall(world.desk, trx, id, world.members.marc)],
])('%s: by %s', async (_question, index, ask) => {
  const plans = await explain(world.url, world.workspaceId, trx => ask(trx, world.workspaceId))
  expect(plans.flatMap(plan => plan.readWhole)).toEqual([])
  expect(plans.flatMap(plan => plan.indexes)).toContain(index)
  for (const { touched } of plans) expect(touched).toBeLessThan(FEW)
})
