import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { findOwnNode, pathWithoutPackages, ROOT } from './own-node.mjs'

/** Holds the digest of the package-lock.json that was installed; written when all of it is there, and only then. */
const MARKER = 'node_modules/.pronto-installed'

/** A reason to stop that is for a person to read: no stack is wanted. */
export class InstallError extends Error {}

/**
 * Makes sure that the packages of package-lock.json are installed, wholly and in these versions.
 * @param {{ needsDev: boolean, root?: string }} options `needsDev`: also those for building and testing
 * @throws {InstallError}
 */
export async function ensureInstalled({ needsDev, root = ROOT }) {
  const trouble = findTrouble(root, needsDev)
  if (!trouble) return
  console.log(`${trouble} Running "npm ci": this takes about a minute, once.`)
  rmSync(`${root}/${MARKER}`, { force: true })
  await runNpmCi(root, needsDev)
  installOwnNode(root)
  const remaining = findTrouble(root, needsDev)
  if (remaining) throw new InstallError(`"npm ci" ended well, and yet: ${remaining}`)
}

/** What is wrong with the installation, in a sentence; undefined if nothing is. */
export function findTrouble(root, needsDev) {
  const lockText = readFileSync(`${root}/package-lock.json`)
  const digest = createHash('sha256').update(lockText).digest('hex')
  const { packages } = JSON.parse(lockText)
  if (!existsSync(`${root}/node_modules`)) return 'The packages are not installed yet.'
  const missing = listNeeded(packages, needsDev).find(path => !existsSync(`${root}/${path}/package.json`))
  if (missing) return `The installation is incomplete (${missing} is missing).`
  const node = findOwnNode(root)
  if (!node) return 'The installation is incomplete (Node is missing).'
  if (readText(`${root}/${MARKER}`) === digest) return undefined
  const changed = findChanged(root, packages, needsDev)
  if (changed) return `The packages have changed (${changed}).`
  if (spawnSync(node, ['--version']).status !== 0) return `The Node in ${node} does not run.`
  // Installed by hand, and well: remember it. Without the packages for development it is remembered as such.
  if (listNeeded(packages, true).every(path => existsSync(`${root}/${path}`))) writeMarker(root, digest)
  return undefined
}

/** The folders of all packages that this machine needs. Optional ones count where they are made for it. */
function listNeeded(packages, needsDev) {
  const isForUs = ({ os, cpu, libc }) =>
    os?.includes(process.platform) && cpu?.includes(process.arch) && libc === undefined
  return Object.entries(packages)
    .filter(([path, entry]) => path && (needsDev || !entry.dev) && (!entry.optional || isForUs(entry)))
    .map(([path]) => path)
}

/** A package whose version is not that of the lock file, by what npm noted when it had installed all. */
function findChanged(root, packages, needsDev) {
  const note = readText(`${root}/node_modules/.package-lock.json`)
  if (!note) return 'npm did not finish the last time'
  const installed = JSON.parse(note).packages
  return listNeeded(packages, needsDev).find(path => installed[path]?.version !== packages[path].version)
}

function writeMarker(root, digest) {
  try {
    writeFileSync(`${root}/${MARKER}`, digest)
  } catch {
    // The installation may belong to another user: then it is looked through at each start, which is quick.
  }
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}

/** The environment for npm: the machine's own Node, and none of the settings of an npm that runs us. */
function npmEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(lifecycle|package|execpath|node)/.test(name),
  )
  return { ...Object.fromEntries(kept), PATH: pathWithoutPackages() }
}

function runNpmCi(root, needsDev) {
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts=false', '--include=optional']
  if (needsDev) args.push('--include=dev')
  const npm = spawn('npm', args, { cwd: root, env: npmEnvironment(), stdio: ['ignore', 'inherit', 'pipe'] })
  let complaint = ''
  npm.stderr.on('data', chunk => {
    complaint += chunk
    process.stderr.write(chunk)
  })
  return new Promise((resolve, reject) => {
    npm.on('error', () => reject(new InstallError('npm was not found. Install Node with npm (18 or newer).')))
    npm.on('close', code => (code === 0 ? resolve() : reject(new InstallError(explain(complaint)))))
  })
}

function explain(complaint) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH/.test(complaint)
  ) {
    return 'npm could not reach its registry. Pronto needs the network this once: check it (or npm\'s "registry" and "proxy" settings) and start again.'
  }
  if (/ENOSPC/.test(complaint)) return 'The disk is full. Free about 1 GB and start again.'
  if (/EACCES|EPERM|EROFS/.test(complaint)) {
    return `npm could not write to ${ROOT}/node_modules. Make it writable for the user who starts Pronto.`
  }
  return 'npm could not install the packages: its own words are above. Nothing is left half made: start again.'
}

/** Newer npms may not run the install script of the package `node`, which fetches its program. */
function installOwnNode(root) {
  const folder = `${root}/node_modules/node`
  if (findOwnNode(root) || !existsSync(folder)) return
  spawnSync('node', ['installArchSpecificPackage.js'], {
    cwd: folder,
    env: npmEnvironment(),
    stdio: 'inherit',
  })
}
