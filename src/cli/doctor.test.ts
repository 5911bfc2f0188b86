import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createNetServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { SETTINGS_SCHEMA } from '../server/settings.ts'
import { openDatabase } from '../store/database.ts'
import { createTestDatabase } from '../store/engine/test-database.ts'
import { migrate } from '../store/migrate.ts'
import { withoutPassword } from './doctor/check-settings.ts'
import { printReport } from './doctor/print-report.ts'
import { examine } from './doctor.ts'

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pronto-test-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function findFreePort(): Promise<number> {
  const server = createNetServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A program that answers every request alike. */
async function serve(status: number, body: string): Promise<number> {
  const server = createServer((_request, response) => response.writeHead(status).end(body))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

const SECRET = 'never to be read by anybody who looks'

async function environment(otherwise: Record<string, string> = {}): Promise<Record<string, string>> {
  const defaults = { PRONTO_DATA: await makeFolder(), PRONTO_PORT: String(await findFreePort()) }
  return { ...defaults, PRONTO_SECRET: SECRET, ...otherwise }
}

/** Where the world's desk lives, with the key that its accounts were sealed with. */
async function environmentOf(world: World): Promise<Record<string, string>> {
  const env = await environment({ DATABASE_URL: world.url, PRONTO_SECRET: '' })
  await writeFile(join(env.PRONTO_DATA ?? '', 'secret'), 'a secret of the tests\n', { mode: 0o600 })
  return env
}

/** All that the doctor says at a terminal. */
async function read(env: Record<string, string>): Promise<{ ok: boolean; text: string }> {
  const report = await examine(env)
  const lines: string[] = []
  printReport(report, line => lines.push(line))
  return { ok: report.ok, text: lines.join('\n') }
}

describe('settings', () => {
  test('are all named, and secrets are never shown', async () => {
    const env = await environment({
      DATABASE_URL: 'postgres://desk:topsecret@127.0.0.1:1/desk?password=also',
      PRONTO_OPINION_KEY: 'sk-of-nobody-else',
    })
    const { text } = await read(env)
    for (const name of Object.keys(SETTINGS_SCHEMA.shape)) expect(text).toContain(name)
    expect(text + JSON.stringify(await examine(env))).not.toMatch(
      /never to be read|topsecret|also|nobody-else/,
    )
    expect(text).toContain('postgres://desk@127.0.0.1:1/desk')
  })

  test('from a file are told apart', async () => {
    const file = join(await makeFolder(), 'pronto.env')
    await writeFile(file, 'PRONTO_UNDO_SECONDS=3\n')
    const { text } = await read(await environment({ PRONTO_CONFIG: file }))
    expect(text).toMatch(/PRONTO_UNDO_SECONDS +3 +from the file/)
  })

  test('that cannot be used fail by name, and the rest is not guessed at', async () => {
    const { ok, text } = await read({ PRONTO_PORT: 'eighty', PRONTO_SECRET: 'short-and-secret' })
    expect(ok).toBe(false)
    expect(text).toMatch(/fail +PRONTO_PORT: /)
    expect(text).toMatch(/fail +PRONTO_SECRET: must have at least 32/)
    expect(text).not.toMatch(/short-and-secret|Database/)
  })

  test.each([
    ['postgres://u:p@h:5/d?sslmode=require', 'postgres://u@h:5/d'],
    ['postgres://h/d', 'postgres://h/d'],
    ['postgres://u:p@@@', '(set, not shown)'],
  ])('an address is shown without its password: %s', (url, shown) => expect(withoutPassword(url)).toBe(shown))
})

describe('ports and folder', () => {
  test('a fresh machine is well, and nothing was made', async () => {
    const data = join(await makeFolder(), 'not', 'yet')
    const { ok, text } = await read(await environment({ PRONTO_DATA: data }))
    expect(text).toMatch(/ok +.*is not there yet: the first start makes it/)
    expect(text).toMatch(/ok +port \d+ is free/)
    expect(text).toMatch(/ok +there is none yet/)
    expect(ok).toBe(true)
  })

  test('a file where the folder should be fails', async () => {
    const path = join(await makeFolder(), 'file')
    await writeFile(path, '')
    const { ok, text } = await read(await environment({ PRONTO_DATA: path }))
    expect([ok, text]).toEqual([false, expect.stringContaining('is no folder')])
  })

  test.each([
    [200, '{"ok":true}', true, 'a Pronto serves port'],
    [503, '{"error":{"code":"notReady"}}', false, 'does not reach its database'],
    [200, '<html>', false, 'taken by another program'],
    [404, '{"error":"nothing here"}', false, 'taken by another program'],
  ])('a port that answers %i %s', async (status, body, isWell, words) => {
    const { ok, text } = await read(await environment({ PRONTO_PORT: String(await serve(status, body)) }))
    expect([ok, text]).toEqual([isWell, expect.stringContaining(words)])
  })
})

describe('the database', () => {
  test('that is not there fails with what to do', async () => {
    const { ok, text } = await read(await environment({ DATABASE_URL: 'postgres://desk@127.0.0.1:1/desk' }))
    expect(ok).toBe(false)
    expect(text).toContain('Nothing listens there')
  })

  test('that is empty is well', async () => {
    const { ok, text } = await read(await environment({ DATABASE_URL: await makeDatabase() }))
    expect(text).toContain('it is empty')
    expect(ok).toBe(true)
  })

  test('with a newer desk in it fails', async () => {
    const url = await makeDesk()
    await run(url, `insert into kysely_migration values ('9999-later', '')`)
    const { ok, text } = await read(await environment({ DATABASE_URL: url }))
    expect([ok, text]).toEqual([false, expect.stringContaining('a newer Pronto has changed the tables')])
  })

  test('whose wall has a hole fails', async () => {
    const url = await makeDesk()
    const hole = `drop policy workspace_wall on event; create policy hole on event using (true);
      insert into event (workspace_id, id, at, type, actor, data)
        values (gen_random_uuid(), gen_random_uuid(), now(), 'ticket.woken', '{}', '{}')`
    await run(url, hole)
    const { ok, text } = await read(await environment({ DATABASE_URL: url }))
    expect([ok, text]).toEqual([false, expect.stringContaining('past row-level security')])
  })
})

describe('the desk', () => {
  inWorld('is well when its accounts can be opened', async ({ world }) => {
    const { ok, text } = await read(await environmentOf(world))
    expect(text).toMatch(/ok +row-level security holds/)
    expect(text).toMatch(/ok +@aurora_aiuta on scripted is connected/)
    expect(ok).toBe(true)
  })

  inWorld('fails with a key that opens nothing', async ({ world }) => {
    const { ok, text } = await read(await environment({ DATABASE_URL: world.url }))
    expect([ok, text]).toEqual([false, expect.stringContaining('cannot be opened with the key')])
  })

  inWorld('tells what ails accounts and replies', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId)
    await run(
      world.url,
      `set pronto.workspace = '*';
      update account set status = 'needsLogin' where handle = 'aurora_aiuta';
      update account set trouble = '{"code":"outOfCredits","explain":"None left.","since":"2026-05-04T09:00:00Z"}'
        where handle = 'auroramobile';
      update delivery set not_before = '2026-05-04'`,
    )
    const { ok, text } = await read(await environmentOf(world))
    expect(ok).toBe(false)
    expect(text).toMatch(/fail +@aurora_aiuta on scripted must be logged in again/)
    expect(text).toMatch(/warn +@auroramobile on scripted: outOfCredits since .*None left/)
    expect(text).toMatch(/warn +1 reply should have gone/)
  })
})

async function makeDatabase(): Promise<string> {
  const { url, drop } = await createTestDatabase()
  onTestFinished(drop)
  return url
}

/** A database of its own with all tables: it may be spoilt. */
async function makeDesk(): Promise<string> {
  const url = await makeDatabase()
  const database = openDatabase({ url })
  await migrate(database.kysely).finally(() => database.close())
  return url
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
