import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import { starterPolicy } from '../../core/policy/starter-policy.ts'
import { overruleDecision } from '../overrule.ts'
import { backTest } from './back-test.ts'

const telecom = () => starterPolicy(['Aurora Mobile', 'Aurora'])
const withRules = (change: (rules: PolicyDocument['rules']) => PolicyDocument['rules']): PolicyDocument => ({
  ...telecom(),
  rules: change(telecom().rules),
})

/** Bills go to the technicians. */
const BILLS_ELSEWHERE = withRules(rules =>
  rules.map(rule =>
    rule.id === 'who.billing' ? { ...rule, decide: { ...rule.decide, who: { queue: 'technical' } } } : rule,
  ),
)
const DAY_MS = 86_400_000

const test = (world: World, draft: PolicyDocument) => {
  const now = world.clock.now().getTime()
  const period = { from: new Date(now - 30 * DAY_MS), to: new Date(now + DAY_MS) }
  return backTest(world.desk, world.workspaceId, draft, period, null)
}

const hearBillAndLine = async (world: World) => {
  const bill = world.post({ text: '@aurora_aiuta la fattura è sbagliata', from: 'tom' })
  const line = world.post({ text: '@aurora_aiuta la fibra non funziona' })
  await world.hearAll([bill, line])
  return { bill, line }
}

describe('a back-test', () => {
  inWorld('of the policy in force finds nothing', async ({ world }) => {
    await hearBillAndLine(world)
    expect(await test(world, telecom())).toMatchObject({
      total: 2,
      counted: 2,
      changed: 0,
      moves: [],
      next: null,
    })
  })

  inWorld('tells what would go where, and of which messages', async ({ world }) => {
    const { bill } = await hearBillAndLine(world)
    const page = await test(world, BILLS_ELSEWHERE)
    expect(page).toMatchObject({
      counted: 2,
      changed: 1,
      moves: [{ part: 'queue', from: 'billing', to: 'technical', count: 1 }],
    })
    expect(page.differing).toHaveLength(1)
    expect(page.differing[0]?.row.text).toBe(bill.text)
    expect(page.differing[0]?.answer?.answered_at).toBeNull()
  })

  inWorld('reads texts anew where the draft has other words', async ({ world }) => {
    await hearBillAndLine(world)
    const { topics } = telecom()
    const page = await test(world, { ...telecom(), topics: { ...topics, billing: [], sales: ['fattur'] } })
    expect(page.moves).toContainEqual({ part: 'queue', from: 'billing', to: 'sales', count: 1 })
  })

  inWorld('shows what people did: who overruled, and when it was answered', async ({ world }) => {
    const { bill } = await hearBillAndLine(world)
    const message = await world.message(bill.externalId)
    world.clock.advance({ minutes: 7 })
    await world.reply(message.ticket_id ?? '', {})
    await world.drain({ seconds: 20 })
    await overruleDecision(
      world.desk,
      world.workspaceId,
      message.id,
      { priority: 'urgent' },
      world.members.sara,
    )
    const [differs] = (await test(world, BILLS_ELSEWHERE)).differing
    expect(differs?.row.overruled_by).toBe(world.members.sara)
    expect(differs?.answer?.visibility).toBe('public')
    expect(differs?.answer?.answered_at?.getTime()).toBeGreaterThanOrEqual(
      message.written_at.getTime() + 7 * 60_000,
    )
  })

  inWorld('goes on where a page ended, and leaves none out', async ({ world }) => {
    const posts = Array.from({ length: 2_100 }, (_, n) =>
      world.post({
        externalId: String(50_000 + n),
        text: '@aurora_aiuta la fattura è sbagliata',
        writtenAt: world.clock.ago({ minutes: 5_000 - n }),
      }),
    )
    for (let at = 0; at < posts.length; at += 500) await world.hearAll(posts.slice(at, at + 500))
    const first = await test(world, BILLS_ELSEWHERE)
    expect(first).toMatchObject({ total: 2_100, counted: 2_000 })
    const now = world.clock.now().getTime()
    const period = { from: new Date(now - 30 * DAY_MS), to: new Date(now + DAY_MS) }
    const second = await backTest(world.desk, world.workspaceId, BILLS_ELSEWHERE, period, first.next)
    expect(second).toMatchObject({ total: null, counted: 100, next: null })
    expect(first.changed + second.changed).toBe(2_100)
  })

  inWorld('sees nothing of another workspace', async ({ world }) => {
    await hearBillAndLine(world)
    const borea = await world.settleBorea()
    const now = world.clock.now().getTime()
    const period = { from: new Date(now - DAY_MS), to: new Date(now + DAY_MS) }
    expect(await backTest(world.desk, borea.workspaceId, BILLS_ELSEWHERE, period, null)).toMatchObject({
      total: 0,
      counted: 0,
    })
  })
})
