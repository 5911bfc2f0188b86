import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { type AccountRequest, accountRequest } from '../../contract/account.ts'
import { findAccount } from '../../store/account.ts'
import { openSession } from '../session.ts'
import { createVault } from '../vault.ts'
import { changeAccount } from './change-account.ts'
import { checkAccount } from './check-account.ts'
import { connectAccount } from './connect-account.ts'
import { removeAccount } from './remove-account.ts'

const TOKEN = '960:aurora_negozi'
const NEEDS_LOGIN = { ok: false, code: 'needsLogin', explain: 'The token has run out.' } as const

const asked = (otherwise: Partial<AccountRequest> = {}): AccountRequest =>
  accountRequest.parse({
    channel: 'scripted',
    purpose: 'both',
    settings: {},
    secrets: { accessToken: TOKEN, clientSecret: 'hush' },
    ...otherwise,
  })

const connect = (world: World, otherwise: Partial<AccountRequest> = {}) =>
  connectAccount(world.desk, world.workspaceId, asked(otherwise), world.members.giulia)

const change = (world: World, id: string, changes: Parameters<typeof changeAccount>[3]) =>
  changeAccount(world.desk, world.workspaceId, id, changes, world.members.giulia)

const check = (world: World, id: string) =>
  checkAccount(world.desk, world.workspaceId, id, world.members.giulia)

const remove = (world: World, id: string) =>
  removeAccount(world.desk, world.workspaceId, id, world.members.giulia)

const account = async (world: World, id: string) => {
  const row = await world.see(trx => findAccount(trx, world.workspaceId, id))
  if (row === undefined) throw new Error('there is no such account')
  return row
}

const accounts = (world: World) => world.see(trx => trx.selectFrom('account').selectAll().execute())

describe('connecting', () => {
  inWorld('asks the network who it is, keeps the secrets sealed, and hears at once', async ({ world }) => {
    const connected = await connect(world, { keywords: ['Aurora'], dailyBudgetMicros: 5 })
    expect(connected).toMatchObject({
      ok: true,
      value: { external_id: '960', handle: 'aurora_negozi', status: 'connected', keywords: ['Aurora'] },
    })
    if (!connected.ok) return
    const { id, secrets } = connected.value
    expect(secrets.toString('latin1')).not.toMatch(/960|hush/)
    expect(world.desk.vault.open(secrets, id)).toEqual({ accessToken: TOKEN, clientSecret: 'hush' })
    const sources = await world.see(trx =>
      trx
        .selectFrom('account_cursor')
        .select(['source', 'next_read_at'])
        .where('account_id', '=', id)
        .execute(),
    )
    expect(sources).toHaveLength(5)
    expect(sources.every(each => each.next_read_at <= world.clock.now())).toBe(true)
  })

  inWorld.for([
    ['no token', {}, { 'secrets.accessToken': expect.any(String) }],
    ['an empty token', { accessToken: '' }, { 'secrets.accessToken': expect.any(String) }],
    ['a word too many', { accessToken: TOKEN, password: 'hush' }, { secrets: expect.any(String) }],
  ] as const)(
    'is invalid with %s, and the answer names the field alone',
    async ([_what, secrets, fields], { world }) => {
      const refused = await connect(world, { secrets })
      expect(refused).toEqual({ ok: false, refusal: { kind: 'invalid', fields } })
      expect(JSON.stringify(refused)).not.toContain('hush')
    },
  )

  inWorld('is invalid with settings that are none', async ({ world }) => {
    expect(await connect(world, { settings: { url: 'nowhere' } })).toMatchObject({
      refusal: { kind: 'invalid', fields: { 'settings.url': expect.any(String) } },
    })
  })

  inWorld('is refused when the network does not know us, and nothing is kept', async ({ world }) => {
    world.network.health = NEEDS_LOGIN
    expect(await connect(world)).toEqual({ ok: false, refusal: { kind: 'unhealthy', health: NEEDS_LOGIN } })
    expect(await accounts(world)).toHaveLength(2)
  })

  inWorld('on a channel that nobody speaks is refused', async ({ world }) => {
    expect(await connect(world, { channel: 'pigeons' })).toEqual({
      ok: false,
      refusal: { kind: 'unknownChannel' },
    })
  })

  inWorld('the same account twice, also at the same time, is refused', async ({ world }) => {
    const connected = await Promise.all([connect(world), connect(world), connect(world)])
    expect(connected.filter(each => each.ok)).toHaveLength(1)
    expect(connected.filter(each => !each.ok && each.refusal.kind === 'alreadyConnected')).toHaveLength(2)
  })

  inWorld('the account of another brand is another account', async ({ world }) => {
    const borea = await world.settleBorea()
    await connect(world)
    const theirs = await connectAccount(world.desk, borea.workspaceId, asked(), borea.members.giulia)
    expect(theirs.ok).toBe(true)
  })
})

