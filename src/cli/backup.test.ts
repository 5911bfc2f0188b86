import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { parseSettings } from '../server/settings.ts'
import { openDatabase } from '../store/database.ts'
import { DumpError } from '../store/dump/dump-error.ts'
import { checkDumpFile } from '../store/dump/dump-file.ts'
import { createLineHash } from '../store/dump/dump-format.ts'
import { createTestDatabase } from '../store/engine/test-database.ts'
import { readTail, readTailEnd } from '../store/event-tail.ts'
import { MIGRATION_NAMES, migrate } from '../store/migrate.ts'
import { runBackup, runRestore } from './backup.ts'
import { keyFile } from './desk-key.ts'

const KEY = 'a key of at least thirty-two characters'
const OTHER_KEY = 'another key of thirty-two characters, or so'

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pronto-test-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function makeEmptyDatabase(): Promise<string> {
  const { url, drop } = await createTestDatabase()
  onTestFinished(drop)
  return url
}

const settingsFor = (url: string, data: string, key = KEY) =>
  parseSettings({ DATABASE_URL: url, PRONTO_DATA: data, PRONTO_SECRET: key })

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set pronto.workspace = '*'`)
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/** All rows of all tables as PostgreSQL tells them, without the transaction ids, which belong to a cluster. */
async function contentsOf(url: string): Promise<Record<string, string[]>> {
  const tables = await query<{ name: string }>(
    url,
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name not like 'kysely%' order by 1`,
  )
  const contents: Record<string, string[]> = {}
  for (const { name } of tables) {
    const rows = await query<{ row: string }>(
      url,
      `select (to_jsonb(t) - 'xid')::text as row from "${name}" t order by 1`,
    )
    contents[name] = rows.map(each => each.row)
  }
  return contents
}

/** A day at the desk: matters in all stages, replies that landed, were refused or lost, two brands, odd values. */
async function fillWorld(world: World): Promise<void> {
  const { network } = world
  const answered = await world.openMatter()
  await world.reply(answered.ticketId)
  await world.drain({ seconds: 30 })
  const refused = await world.openMatter(world.post({ from: 'chiara' }))
  network.answers.push({ kind: 'refused', code: 'duplicate', explain: 'Already said.' })
  await world.reply(refused.ticketId)
  await world.drain({ seconds: 30 })
  await world.hearAll([world.remark({ from: 'amelie' }), world.direct({ from: 'tom' }), world.own()])
  const borea = await world.settleBorea()
  await borea.openMatter(borea.post({ from: 'nadia' }))
  await query(
    world.url,
    `insert into customer (workspace_id, id, display_name, first_seen_at)
      select id, gen_random_uuid(), odd.name, odd.at from workspace, (values
        ('', timestamptz 'infinity'), (E'\\u2028 "quoted", \\\\back\\tslash\\n''s {,} NULL', '-infinity'),
        ('👩‍👩‍👧 ﷽ é', '0044-03-15 01:02:03.123456 BC'), (repeat('long ', 20000), '2026-02-28 23:59:59.999999+02')
      ) as odd (name, at);
    update account set daily_budget_micros = 9007199254740993, keywords = '{"a,b","c\\"d","\\\\",NULL,"null",""}',
      secrets = decode('00ff5c0a7f', 'hex'), trouble = '{"n": 12345678901234567890.10, "s": "\\u2028"}';
    insert into session (id, token, user_id, expires_at) select gen_random_uuid(), id::text, id, now() from "user";
    insert into rate_limit (id, key, count, last_request) values (gen_random_uuid(), 'here', 3, 1790000000000)`,
  )
}

async function backUp(world: World, folder: string): Promise<string> {
  const file = join(folder, 'desk.dump')
  expect(await runBackup(settingsFor(world.url, folder), file)).toBe(0)
  return file
}

/** Changes a dump and gives it a trailer that fits, as no accident would. */
async function forge(file: string, change: (lines: string[]) => string[]): Promise<void> {
  const lines = change(
    gunzipSync(await readFile(file))
      .toString('utf8')
      .split('\n')
      .slice(0, -2),
  )
  const hash = createLineHash()
  for (const line of lines) hash.add(`${line}\n`)
  const rows = lines.filter(line => line.startsWith('[')).length
  lines.push(JSON.stringify({ end: { rows, sha256: hash.digest() } }), '')
  await writeFile(file, gzipSync(lines.join('\n')))
}

