import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { Connector } from '../../connectors/connector.ts'
import { starterPolicy } from '../../core/policy/starter-policy.ts'
import { writePolicy } from '../../core/policy/write-policy.ts'
import type { Asked } from '../../core/triage/judgement.ts'
import { findCalibration, listLessons } from '../../store/lesson.ts'
import { correctFact } from '../correct-fact.ts'
import type { Desk } from '../desk.ts'
import { overruleDecision } from '../overrule.ts'
import { publishPolicy } from '../policy/publish-policy.ts'
import { resetLearning, setLearningRight } from './reset-learning.ts'

const TEXT = 'Aurora Mobile, il gelato al pistacchio in sede è finito di nuovo'
const ALIKE = 'Aurora Mobile, il gelato al pistacchio è finito pure oggi'

const correct = (world: World, messageId: string, desk: Desk = world.desk) =>
  correctFact(desk, world.workspaceId, messageId, { fact: 'intent', value: 'suggestion' }, world.members.sara)

const leave = (world: World, messageId: string, desk: Desk = world.desk) =>
  overruleDecision(desk, world.workspaceId, messageId, { if: false }, world.members.sara)

const hear = (world: World, text: string, from: 'tom' | 'luca' | 'chiara' | 'amelie' = 'tom') =>
  world.hear(world.post({ text: `@aurora_aiuta ${text}`, from }))

const factsOf = (world: World, messageId: string) =>
  world.see(async trx => {
    const row = await trx
      .selectFrom('decision')
      .select(['facts', 'engage', 'because'])
      .where('message_id', '=', messageId)
      .where('is_current', '=', true)
      .executeTakeFirstOrThrow()
    return row
  })

const kept = (world: World) => world.see(trx => findCalibration(trx, world.workspaceId))

/** The same desk on a network whose terms forbid learning. */
const forbidding = (desk: Desk): Desk => ({
  ...desk,
  getConnector: channel => {
    const connector = desk.getConnector(channel)
    return new Proxy(connector, {
      get: (target, name) =>
        name === 'capabilities'
          ? { ...target.capabilities, learning: 'needsRight' }
          : Reflect.get(target, name, target),
    }) as Connector
  },
})

describe('a correction', () => {
  inWorld('is kept, and teaches what the next message like it says', async ({ world }) => {
    const first = await hear(world, TEXT)
    await correct(world, first.id)
    for (const from of ['luca', 'chiara'] as const) await correct(world, (await hear(world, TEXT, from)).id)
    expect((await world.see(trx => listLessons(trx, world.workspaceId)))[0]).toMatchObject({
      aim: 'intent',
      said: 'suggestion',
      text: `@aurora_aiuta ${TEXT}`,
    })
    expect((await kept(world))?.calibration.lessons).toBeGreaterThan(1)
    const next = await hear(world, TEXT, 'amelie')
    expect((await factsOf(world, next.id)).facts.intent?.value).toBe('suggestion')
  })

  inWorld('of IF leaves the next message like it alone, and says that it was learned', async ({ world }) => {
    const first = await hear(world, TEXT)
    expect((await factsOf(world, first.id)).engage).toBe(true)
    await leave(world, first.id)
    const next = await hear(world, TEXT, 'luca')
    const { engage, because } = await factsOf(world, next.id)
    expect(engage).toBe(false)
    expect(because).toContainEqual(expect.objectContaining({ part: 'if', kind: 'learned' }))
  })

  inWorld('gives way to a hard rule', async ({ world }) => {
    const policy = starterPolicy(['Aurora Mobile'])
    const rules = policy.rules.map(rule => ({ ...rule, isHard: true }))
    await publishPolicy(
      world.desk,
      world.workspaceId,
      { source: writePolicy({ ...policy, rules }), note: 'all hard', basedOn: 1 },
      world.members.sara,
    )
    const first = await hear(world, TEXT)
    await leave(world, first.id)
    const next = await hear(world, TEXT, 'luca')
    expect((await factsOf(world, next.id)).engage).toBe(true)
  })
})

describe('where the terms forbid learning', () => {
  inWorld('corrections are kept and teach nothing, until somebody confirms the right', async ({ world }) => {
    const desk = forbidding(world.desk)
    const first = await hear(world, TEXT)
    await correct(world, first.id, desk)
    expect((await kept(world))?.calibration.lessons ?? 0).toBe(0)
    expect(await world.see(trx => listLessons(trx, world.workspaceId))).toHaveLength(1)
    const channel = world.care.channel
    await setLearningRight(desk, world.workspaceId, { channel, isConfirmed: true }, world.members.sara)
    expect((await kept(world))?.calibration.lessons).toBe(1)
    await setLearningRight(desk, world.workspaceId, { channel, isConfirmed: false }, world.members.sara)
    expect((await kept(world))?.calibration).toEqual({ weights: {}, lessons: 0 })
    expect((await world.events()).filter(({ type }) => type === 'learning.rightChanged')).toHaveLength(2)
  })

  inWorld('nothing needs a right where the terms ask for none', async ({ world }) => {
    const right = { channel: world.care.channel, isConfirmed: true }
    expect(await setLearningRight(world.desk, world.workspaceId, right, world.members.sara)).toMatchObject({
      ok: false,
      refusal: 'notNeeded',
    })
  })
})

test('what is learned from is shown to nobody but our own model', async () => {
  const world = await openWorld()
  const asked: Asked[] = []
  const desk: Desk = {
    ...world.desk,
    judge: async texts => {
      asked.push(...texts)
      return world.desk.judge(texts)
    },
  }
  try {
    const first = await hear(world, TEXT)
    await correct(world, first.id, desk)
    expect(asked).toMatchObject([{ text: `@aurora_aiuta ${TEXT}`, isForOurModelAlone: true }])
  } finally {
    await world.close()
  }
})

describe('what was learned', () => {
  inWorld('is forgotten by order; the corrections stay, and new ones teach again', async ({ world }) => {
    const first = await hear(world, TEXT)
    await correct(world, first.id)
    world.clock.advance({ minutes: 1 })
    await resetLearning(world.desk, world.workspaceId, world.members.sara)
    expect((await kept(world))?.calibration).toEqual({ weights: {}, lessons: 0 })
    const rows = await world.see(trx => trx.selectFrom('lesson').selectAll().execute())
    expect(rows).toHaveLength(1)
    world.clock.advance({ minutes: 1 })
    const next = await hear(world, ALIKE)
    await correct(world, next.id)
    expect((await kept(world))?.calibration.lessons).toBe(1)
  })

  inWorld('by two teachers at once is lost of neither', async ({ world }) => {
    const first = await hear(world, TEXT)
    const second = await hear(world, 'Aurora Mobile, il parcheggio è piccolo', 'luca')
    await Promise.all([correct(world, first.id), correct(world, second.id)])
    expect((await kept(world))?.calibration.lessons).toBe(2)
  })
})
