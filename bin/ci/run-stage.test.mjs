import { expect, test } from 'vitest'
import { countTests, runStage } from './run-stage.mjs'
import { sum } from './summary.mjs'

const NO_ROOT = { what: 'c', why: 'no root' }
const COUNTS = { passed: 5, failed: ['a > b'], skips: [NO_ROOT, NO_ROOT] }

test.each([
  ['a command that counts as one', {}, undefined, { passed: 1, failed: 0, skipped: 0 }],
  ['a command that fails', { failure: 'code 1' }, undefined, { passed: 0, failed: 1, skipped: 0 }],
  ['tests counted one by one', { failure: 'code 1' }, COUNTS, { passed: 5, failed: 1, skipped: 2 }],
  [
    'a failure beside the tests',
    { failure: 'code 1' },
    { passed: 5, failed: [], skips: [] },
    { passed: 5, failed: 1, skipped: 0 },
  ],
])('counts %s', (_name, ended, counts, expected) => {
  const result = countTests('stage', ended, counts)
  expect(result).toMatchObject(expected)
  expect(result.failures).toHaveLength(expected.failed)
  expect(result.skips).toEqual(expected.skipped ? ['stage: c: no root (2 tests)'] : [])
})

test('tells good commands from bad ones and from those that cannot run', async () => {
  const results = [
    await runStage({ name: 'good', command: ['true'] }),
    await runStage({ name: 'bad', command: ['false'] }),
    await runStage({ name: 'no such', command: ['/nowhere/program'] }),
    await runStage({ name: 'absent', needs: 'nowhere.txt', command: ['false'] }),
    await runStage({ name: 'hindered', findObstacle: () => 'no browser', command: ['false'] }),
  ]
  expect(sum(results)).toEqual({ passed: 1, failed: 2, skipped: 2 })
  expect(results.flatMap(result => result.skips)).toEqual([
    'absent: there is no nowhere.txt',
    'hindered: no browser',
  ])
})
