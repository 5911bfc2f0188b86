import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { type EngineOptions, startEmbeddedPostgres } from './embedded.ts'
import {
  findPlainUser,
  IS_ROOT,
  makeTestFolder,
  query,
  queryWhenUp,
  startEngineChild,
} from './engine-fixtures.ts'
import { findRunningServer } from './find-running-server.ts'
import { getClusterOwner, POINTER } from './home.ts'
import { runProgram } from './run-program.ts'

let seedFolder: string

/** Creating a cluster takes most of a second: tests that do not look at it get a copy of one made before. */
beforeAll(async () => {
  seedFolder = await mkdtemp(join(tmpdir(), 'pronto-test-seed-'))
  await chmod(seedFolder, 0o711)
  const engine = await startEmbeddedPostgres({ dataDir: join(seedFolder, 'data'), isDurable: false })
  await engine.stop()
})
afterAll(() => rm(seedFolder, { recursive: true }))

async function copySeed(): Promise<string> {
  const dataDir = join(await makeTestFolder(), 'data')
  const ran = await runProgram('cp', ['-a', join(seedFolder, 'data'), dataDir])
  expect(ran.exitCode).toBe(0)
  return dataDir
}

async function start(options: EngineOptions) {
  const engine = await startEmbeddedPostgres({ isDurable: false, ...options })
  onTestFinished(engine.stop)
  return engine
}

function socketDirectoryOf(url: string): string {
  return new URL(url).searchParams.get('host') ?? ''
}

test('starts, stops, and keeps the data', async () => {
  const dataDir = join(await makeTestFolder(), 'data')
  const first = await start({ dataDir })
  expect(first.adopted).toBe(false)
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
  await Promise.all([first.stop(), first.stop()])
  await expect(query(first.url, 'SELECT')).rejects.toThrow()
  await expect(stat(socketDirectoryOf(first.url))).rejects.toThrow('ENOENT')
  const second = await start({ dataDir })
  expect(await query(second.url, 'SELECT n FROM kept')).toEqual([1])
})

test('is private, durable and the same on every machine', async () => {
  const engine = await start({ dataDir: await copySeed(), isDurable: true })
  const names = ['listen_addresses', 'fsync', 'synchronous_commit', 'full_page_writes', 'jit', 'TimeZone']
  const settings = await query(engine.url, `SELECT ${names.map(name => `current_setting('${name}')`)}`)
  expect(settings).toEqual(['', 'on', 'on', 'on', 'off', 'UTC'])
  const encoding = `SELECT pg_encoding_to_char(encoding), datlocprovider, lower('ÀÉ') FROM pg_database LIMIT 1`
  expect(await query(engine.url, encoding)).toEqual(['UTF8', 'b', 'àé'])
  expect((await stat(socketDirectoryOf(engine.url))).mode & 0o777).toBe(0o700)
})

test('lets in nobody but the user who started it', async context => {
  const stranger = await findPlainUser()
  if (!stranger) return context.skip('needs root and an installation that other users can read')
  const engine = await start({ dataDir: await copySeed() })
  const script = `const { Client } = require('pg'); new Client(process.argv[1]).connect().then(() => process.exit(7), () => process.exit(3))`
  const child = spawn(process.execPath, ['-e', script, engine.url], { ...stranger, stdio: 'ignore' })
  expect(await new Promise(resolve => child.on('exit', resolve))).toBe(3)
})

test('adopts the server of a Pronto that was killed', async () => {
  const dataDir = await copySeed()
  const killed = await startEngineChild(dataDir)
  await query(killed.answer.url, 'CREATE TABLE kept AS SELECT 1 AS n')
  await killed.kill()
  const heir = await start({ dataDir })
  expect(heir).toMatchObject({ adopted: true, pid: killed.answer.pid, url: killed.answer.url })
  expect(await query(heir.url, 'SELECT n FROM kept')).toEqual([1])
  await heir.stop()
  await expect(query(heir.url, 'SELECT')).rejects.toThrow()
})

