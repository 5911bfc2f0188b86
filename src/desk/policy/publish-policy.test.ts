import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import { starterPolicy } from '../../core/policy/starter-policy.ts'
import { writePolicy } from '../../core/policy/write-policy.ts'
import { findPolicySource, getPolicy, listPolicyVersions } from '../../store/policy.ts'
import { findPolicyDraft } from '../../store/policy-draft.ts'
import { publishPolicy } from './publish-policy.ts'
import { discardPolicyDraft, savePolicyDraft } from './save-draft.ts'

const telecom = () => starterPolicy(['Aurora Mobile', 'Aurora'])

const publish = (world: World, document: PolicyDocument, basedOn = 1) =>
  publishPolicy(
    world.desk,
    world.workspaceId,
    { source: writePolicy(document), note: 'why not', basedOn },
    world.members.sara,
  )

const queues = (world: World) =>
  world.see(async trx => {
    const rows = await trx.selectFrom('queue').selectAll().orderBy('key').execute()
    return rows.filter(({ retired_at }) => retired_at === null).map(({ key }) => key)
  })

describe('a policy that is published', () => {
  inWorld('decides every message from then on, with its version', async ({ world }) => {
    const before = await world.openMatter()
    const rules = telecom().rules.map(rule =>
      rule.id === 'default' ? { ...rule, decide: { ...rule.decide, who: { queue: 'sales' } } } : rule,
    )
    const only = rules.filter(({ id }) => !id.startsWith('who.'))
    expect(await publish(world, { ...telecom(), rules: only })).toEqual({ ok: true, value: 2 })
    const said = world.post({ text: '@aurora_aiuta a che ora aprite domani?', from: 'tom' })
    await world.hear(said)
    const message = await world.message(said.externalId)
    const [decision] = await world.see(trx =>
      trx
        .selectFrom('decision')
        .innerJoin('queue', 'queue.id', 'decision.queue_id')
        .select(['decision.policy_version', 'queue.key'])
        .where('message_id', '=', message.id)
        .execute(),
    )
    expect(decision).toEqual({ policy_version: 2, key: 'sales' })
    const old = await world.see(trx =>
      trx
        .selectFrom('decision')
        .select('policy_version')
        .where('message_id', '=', before.message.id)
        .executeTakeFirstOrThrow(),
    )
    expect(old.policy_version).toBe(1)
  })

  inWorld('is kept as it was written, with who and why', async ({ world }) => {
    const source = `# ours\n${writePolicy(telecom())}`
    await publishPolicy(
      world.desk,
      world.workspaceId,
      { source, note: 'a comment', basedOn: 1 },
      world.members.sara,
    )
    expect(await world.see(trx => findPolicySource(trx, world.workspaceId, 2))).toBe(source)
    const versions = await world.see(trx => listPolicyVersions(trx, world.workspaceId))
    expect(versions.map(({ version, note }) => [version, note])).toEqual([
      [2, 'a comment'],
      [1, ''],
    ])
    expect(versions[0]?.publishedBy).toBeTruthy()
    expect((await world.events()).at(-1)).toMatchObject({
      type: 'policy.published',
      actor: { kind: 'person', memberId: world.members.sara },
      data: { version: 2 },
    })
  })

  inWorld('keeps the order of its topics: of two that fit alike the earlier wins', async ({ world }) => {
    const topics = { zebra: ['fattura'], ant: ['fattura'] }
    const rules = telecom().rules.filter(({ when }) => when.topic === undefined)
    expect(await publish(world, { ...telecom(), topics, rules })).toMatchObject({ ok: true })
    const message = await world.hear(
      world.post({ text: '@aurora_aiuta la fattura è sbagliata', from: 'tom' }),
    )
    const { facts } = await world.see(trx =>
      trx
        .selectFrom('decision')
        .select('facts')
        .where('message_id', '=', message.id)
        .executeTakeFirstOrThrow(),
    )
    expect(facts.topic?.value).toBe('zebra')
  })

  inWorld('brings its queues, and retires those in which nothing waits', async ({ world }) => {
    const document = telecom()
    const kept = document.queues.filter(({ key }) => key !== 'community')
    const praise = document.rules.filter(({ id }) => id !== 'who.praise')
    const added = { key: 'stores', name: { en: 'Stores' } }
    expect(await publish(world, { ...document, queues: [...kept, added], rules: praise })).toMatchObject({
      ok: true,
    })
    expect(await queues(world)).toEqual(['billing', 'general', 'sales', 'stores', 'technical'])
    expect(await publish(world, document, 2)).toMatchObject({ ok: true })
    expect(await queues(world)).toEqual(['billing', 'community', 'general', 'sales', 'technical'])
  })

  inWorld('is refused where it takes away a queue in which somebody waits', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const ticket = (await world.tickets()).find(({ id }) => id === ticketId)
    const key = await world.see(async trx => {
      const row = await trx
        .selectFrom('queue')
        .select('key')
        .where('id', '=', ticket?.queue_id ?? null)
        .executeTakeFirstOrThrow()
      return row.key
    })
    const document = telecom()
    const renamed = document.queues.map(queue => (queue.key === key ? { ...queue, key: 'elsewhere' } : queue))
    const rules = document.rules.map(rule =>
      rule.decide.who?.queue === key
        ? { ...rule, decide: { ...rule.decide, who: { queue: 'elsewhere' } } }
        : rule,
    )
    expect(await publish(world, { ...document, queues: renamed, rules })).toMatchObject({
      ok: false,
      refusal: { kind: 'policyProblems', problems: [{ code: 'queueInUse', params: { value: key } }] },
    })
    expect((await world.see(trx => getPolicy(trx, world.workspaceId))).version).toBe(1)
  })

  inWorld('is refused where somebody published meanwhile', async ({ world }) => {
    await publish(world, telecom())
    expect(await publish(world, telecom())).toEqual({
      ok: false,
      refusal: { kind: 'policyMoved', version: 2 },
    })
  })

  inWorld('by two at once is published once', async ({ world }) => {
    const both = await Promise.all([publish(world, telecom()), publish(world, telecom())])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect((await world.see(trx => getPolicy(trx, world.workspaceId))).version).toBe(2)
  })

  inWorld('gives a matter to the colleague whom it names, and knows no strangers', async ({ world }) => {
    const email = await world.see(async trx => {
      const row = await trx
        .selectFrom('member')
        .innerJoin('user', 'user.id', 'member.user_id')
        .select('user.email')
        .where('member.id', '=', world.members.sara)
        .executeTakeFirstOrThrow()
      return row.email
    })
    const naming = (person: string): PolicyDocument => ({
      ...telecom(),
      rules: telecom().rules.map(rule =>
        rule.decide.who === undefined
          ? rule
          : { ...rule, decide: { ...rule.decide, who: { ...rule.decide.who, person } } },
      ),
    })
    expect(await publish(world, naming('nobody@aurora.example'))).toMatchObject({
      ok: false,
      refusal: { problems: expect.arrayContaining([expect.objectContaining({ code: 'unknownPerson' })]) },
    })
    expect(await publish(world, naming(email))).toMatchObject({ ok: true })
    const { ticketId } = await world.openMatter()
    expect((await world.tickets()).find(({ id }) => id === ticketId)?.assignee_id).toBe(world.members.sara)
    expect(await world.events()).toContainEqual(
      expect.objectContaining({
        type: 'ticket.assigned',
        ticket_id: ticketId,
        actor: { kind: 'rule', policyVersion: 2 },
      }),
    )
  })
})

