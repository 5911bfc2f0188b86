import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listNetworkStages } from './networks.mjs'

/** A repository with these files. */
function makeHouse(files) {
  const root = mkdtempSync(join(tmpdir(), 'pronto-test-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

test('each network with tests of its own is a stage', () => {
  const root = makeHouse({
    'testnet/beta/vitest.config.ts': '',
    'testnet/alpha/vitest.config.ts': '',
    'testnet/notes/README.md': '',
  })
  expect(listNetworkStages(root)).toMatchObject([
    { name: 'alpha', counts: 'vitest', command: ['vitest', 'run', '-c', 'testnet/alpha/vitest.config.ts'] },
    { name: 'beta' },
  ])
  expect(listNetworkStages(makeHouse({}))).toEqual([])
})

test.each([
  ['runs where it says nothing', {}, undefined],
  ['runs on this machine', { os: [process.platform], cpu: ['s390', process.arch] }, undefined],
  ['is skipped on another system', { os: ['plan9'] }, 'not made for'],
  ['is skipped on another processor', { os: [process.platform], cpu: ['pdp11'] }, 'not made for'],
])('a network %s', (_name, about, words) => {
  const root = makeHouse({
    'testnet/alpha/vitest.config.ts': '',
    'testnet/alpha/package.json': JSON.stringify(about),
  })
  const [stage] = listNetworkStages(root)
  if (words) expect(stage.findObstacle()).toContain(words)
  else expect(stage.findObstacle()).toBe(undefined)
})
