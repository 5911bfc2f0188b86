import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Settings } from '../../server/settings.ts'
import { keyFile } from '../desk-key.ts'
import { type Finding, findingsOf } from './finding.ts'

const { ok, warn, fail } = findingsOf('folder')

const LITTLE_BYTES = 2e9
const TOO_LITTLE_BYTES = 200e6

/** The folder of all that an installation keeps. Nothing is written and nothing made. */
export async function checkFolder(settings: Settings): Promise<Finding[]> {
  const folder = resolve(settings.PRONTO_DATA)
  const found = await stat(folder).catch(() => undefined)
  if (found === undefined) return checkFutureFolder(folder)
  if (!found.isDirectory())
    return [fail(`${folder} is no folder`, 'Name another one with PRONTO_DATA, or take the file away.')]
  return [await checkWritable(folder, folder), await checkDisk(folder), ...(await checkKey(settings))]
}

async function checkFutureFolder(folder: string): Promise<Finding[]> {
  let parent = dirname(folder)
  while (!(await stat(parent).catch(() => undefined))) parent = dirname(parent)
  const writable = await checkWritable(parent, folder)
  if (writable.state === 'fail') return [writable]
  return [ok(`${folder} is not there yet: the first start makes it`), await checkDisk(parent)]
}

async function checkWritable(folder: string, named: string): Promise<Finding> {
  const mayWrite = await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  return mayWrite
    ? ok(`${named} can be written to`)
    : fail(`${folder} cannot be written to`, 'Change its owner, or name another folder with PRONTO_DATA.')
}

async function checkDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const text = `${(free / 1e9).toFixed(1)} GB are free on its disk`
  const advice = 'Make room, or name a folder on another disk with PRONTO_DATA.'
  if (free < TOO_LITTLE_BYTES) return fail(text, advice)
  return free < LITTLE_BYTES ? warn(text, advice) : ok(text)
}

/** The key opens the accounts: nobody else may read it. */
async function checkKey(settings: Settings): Promise<Finding[]> {
  if (settings.PRONTO_SECRET !== undefined) return []
  const path = keyFile(settings)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return []
  return (found.mode & 0o077) === 0
    ? [ok(`the key is kept in ${join(settings.PRONTO_DATA, 'secret')}, for its owner alone`)]
    : [warn(`others on this machine may read the key in ${path}`, `Close it: chmod 600 ${path}`)]
}
