import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeTestFolder } from './engine-fixtures.ts'
import { makeSocketDirectory, removeSocketDirectory } from './socket-directory.ts'

test('passes over a parent whose name is too long', async () => {
  const folder = await makeTestFolder()
  const long = join(folder, 'x'.repeat(80))
  await mkdir(long)
  const made = await makeSocketDirectory(undefined, [long, folder])
  expect(made.startsWith(join(folder, 'pronto-'))).toBe(true)
  await expect(makeSocketDirectory(undefined, [long])).rejects.toMatchObject({ code: 'socket_path_too_long' })
})

test('removes only what it made', async () => {
  const folder = await makeTestFolder()
  const [own, other] = [await makeSocketDirectory(undefined, [folder]), join(folder, 'other')]
  await mkdir(other)
  await removeSocketDirectory(own)
  await removeSocketDirectory(other)
  await expect(stat(own)).rejects.toThrow('ENOENT')
  expect((await stat(other)).isDirectory()).toBe(true)
})