describe('a draft', () => {
  const save = (world: World, source: string, savedAt: Date | null) =>
    savePolicyDraft(world.desk, world.workspaceId, { source, basedOn: 1, savedAt }, world.members.sara)
  const find = (world: World) => world.see(trx => findPolicyDraft(trx, world.workspaceId))

  inWorld('is kept whatever is wrong with it, and gone when it is published', async ({ world }) => {
    const first = await save(world, 'rules: [', null)
    expect(first.ok).toBe(true)
    expect(await find(world)).toMatchObject({ source: 'rules: [', basedOn: 1 })
    await publish(world, telecom())
    expect(await find(world)).toBeNull()
  })

  inWorld('is not written over by who has not seen it', async ({ world }) => {
    const first = await save(world, 'one', null)
    expect(await save(world, 'two', null)).toMatchObject({ ok: false })
    if (!first.ok) throw new Error('not saved')
    const second = await save(world, 'three', first.value)
    expect(second.ok).toBe(true)
    expect(await save(world, 'four', first.value)).toMatchObject({ ok: false })
    expect(await find(world)).toMatchObject({ source: 'three' })
  })

  inWorld('can be thrown away, and decides nothing', async ({ world }) => {
    await save(world, writePolicy({ ...telecom(), rules: telecom().rules.slice(-1) }), null)
    expect((await world.see(trx => getPolicy(trx, world.workspaceId))).version).toBe(1)
    await discardPolicyDraft(world.desk, world.workspaceId)
    expect(await find(world)).toBeNull()
  })
})