test('takes the server along when a program ends without stopping it', async () => {
  const dataDir = await copySeed()
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('embedded.ts', import.meta.url).href)}
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} })
    console.log(url)
    process.exit()
  `
  const ran = await runProgram(process.execPath, ['--input-type=module', '-e', script])
  await expect(stat(socketDirectoryOf(ran.output.trim()))).rejects.toThrow('ENOENT')
  expect((await start({ dataDir })).adopted).toBe(false)
})

test('refuses a second Pronto while the first lives, and names it', async () => {
  const dataDir = await copySeed()
  const first = await startEngineChild(dataDir)
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    code: 'data_directory_in_use',
    message: expect.stringContaining(`process ${first.process.pid}`),
  })
  expect(await query(first.answer.url, 'SELECT 1')).toEqual([1])
  await first.end()
})

test('lets a command share the server of a running Pronto, and leaves it running', async () => {
  const dataDir = await copySeed()
  const first = await startEngineChild(dataDir)
  const shared = await start({ dataDir, mayShare: true })
  expect(shared).toMatchObject({ url: first.answer.url, pid: first.answer.pid, adopted: false })
  await shared.stop()
  expect(await query(first.answer.url, 'SELECT 1')).toEqual([1])
  await first.end()
  const alone = await start({ dataDir, mayShare: true })
  await alone.stop()
  await expect(query(alone.url, 'SELECT')).rejects.toThrow()
})

test('gives the data to one of several that start at once', async () => {
  const dataDir = await makeTestFolder()
  const engines = await Promise.allSettled([1, 2, 3].map(() => startEmbeddedPostgres({ dataDir })))
  const winners = engines.filter(engine => engine.status === 'fulfilled')
  await Promise.all(winners.map(winner => winner.value.stop()))
  expect(winners).toHaveLength(1)
})

test('raises a killed server again, at the same address and with all that was committed', async () => {
  const engine = await start({ dataDir: await copySeed(), isDurable: true })
  await query(engine.url, 'CREATE TABLE kept AS SELECT 1 AS n')
  const killedPid = engine.pid
  process.kill(killedPid, 'SIGKILL')
  expect(await queryWhenUp(engine.url, 'SELECT n FROM kept')).toEqual([1])
  await eventually(() => expect(engine.pid).not.toBe(killedPid))
})

test('raises it again when it is killed while it recovers', async () => {
  const dataDir = await copySeed()
  const engine = await start({ dataDir, isDurable: true })
  await query(engine.url, 'CREATE TABLE kept AS SELECT 1 AS n')
  const killed = [engine.pid]
  process.kill(engine.pid, 'SIGKILL')
  await vi.waitFor(
    async () => {
      const raised = await findRunningServer(dataDir)
      if (raised === undefined || killed.includes(raised.pid)) throw new Error('nobody has raised it yet')
      process.kill(raised.pid, 'SIGKILL')
      killed.push(raised.pid)
    },
    { interval: 1, timeout: 30_000 },
  )
  expect(await queryWhenUp(engine.url, 'SELECT n FROM kept')).toEqual([1])
  await vi.waitFor(() => expect(killed).not.toContain(engine.pid), { timeout: 30_000 })
})

test('can be stopped while it raises a killed server', async () => {
  const engine = await start({ dataDir: await copySeed() })
  process.kill(engine.pid, 'SIGKILL')
  await queryWhenUp(engine.url, 'SELECT')
  await engine.stop()
  await expect(query(engine.url, 'SELECT')).rejects.toThrow()
})

test('recovers when server and Pronto were killed together', async () => {
  const dataDir = await copySeed()
  const killed = await startEngineChild(dataDir)
  await query(killed.answer.url, 'CREATE TABLE kept AS SELECT 1 AS n')
  await killed.kill()
  process.kill(killed.answer.pid, 'SIGKILL')
  const heir = await start({ dataDir })
  expect(heir.adopted).toBe(false)
  expect(await query(heir.url, 'SELECT n FROM kept')).toEqual([1])
  await expect(stat(socketDirectoryOf(killed.answer.url))).rejects.toThrow('ENOENT')
})

test('is not deceived by a left-over number that another process bears now', async () => {
  const dataDir = await copySeed()
  const killed = await startEngineChild(dataDir)
  const note = join(dataDir, 'cluster', 'postmaster.pid')
  const owner = await getClusterOwner({ folder: dataDir, cluster: join(dataDir, 'cluster') })
  const text = await readFile(note, 'utf8')
  await killed.end()
  const stranger = spawn('sleep', ['60'], IS_ROOT ? owner : {})
  onTestFinished(() => void stranger.kill())
  await writeFile(note, text.replace(/^\d+/, String(stranger.pid)))
  expect((await start({ dataDir })).adopted).toBe(false)
  expect(stranger.exitCode).toBe(null)
})

test('puts the data where the server’s user can enter, and remembers where', async context => {
  if (!IS_ROOT) return context.skip('needs root')
  const closed = await makeTestFolder(0o700)
  const privateFolder = join(await makeTestFolder(), 'private')
  const dataDir = join(closed, 'data')
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const first = await start({ dataDir, privateFolder, log })
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
  await first.stop()
  const folder = (await readFile(join(dataDir, POINTER), 'utf8')).trim()
  expect(dirname(folder)).toBe(privateFolder)
  expect(lines.join('\n')).toContain(folder)
  const second = await start({ dataDir, privateFolder })
  expect(await query(second.url, 'SELECT n FROM kept')).toEqual([1])
  await second.stop()
  await rm(folder, { recursive: true })
  await expect(startEmbeddedPostgres({ dataDir, privateFolder })).rejects.toMatchObject({
    code: 'data_missing',
    message: expect.stringContaining(folder),
  })
})

test('runs without root too, and root carries on with the same data', async context => {
  const user = await findPlainUser()
  if (!user) return context.skip('needs root and an installation that other users can read')
  const dataDir = join(await makeTestFolder(0o777), 'data')
  const plain = await startEngineChild(dataDir, user)
  expect(plain.answer.code).toBe(undefined)
  await plain.end()
  const engine = await start({ dataDir })
  expect((await stat(`/proc/${engine.pid}`)).uid).toBe(user.uid)
  await engine.stop()
  const again = await startEngineChild(dataDir, user)
  expect(again.answer.code).toBe(undefined)
  await again.end()
})

test('says that the data belong to another user', async context => {
  const user = await findPlainUser()
  if (!user) return context.skip('needs root and an installation that other users can read')
  const dataDir = await makeTestFolder(0o777)
  await mkdir(join(dataDir, 'cluster'))
  const child = await startEngineChild(dataDir, user)
  expect(child.answer.code).toBe('data_of_another_user')
})

test('says that the data directory cannot be written', async () => {
  const folder = await makeTestFolder()
  await writeFile(join(folder, 'file'), '')
  await expect(startEmbeddedPostgres({ dataDir: join(folder, 'file', 'data') })).rejects.toMatchObject({
    code: 'data_directory_not_writable',
    advice: expect.stringContaining('PRONTO_DATA'),
  })
  const user = await findPlainUser()
  if (!user) return
  const child = await startEngineChild(join(folder, 'data'), user)
  expect(child.answer.code).toBe('data_directory_not_writable')
})

test('says that the data are of another version', async () => {
  const dataDir = await makeTestFolder()
  await mkdir(join(dataDir, 'cluster'), { mode: 0o700 })
  await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '15\n')
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    code: 'data_from_other_version',
    message: expect.stringContaining('PostgreSQL 15'),
  })
})

test('says that the disk is full, and leaves nothing half made', async context => {
  const dataDir = await makeTestFolder()
  const mounted = spawn('mount', ['-t', 'tmpfs', '-o', 'size=12m,mode=0711', 'tmpfs', dataDir])
  const exitCode = await new Promise(resolve => mounted.on('error', resolve).on('exit', resolve))
  if (exitCode !== 0) return context.skip('needs the right to mount a small disk')
  onTestFinished(() => new Promise(resolve => spawn('umount', [dataDir]).on('exit', () => resolve())))
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: 'disk_full' })
  await expect(stat(join(dataDir, 'cluster'))).rejects.toThrow('ENOENT')
})
