import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startSandbox } from './start-sandbox.ts'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sandbox-'))
})

afterEach(() => rmSync(dir, { recursive: true }))

async function open() {
  return startSandbox({ port: 0, dataDir: dir, limits: 'none' })
}

async function writeAndClose(text: string) {
  const sandbox = await open()
  const [care] = sandbox.credentials.users
  sandbox.network.post(care?.id ?? '', { text }, 'cast')
  await sandbox.close()
  return sandbox
}

test('a second start keeps people, posts and keys', async () => {
  const first = await writeAndClose('prima')
  const second = await open()
  expect(second.network.record()).toEqual(first.network.record())
  expect(second.credentials).toEqual(first.credentials)
  await second.close()
})

test('the keys are readable by their owner alone', async () => {
  await writeAndClose('prima')
  expect(statSync(join(dir, 'credentials.json')).mode & 0o777).toBe(0o600)
})

test('half a line at the end never happened, and writing goes on after it', async () => {
  const first = await writeAndClose('prima')
  appendFileSync(join(dir, 'record.jsonl'), '{"seq":4,"at":"2026-11-21T09:00:00.000Z","type":"post.crea')
  const second = await writeAndClose('seconda')
  expect(second.network.record().slice(0, -1)).toEqual(first.network.record())
  const third = await open()
  expect(third.network.record()).toEqual(second.network.record())
  await third.close()
})

test('a damaged line in the middle is named', async () => {
  await writeAndClose('prima')
  const path = join(dir, 'record.jsonl')
  const lines = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, ['{broken', ...lines.slice(1)].join('\n'))
  await expect(open()).rejects.toThrow(/damaged at .*record\.jsonl:1/)
})