describe('changing', () => {
  inWorld('what it is for, where it listens and what it may spend', async ({ world }) => {
    const { id } = world.care
    await change(world, id, { purpose: 'both', keywords: ['Aurora', 'AuroraMobile'], dailyBudgetMicros: 1 })
    expect(await account(world, id)).toMatchObject({
      purpose: 'both',
      keywords: ['Aurora', 'AuroraMobile'],
      daily_budget_micros: '1',
      secrets: world.care.secrets,
    })
  })

  inWorld('its secrets makes it well again, if they are its own', async ({ world }) => {
    const { id } = world.care
    world.network.health = NEEDS_LOGIN
    await check(world, id)
    world.network.health = null
    expect(await change(world, id, { secrets: { accessToken: TOKEN } })).toEqual({
      ok: false,
      refusal: { kind: 'otherAccount' },
    })
    const secrets = { accessToken: '900:aurora_aiuta', clientSecret: 'new' }
    expect(await change(world, id, { secrets })).toMatchObject({ ok: true })
    const row = await account(world, id)
    expect(row).toMatchObject({ status: 'connected', trouble: null })
    expect(world.desk.vault.open(row.secrets, id)).toEqual(secrets)
  })

  inWorld('one that was removed is not possible, and gives it no secrets back', async ({ world }) => {
    const { id } = world.care
    await remove(world, id)
    const secrets = { accessToken: '900:aurora_aiuta' }
    expect(await change(world, id, { secrets })).toEqual({ ok: false, refusal: { kind: 'notFound' } })
    expect((await account(world, id)).secrets).toHaveLength(0)
  })

  inWorld('while it is being removed gives it no secrets back', async ({ world }) => {
    const { id } = world.care
    const real = world.network.check.bind(world.network)
    world.network.check = async session => {
      await remove(world, id)
      return real(session)
    }
    await change(world, id, { secrets: { accessToken: '900:aurora_aiuta' } })
    expect((await account(world, id)).secrets).toHaveLength(0)
  })
})

describe('removing', () => {
  inWorld('forgets the secrets and keeps what was said', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    expect(await remove(world, world.care.id)).toBe(true)
    const row = await account(world, world.care.id)
    expect(row.secrets).toHaveLength(0)
    expect(row.removed_at).toEqual(world.clock.now())
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
    expect(await openSession(world.desk, row)).toBeNull()
  })

  inWorld('happens once', async ({ world }) => {
    expect(await remove(world, world.care.id)).toBe(true)
    expect(await remove(world, world.care.id)).toBe(false)
  })

  inWorld('lets the account come back, as a new one', async ({ world }) => {
    await remove(world, world.care.id)
    const again = await connect(world, { secrets: { accessToken: '900:aurora_aiuta' } })
    expect(again).toMatchObject({ ok: true, value: { handle: 'aurora_aiuta' } })
    expect(await accounts(world)).toHaveLength(3)
  })

  inWorld('is final for secrets that a connector renews too late', async ({ world }) => {
    const session = await openSession(world.desk, world.care)
    await remove(world, world.care.id)
    const renewed = await session?.renewSecrets(session.secrets, async () => ({ accessToken: 'renewed' }))
    expect(renewed).toBeNull()
    expect((await account(world, world.care.id)).secrets).toHaveLength(0)
  })
})

describe('renewing secrets', () => {
  inWorld('happens once, however many sessions come with what is spent', async ({ world }) => {
    const sessions = await Promise.all(Array.from({ length: 5 }, () => openSession(world.desk, world.care)))
    let redeemed = 0
    const fresh = await Promise.all(
      sessions.map(each =>
        each?.renewSecrets(each.secrets, async () => ({ accessToken: `renewed-${++redeemed}` })),
      ),
    )
    expect(fresh).toEqual(Array(5).fill({ accessToken: 'renewed-1' }))
    expect((await openSession(world.desk, await account(world, world.care.id)))?.secrets).toEqual(fresh[0])
  })

  inWorld('that failed leaves them as they were', async ({ world }) => {
    const session = await openSession(world.desk, world.care)
    expect(await session?.renewSecrets(session.secrets, async () => null)).toBeNull()
    expect((await account(world, world.care.id)).secrets).toEqual(world.care.secrets)
  })
})

describe('checking', () => {
  inWorld('keeps what the network says, and forgets it when all is well', async ({ world }) => {
    const { id } = world.care
    world.network.health = NEEDS_LOGIN
    expect(await check(world, id)).toMatchObject({ ok: true, value: { health: NEEDS_LOGIN } })
    expect(await account(world, id)).toMatchObject({
      status: 'needsLogin',
      trouble: {
        code: 'needsLogin',
        explain: 'The token has run out.',
        since: world.clock.now().toISOString(),
      },
    })
    world.network.health = null
    await check(world, id)
    expect(await account(world, id)).toMatchObject({ status: 'connected', trouble: null })
  })

  inWorld('does not end a pause', async ({ world }) => {
    await change(world, world.care.id, { status: 'paused' })
    await check(world, world.care.id)
    expect((await account(world, world.care.id)).status).toBe('paused')
  })

  inWorld('says that the secrets cannot be opened, without asking the network', async ({ world }) => {
    const desk = { ...world.desk, vault: createVault('another key') }
    const checked = await checkAccount(desk, world.workspaceId, world.care.id, world.members.giulia)
    expect(checked).toMatchObject({ value: { health: { ok: false, code: 'needsLogin' } } })
  })

  inWorld('one that was removed is not possible', async ({ world }) => {
    await remove(world, world.care.id)
    expect(await check(world, world.care.id)).toEqual({ ok: false, refusal: { kind: 'notFound' } })
  })
})