describe('what is restored', () => {
  inWorld('is what was backed up, table by table', async ({ world }) => {
    await fillWorld(world)
    const [folder, url] = [await makeFolder(), await makeEmptyDatabase()]
    const file = await backUp(world, folder)
    expect(await runRestore(settingsFor(url, folder), file)).toBe(0)
    const before = await contentsOf(world.url)
    expect(Object.values(before).flat().length).toBeGreaterThan(50)
    expect(await contentsOf(url)).toEqual(before)
  })

  inWorld('goes on where it stood: numbers, counts, walls and the live tail', async ({ world }) => {
    await fillWorld(world)
    const [folder, url] = [await makeFolder(), await makeEmptyDatabase()]
    await runRestore(settingsFor(url, folder), await backUp(world, folder))
    const copyOf = `select jsonb_object_agg(conname, pg_get_constraintdef(oid)) as is from pg_constraint
      where contype = 'f'`
    expect(await query(url, copyOf)).toEqual(await query(world.url, copyOf))
    const database = openDatabase({ url })
    onTestFinished(() => database.close())
    await database.inEveryWorkspace(async trx => {
      const all = await readTail(trx, { xid: '0', id: '00000000-0000-0000-0000-000000000000' }, 1000)
      expect(all.length).toBe((await trx.selectFrom('event').select('id').execute()).length)
      expect(all.map(event => event.id)).toEqual(all.map(event => event.id).sort())
    })
    const end = await database.inEveryWorkspace(readTailEnd)
    await query(
      url,
      `insert into ticket select (t).* from (select jsonb_populate_record(ticket, jsonb_build_object(
          'id', gen_random_uuid(), 'number', nextval('ticket_number'))) as t from ticket limit 1) as copy;
      insert into event (workspace_id, id, at, type, actor, data)
        select id, gen_random_uuid(), now(), 'ticket.woken', '{"kind":"clock"}', '{}' from workspace limit 1`,
    )
    expect((await database.inEveryWorkspace(trx => readTail(trx, end, 10))).map(event => event.type)).toEqual(
      ['ticket.woken'],
    )
    const [numbers] = await query(url, 'select count(distinct number) = count(*) as differ from ticket')
    expect(numbers).toEqual({ differ: true })
    const [tally] = await query(
      url,
      'select (select sum(n) from ticket_tally) = (select count(*) from ticket) as is_right',
    )
    expect(tally).toEqual({ is_right: true })
  })

  inWorld('is one moment of a desk that works on meanwhile', async ({ world }) => {
    const [folder, url] = [await makeFolder(), await makeEmptyDatabase()]
    const { post } = world
    let isDone = false
    const customers = (async () => {
      while (!isDone) await world.hearAll([post(), post({ from: 'chiara' }), post({ from: 'tom' })])
    })()
    const file = await backUp(world, folder).finally(() => {
      isDone = true
    })
    await customers
    await runRestore(settingsFor(url, folder), file)
    const [sums] = await query(
      url,
      `select (select coalesce(sum(n), 0) from ticket_tally) = (select count(*) from ticket) as tally,
        (select count(*) from message) = (select count(*) from message_raw) as raw`,
    )
    expect(sums).toEqual({ tally: true, raw: true })
  })

  inWorld('asks the network about a reply that may have gone meanwhile', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const id = await world.reply(ticketId)
    const [folder, url] = [await makeFolder(), await makeEmptyDatabase()]
    await runRestore(settingsFor(url, folder), await backUp(world, folder))
    expect(await query(url, 'select id, state, look_again_at is not null as looks from delivery')).toEqual([
      { id, state: 'unknown', looks: true },
    ])
    const told = `select ticket_id as ticket, subject_id as subject from event where type = 'delivery.unknown'`
    expect(await query(url, told)).toEqual([{ ticket: ticketId, subject: id }])
  })
})

describe('an older dump', () => {
  async function backUpOldDesk(folder: string): Promise<string> {
    const url = await makeEmptyDatabase()
    const database = openDatabase({ url })
    await migrate(database.kysely, MIGRATION_NAMES[0]).finally(() => database.close())
    await query(url, `insert into workspace (id, name, slug) values (gen_random_uuid(), 'Aurora', 'aurora')`)
    const file = join(folder, 'old.dump')
    await runBackup(settingsFor(url, folder), file)
    return file
  }

  test('is restored as it was, and brought up to date', async () => {
    const [folder, url] = [await makeFolder(), await makeEmptyDatabase()]
    await runRestore(settingsFor(url, folder), await backUpOldDesk(folder))
    expect(await query(url, 'select name from workspace')).toEqual([{ name: 'Aurora' }])
    const applied = await query<{ name: string }>(url, 'select name from kysely_migration order by name')
    expect(applied.map(row => row.name)).toEqual(MIGRATION_NAMES)
  })

  test('is refused where the tables are newer already', async () => {
    const [folder, url] = [await makeFolder(), await makeEmptyDatabase()]
    const database = openDatabase({ url })
    await migrate(database.kysely).finally(() => database.close())
    const file = await backUpOldDesk(folder)
    await expect(runRestore(settingsFor(url, folder), file)).rejects.toThrow('newer than those of the dump')
  })
})

