import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { mayEnter, type ServerUser } from './run-program.ts'
import { systemUsers } from './server-user.ts'
import { waitUntil } from './wait-until.ts'

export const IS_ROOT = process.getuid?.() === 0
export const CHILD_SCRIPT = join(import.meta.dirname, 'engine-child.fixture.ts')

/** A directory for one test, open to all users unless said otherwise, and gone when the test has ended. */
export async function makeTestFolder(mode = 0o711): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pronto-test-'))
  await chmod(folder, mode)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

/** Asks again while the server is away, as the desk's pool does. */
export async function queryWhenUp(url: string, sql: string): Promise<unknown[]> {
  const rows = await waitUntil(() => query(url, sql).catch(() => undefined), 30_000)
  if (!rows) throw new Error('The server did not come up.')
  return rows
}

/** An unprivileged user who can run this very test, if we are root and there is one. */
export async function findPlainUser(): Promise<ServerUser | undefined> {
  const user = IS_ROOT ? await systemUsers.find('nobody') : undefined
  return user && (await mayEnter(user, import.meta.dirname)) ? user : undefined
}

export type ChildAnswer = { url: string; pid: number; adopted: boolean; code?: string }
export type EngineChild = {
  process: ChildProcess
  answer: ChildAnswer
  kill(): Promise<void>
  end(): Promise<void>
}

/** Starts an engine in a process of its own, which the test may kill. */
export async function startEngineChild(dataDir: string, user?: ServerUser): Promise<EngineChild> {
  const child = spawn(process.execPath, [CHILD_SCRIPT, dataDir], {
    ...user,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(createInterface(child.stdout), 'line')
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  const end = async () => {
    child.stdin.end()
    await gone
  }
  return { process: child, answer: JSON.parse(line), kill, end }
}
