/**
 * Installs the packages of this network where they are missing. Any Node from 18 on can run it. Two that come at once
 * take turns: "npm ci" begins by deleting what the other has just installed.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, findTrouble, InstallError } from '../../bin/install.mjs'

const FOLDER = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')
const LOCK = join(FOLDER, '.data', 'install.lock')
/** No installation takes so long: whoever holds the lock since then is another process with an old number. */
const STALE_AFTER_MS = 30 * 60_000

try {
  if (findTrouble(FOLDER, false)) await installAlone()
} catch (error) {
  if (!(error instanceof InstallError)) throw error
  console.error(`The network in ${FOLDER} could not be installed. ${error.message}`)
  process.exitCode = 1
}

async function installAlone() {
  await takeLock()
  try {
    await ensureInstalled({ needsDev: false, root: FOLDER })
  } finally {
    rmSync(LOCK, { force: true })
  }
}

async function takeLock() {
  mkdirSync(join(FOLDER, '.data'), { recursive: true })
  let hasSaidSo = false
  while (!tryLock()) {
    if (!hasSaidSo) console.log(`Waiting for another installation in ${FOLDER}.`)
    hasSaidSo = true
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}

function tryLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isLeftOver()) rmSync(LOCK, { force: true })
    return false
  }
}

function isLeftOver() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > STALE_AFTER_MS) return true
    const pid = Number(readFileSync(LOCK, 'utf8'))
    // Another may have made the file and not yet written its number.
    return pid > 0 && !process.kill(pid, 0)
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
