import { sql } from 'kysely'
import { expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { accountRequest } from '../contract/account.ts'
import { changeAccount } from './account/change-account.ts'
import { checkAccount } from './account/check-account.ts'
import { connectAccount } from './account/connect-account.ts'
import { finishAccountLogin } from './account/login-account.ts'
import { removeAccount } from './account/remove-account.ts'

const MARK = 'pssst-0a1b2c'

/** Every row of every table as text, sealed bytes as the letters that they would be. */
async function readAllRows({ database }: World): Promise<string> {
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(
    database.kysely,
  )
  const texts = await database.inEveryWorkspace(async trx => {
    const read: string[] = []
    for (const { name } of tables.rows) {
      const rows = await sql<{
        row: string
      }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(trx)
      read.push(...rows.rows.map(each => each.row))
    }
    return read
  })
  return texts.join('\n')
}

const hex = (text: string): string => Buffer.from(text).toString('hex')

/** All that the desk answers or throws in the life of an account, good and bad. */
async function liveThrough(world: World): Promise<unknown[]> {
  const { desk, workspaceId, members } = world
  const secrets = { accessToken: `960:shops:${MARK}`, clientSecret: MARK }
  const asked = (more: object) =>
    accountRequest.parse({ channel: 'scripted', purpose: 'both', settings: {}, secrets, ...more })
  const said: unknown[] = []
  const connect = async (more: object = {}) => {
    const connected = await connectAccount(desk, workspaceId, asked(more), members.giulia)
    said.push(connected.ok ? null : connected.refusal)
    return connected.ok ? connected.value.id : ''
  }
  await connect({ secrets: { ...secrets, wrong: MARK } })
  await connect({ settings: { url: MARK } })
  world.network.health = { ok: false, code: 'forbidden', explain: 'No.' }
  await connect()
  world.network.health = null
  const id = await connect()
  await connect()
  said.push(
    await changeAccount(desk, workspaceId, id, { secrets: { accessToken: MARK } }, members.giulia).then(
      hideRow,
    ),
  )
  await changeAccount(desk, workspaceId, id, { secrets, keywords: ['Aurora'] }, members.giulia)
  await checkAccount(desk, workspaceId, id, members.giulia)
  const begun = await world.beginLogin(secrets)
  const state = begun.ok ? (new URL(begun.value.url).searchParams.get('state') ?? '') : ''
  said.push(begun)
  const back = { state, code: 'wrong', redirectUri: 'http://127.0.0.1/back', query: {} }
  said.push(await finishAccountLogin(desk, workspaceId, back, members.giulia))
  await world.beginLogin(secrets)
  await world.drain({ minutes: 1 })
  await removeAccount(desk, workspaceId, await connectAnother(world), members.giulia)
  return said
}

const hideRow = (result: { ok: boolean }): unknown => (result.ok ? null : result)

async function connectAnother({ desk, workspaceId, members }: World): Promise<string> {
  const secrets = { accessToken: `961:other`, clientSecret: MARK }
  const asked = accountRequest.parse({ channel: 'scripted', purpose: 'both', settings: {}, secrets })
  const connected = await connectAccount(desk, workspaceId, asked, members.giulia)
  return connected.ok ? connected.value.id : ''
}

inWorld('secrets stand in no row, no event and no refusal', async ({ world }) => {
  const said = await liveThrough(world)
  const rows = await readAllRows(world)
  expect(rows).not.toContain(MARK)
  expect(rows).not.toContain(hex(MARK))
  expect(JSON.stringify(said)).not.toContain(MARK)
  expect(rows).toContain('account.connected')
})