describe('the file', () => {
  inWorld('is for its owner alone, and never half written or overwritten', async ({ world }) => {
    const folder = await makeFolder()
    const file = await backUp(world, folder)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await expect(backUp(world, folder)).rejects.toThrow('already')
    await expect(
      runBackup(settingsFor(world.url, folder), join(folder, 'none', 'desk.dump')),
    ).rejects.toMatchObject({ advice: 'Name another file.' })
  })

  inWorld('is refused when it was cut off, changed, or is another one', async ({ world }) => {
    await world.openMatter()
    const folder = await makeFolder()
    const zipped = await readFile(await backUp(world, folder))
    const lines = gunzipSync(zipped).toString('utf8').split('\n')
    const rezip = (change: (lines: string[]) => string[]) => gzipSync(change([...lines]).join('\n'))
    const flip = (share: number): Buffer => {
      const flipped = Buffer.from(zipped)
      const at = Math.floor(flipped.length * share)
      flipped[at] = (flipped[at] ?? 0) ^ 0x40
      return flipped
    }
    // Some of these fall into the header, and some break the deflated stream before its first line is out.
    const flips = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
    const cases: [string, Buffer, string][] = [
      ['bytes cut off', zipped.subarray(0, zipped.length - 20), 'cut off'],
      ['half of it', zipped.subarray(0, zipped.length / 2), 'cut off'],
      ['the end missing, zipped again', rezip(all => all.slice(0, -2)), 'cut off'],
      ...flips.map(
        share => [`one bit changed at ${share}`, flip(share), 'damaged'] as [string, Buffer, string],
      ),
      ['a word changed', rezip(all => all.map(line => line.replace('fibra', 'febbre'))), 'not those'],
      ['a row taken out', rezip(all => all.toSpliced(-3, 1)), 'not those'],
      ['a row added at the end', rezip(all => [...all, '["x"]']), 'behind its end'],
      ['no gzip', Buffer.from('PGDMP something'), 'no dump of Pronto'],
      ['a gzip of something', gzipSync('create table x ();\n'), 'no dump of Pronto'],
      ['a gzip of one endless line', gzipSync(Buffer.alloc(9_000_000, 'x')), 'no dump of Pronto'],
      ['nothing', Buffer.alloc(0), 'cut off'],
      ['a later format', rezip(all => ['{"format":"pronto-dump","version":2}', ...all.slice(1)]), 'format 2'],
    ]
    for (const [name, bytes, words] of cases) {
      const file = join(folder, 'changed.dump')
      await writeFile(file, bytes)
      const trouble = await checkDumpFile(file).catch(error => error)
      expect(trouble, name).toBeInstanceOf(DumpError)
      expect(trouble.message, name).toContain(words)
    }
  })
})

describe('a restore is refused', () => {
  inWorld('into a database that holds data, and changes nothing', async ({ world }) => {
    await world.openMatter()
    const folder = await makeFolder()
    const file = await backUp(world, folder)
    const before = await contentsOf(world.url)
    await expect(runRestore(settingsFor(world.url, folder), file)).rejects.toThrow('holds data already')
    expect(await contentsOf(world.url)).toEqual(before)
  })

  inWorld('from a newer Pronto, and from rows that contradict themselves', async ({ world }) => {
    await world.openMatter()
    const [folder, url] = [await makeFolder(), await makeEmptyDatabase()]
    const file = await backUp(world, folder)
    const settings = settingsFor(url, folder)
    await forge(file, lines => lines.map(line => line.replace('"0001-house"', '"9999-later"')))
    await expect(runRestore(settings, file)).rejects.toThrow('newer Pronto')
    await forge(file, lines => lines.map(line => line.replace('"9999-later"', '"0001-house"')))
    await forge(file, lines => lines.toSpliced(lines.indexOf('{"table":"workspace"}') + 1, 1))
    await expect(runRestore(settings, file)).rejects.toThrow('foreign key')
    expect(Object.values(await contentsOf(url)).flat()).toEqual([])
  })

  inWorld('when the sealed secrets could not be opened, unless that is wanted', async ({ world }) => {
    const [folder, url, elsewhere] = [await makeFolder(), await makeEmptyDatabase(), await makeFolder()]
    const file = await backUp(world, folder)
    await expect(runRestore(settingsFor(url, elsewhere, OTHER_KEY), file)).rejects.toThrow('another key')
    await expect(runRestore(settingsFor(url, elsewhere, ''), file)).rejects.toThrow('not here')
    const settings = settingsFor(url, elsewhere, '')
    expect(await runRestore(settings, file, { withoutSecret: true })).toBe(0)
  })

  inWorld('not when the key came along', async ({ world }) => {
    const [folder, url, elsewhere] = [await makeFolder(), await makeEmptyDatabase(), await makeFolder()]
    const file = join(folder, 'with-key.dump')
    await runBackup(settingsFor(world.url, folder), file, { withSecret: true })
    const settings = settingsFor(url, elsewhere, '')
    expect(await runRestore(settings, file)).toBe(0)
    expect((await readFile(keyFile(settings), 'utf8')).trim()).toBe(KEY)
    expect((await stat(keyFile(settings))).mode & 0o777).toBe(0o600)
  })
})

test('a backup of nothing makes nothing', async () => {
  const folder = await makeFolder()
  const settings = parseSettings({ PRONTO_DATA: join(folder, 'none') })
  await expect(runBackup(settings, join(folder, 'desk.dump'))).rejects.toThrow('no desk')
  await expect(stat(join(folder, 'none'))).rejects.toThrow('ENOENT')
})
