import { expect, test } from 'vitest'
import { explainSkip } from './count-playwright.mjs'

const aTest = (annotations, dependencies = []) => ({
  annotations,
  parent: { project: () => ({ dependencies }) },
})

test.each([
  ['says why', aTest([{ type: 'skip', description: 'no camera' }]), 'no camera'],
  ['gives no reason', aTest([{ type: 'fixme' }]), 'no reason given'],
  ['waits for others that failed', aTest([], ['desk']), '"desk"'],
  ['was not reached', aTest([]), 'broken off'],
])('a test that %s', (_name, skipped, why) => expect(explainSkip(skipped)).toContain(why))
