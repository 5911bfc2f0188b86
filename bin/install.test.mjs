import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findTrouble } from './install.mjs'

const LOCK = {
  '': { name: 'house' },
  'node_modules/node': { version: '26.0.0' },
  'node_modules/plain': { version: '1.0.0' },
  'node_modules/tester': { version: '1.0.0', dev: true },
  'node_modules/ours': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
  'node_modules/theirs': { version: '1.0.0', optional: true, os: ['plan9'], cpu: ['x64'] },
}
const INSTALLED = Object.keys(LOCK).filter(path => path && path !== 'node_modules/theirs')

/** A repository whose packages were installed by hand with npm, but for `missing`. */
function makeHouse({ missing = [], isFinished = true, noted = LOCK, marker } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'pronto-test-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write('package-lock.json', JSON.stringify({ packages: LOCK }))
  for (const path of INSTALLED.filter(path => !missing.includes(path))) write(`${path}/package.json`, '{}')
  if (isFinished) write('node_modules/.package-lock.json', JSON.stringify({ packages: noted }))
  if (marker) write('node_modules/.pronto-installed', marker)
  mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true })
  symlinkSync(process.execPath, join(root, 'node_modules/node/bin/node'))
  return root
}

const digestOf = root =>
  createHash('sha256')
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex')
const older = { ...LOCK, 'node_modules/plain': { version: '0.9.0' } }

test('accepts what was installed by hand, and remembers it', () => {
  const root = makeHouse()
  expect(findTrouble(root, true)).toBe(undefined)
  expect(readFileSync(`${root}/node_modules/.pronto-installed`, 'utf8')).toBe(digestOf(root))
})

test.each([
  ['a package that is not there', { missing: ['node_modules/plain'] }, 'node_modules/plain is missing'],
  ['an optional package made for this machine', { missing: ['node_modules/ours'] }, 'node_modules/ours'],
  ['an npm that was broken off', { isFinished: false }, 'did not finish'],
  ['a package of another version', { noted: older }, 'have changed (node_modules/plain)'],
  ['a note of an older lock file', { noted: older, marker: 'of old' }, 'have changed'],
])('notices %s', (_name, house, words) => {
  expect(findTrouble(makeHouse(house), true)).toContain(words)
})

test('needs the packages for development only where tests run', () => {
  const root = makeHouse({ missing: ['node_modules/tester'] })
  expect(findTrouble(root, false)).toBe(undefined)
  expect(existsSync(`${root}/node_modules/.pronto-installed`)).toBe(false)
  expect(findTrouble(root, true)).toContain('node_modules/tester')
})

test('says that nothing is installed', () => {
  const root = makeHouse()
  rmSync(`${root}/node_modules`, { recursive: true })
  expect(findTrouble(root, false)).toContain('not installed yet')
})
