import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { accountRequest } from '../../contract/account.ts'
import { finishAccountLogin, startAccountLogin } from './login-account.ts'

const BACK = 'http://127.0.0.1/back'
const CODE = '960:aurora_negozi'

async function begin(world: World): Promise<string> {
  const begun = await world.beginLogin({ clientSecret: 'hush' })
  if (!begun.ok) throw new Error('the login could not begin')
  return new URL(begun.value.url).searchParams.get('state') ?? ''
}

const finish = (world: World, state: string, code = CODE, memberId = world.members.giulia) =>
  finishAccountLogin(world.desk, world.workspaceId, { state, code, redirectUri: BACK, query: {} }, memberId)

const attempts = (world: World) => world.see(trx => trx.selectFrom('login_attempt').selectAll().execute())

describe('a login', () => {
  inWorld('sends to the network and brings an account back', async ({ world }) => {
    const state = await begin(world)
    const finished = await finish(world, state)
    expect(finished).toMatchObject({ ok: true, value: { handle: 'aurora_negozi', purpose: 'both' } })
    if (finished.ok)
      expect(world.desk.vault.open(finished.value.secrets, finished.value.id)).toEqual({
        accessToken: CODE,
        clientSecret: 'hush',
      })
  })

  inWorld('keeps what it needs sealed, and nothing once it is over', async ({ world }) => {
    const state = await begin(world)
    const [attempt] = await attempts(world)
    expect(attempt?.sealed.toString('latin1')).not.toMatch(/hush|verifier/)
    await finish(world, state)
    expect(await attempts(world)).toEqual([])
  })

  inWorld('works once, also when it comes back twice at once', async ({ world }) => {
    const state = await begin(world)
    const finished = await Promise.all([finish(world, state), finish(world, state)])
    expect(finished.filter(each => each.ok)).toHaveLength(1)
    expect(finished).toContainEqual({ ok: false, refusal: { kind: 'expired' } })
  })

  inWorld.for([
    [14, true],
    [16, false],
  ] as const)('after %i minutes works: %s', async ([minutes, works], { world }) => {
    const state = await begin(world)
    world.clock.advance({ minutes })
    expect((await finish(world, state)).ok).toBe(works)
  })

  inWorld('of another person, another brand or nobody does not work', async ({ world }) => {
    const borea = await world.settleBorea()
    const state = await begin(world)
    const expired = { ok: false, refusal: { kind: 'expired' } }
    const back = { state, code: CODE, redirectUri: BACK, query: {} }
    expect(await finish(world, state, CODE, world.members.marc)).toEqual(expired)
    expect(await finishAccountLogin(world.desk, borea.workspaceId, back, borea.members.giulia)).toEqual(
      expired,
    )
    expect(await finish(world, 'made up')).toEqual(expired)
    expect((await finish(world, state)).ok).toBe(true)
  })

  inWorld('that the network refuses says so, and tells no secret', async ({ world }) => {
    const finished = await finish(world, await begin(world), 'a wrong code')
    expect(finished).toEqual({ ok: false, refusal: { kind: 'refusedByNetwork' } })
  })

  inWorld('leaves nothing of attempts that nobody finished', async ({ world }) => {
    await begin(world)
    world.clock.advance({ hours: 1 })
    await begin(world)
    expect(await attempts(world)).toHaveLength(1)
  })

  inWorld('on a channel that nobody speaks is refused', async ({ world }) => {
    const request = accountRequest.parse({ channel: 'pigeons', purpose: 'both', settings: {}, secrets: {} })
    const begun = await startAccountLogin(world.desk, world.workspaceId, request, BACK, world.members.giulia)
    expect(begun).toEqual({ ok: false, refusal: { kind: 'unknownChannel' } })
  })
})
