import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { sign } from '../../connectors/signature.ts'
import { makeCrmSecret, receiveCrm } from './crm.ts'
import { removeIntegration } from './integration-secret.ts'
import { meet } from './people.fixture.ts'

const secondsOf = (at: Date): string => String(Math.floor(at.getTime() / 1000))
const LUCA = { externalKey: 'C-1', displayName: 'Luca Bassi', plan: 'gold' }

/** What the CRM sends, signed just now with this secret. */
function signed(world: World, secret: string, said: unknown, timestamp = secondsOf(world.clock.now())) {
  const body = Buffer.from(typeof said === 'string' ? said : JSON.stringify(said))
  return { timestamp, signature: sign(secret, timestamp, body), body }
}

const secretOf = (world: World) => makeCrmSecret(world.desk, world.workspaceId, world.members.marc)
const receive = (world: World, request: Parameters<typeof receiveCrm>[2], to = world.workspaceId) =>
  receiveCrm(world.desk, to, request)
const customers = (world: World) =>
  world.see(trx => trx.selectFrom('customer').selectAll().orderBy('external_key').execute())

describe('what the CRM brings', () => {
  inWorld('is taken, by the workspace’s id and by its name', async ({ world }) => {
    const secret = await secretOf(world)
    const first = await receive(world, signed(world, secret, LUCA))
    expect(first).toMatchObject({ ok: true, value: [{ externalKey: 'C-1', outcome: 'new', flaws: [] }] })
    const both = {
      customers: [
        { ...LUCA, plan: null },
        { externalKey: 'C-2', tags: ['vip'] },
      ],
    }
    const second = await receive(world, signed(world, secret, both), 'aurora-mobile')
    expect(second).toMatchObject({ ok: true, value: [{ outcome: 'changed' }, { outcome: 'new' }] })
    expect(await customers(world)).toMatchObject([
      { external_key: 'C-1', display_name: 'Luca Bassi', plan: null },
      { external_key: 'C-2', tags: ['vip'] },
    ])
    expect((await world.events()).at(-1)).toMatchObject({
      type: 'customer.imported',
      actor: { kind: 'person', memberId: world.members.marc },
      data: { from: 'crm', new: 1, changed: 1 },
    })
  })

  inWorld('is told apart, good from bad', async ({ world }) => {
    const luca = await meet(world, 'luca')
    const secret = await secretOf(world)
    const brought = [
      {
        externalKey: 'C-1',
        addresses: [{ channel: 'scripted', address: '@Luca_B' }],
        value: { micros: 5e12, currency: 'EUR' },
      },
      { externalKey: '' },
      { externalKey: 'C-3', shoe: 43 },
      { externalKey: 'C-4', attributes: { shoe: 43 } },
      { externalKey: 'C-5', addresses: [{ channel: 'scripted', address: 'a b' }] },
      { externalKey: 'C-6', addresses: [{ channel: 'nowhere', address: 'a' }] },
      { externalKey: 'C-1' },
      'C-7',
      null,
      { externalKey: 'C-8', displayName: 'a\u0000b' },
    ]
    const received = await receive(world, signed(world, secret, { customers: brought }))
    const results = received.ok ? received.value : []
    expect(results.map(each => [each.externalKey, each.outcome, each.flaws[0]?.path])).toEqual([
      ['C-1', 'changed', undefined],
      ['', 'error', 'externalKey'],
      ['C-3', 'error', ''],
      ['C-4', 'error', 'attributes.shoe'],
      ['C-5', 'error', 'addresses.0'],
      ['C-6', 'error', 'addresses.0'],
      ['C-1', 'error', ''],
      [null, 'error', ''],
      [null, 'error', ''],
      ['C-8', 'new', undefined],
    ])
    expect(results[0]?.customerId).toBe(luca.customerId)
    expect(await customers(world)).toMatchObject([
      { external_key: 'C-1', value_micros: '5000000000000' },
      { external_key: 'C-8', display_name: 'ab' },
    ])
  })

  inWorld('is not taken twice', async ({ world }) => {
    const secret = await secretOf(world)
    const request = signed(world, secret, LUCA)
    await receive(world, request)
    expect(await receive(world, request)).toEqual({ ok: false, refusal: 'alreadyReceived' })
    const both = await Promise.all(
      [1, 2].map(() => receive(world, signed(world, secret, { externalKey: 'C-9' }))),
    )
    expect(both.map(each => each.ok).sort()).toEqual([false, true])
  })

  inWorld('is taken within five minutes of its signature, and no later or earlier', async ({ world }) => {
    const secret = await secretOf(world)
    const at = (minutes: number) => secondsOf(new Date(world.clock.now().getTime() + minutes * 60_000))
    const refused = { ok: false, refusal: 'badSignature' }
    expect(await receive(world, signed(world, secret, LUCA, at(-5.1)))).toEqual(refused)
    expect(await receive(world, signed(world, secret, LUCA, at(5.1)))).toEqual(refused)
    expect(await receive(world, signed(world, secret, LUCA, at(-4.9)))).toMatchObject({ ok: true })
    expect(await receive(world, signed(world, secret, LUCA, at(4.9)))).toMatchObject({ ok: true })
  })

  inWorld('is not taken with a signature of anything else', async ({ world }) => {
    const secret = await secretOf(world)
    const good = signed(world, secret, LUCA)
    const refused = { ok: false, refusal: 'badSignature' }
    for (const bad of [
      { ...good, signature: undefined },
      { ...good, timestamp: undefined },
      { ...good, signature: `${good.signature.slice(0, -1)}x` },
      { ...good, signature: good.signature.slice(7) },
      { ...good, timestamp: `${Number(good.timestamp) + 1}` },
      { ...good, timestamp: 'now' },
      { ...good, body: Buffer.from(`${good.body} `) },
      signed(world, `${secret}x`, LUCA),
      signed(world, '', LUCA),
    ])
      expect(await receive(world, bad)).toEqual(refused)
    expect(await customers(world)).toEqual([])
  })

  inWorld('has a form', async ({ world }) => {
    const secret = await secretOf(world)
    for (const said of ['', '{', '[]', '5', 'null', '{"customers":{}}', '{"customers":[]}'])
      expect(await receive(world, signed(world, secret, said)), said).toEqual({
        ok: false,
        refusal: 'malformed',
      })
    const many = { customers: Array.from({ length: 501 }, (_, n) => ({ externalKey: `C-${n}` })) }
    expect(await receive(world, signed(world, secret, many))).toEqual({ ok: false, refusal: 'malformed' })
  })
})

describe('the secret', () => {
  inWorld('of before is good no more', async ({ world }) => {
    const old = await secretOf(world)
    const secret = await secretOf(world)
    expect(await receive(world, signed(world, old, LUCA))).toEqual({ ok: false, refusal: 'badSignature' })
    expect(await receive(world, signed(world, secret, LUCA))).toMatchObject({ ok: true })
  })

  inWorld('opens the door of its own workspace alone', async ({ world }) => {
    const borea = await world.settleBorea()
    const ours = await secretOf(world)
    await makeCrmSecret(world.desk, borea.workspaceId, borea.members.marc)
    const answer = await receiveCrm(world.desk, borea.workspaceId, signed(world, ours, LUCA))
    expect(answer).toEqual({ ok: false, refusal: 'badSignature' })
  })

  inWorld('is needed: without one there is no door, nor in a workspace that is none', async ({ world }) => {
    const none = { ok: false, refusal: 'unknownAddress' }
    expect(await receive(world, signed(world, 'x', LUCA))).toEqual(none)
    expect(await receive(world, signed(world, 'x', LUCA), 'nobody')).toEqual(none)
    const secret = await secretOf(world)
    await removeIntegration(world.desk, world.workspaceId, 'crm', world.members.marc)
    expect(await receive(world, signed(world, secret, LUCA))).toEqual(none)
  })

  inWorld('stands nowhere to be read', async ({ world }) => {
    const secret = await secretOf(world)
    const kept = await world.see(trx => trx.selectFrom('integration').selectAll().execute())
    expect(kept[0]?.secret?.toString('latin1')).not.toContain(secret)
    expect(
      JSON.stringify([await world.events(), kept.map(each => ({ ...each, secret: null }))]),
    ).not.toContain(secret)
  })
})
