import { writeFileSync } from 'node:fs'

/** A reporter for Playwright: writes the file that bin/ci/run-stage.mjs reads. */
export default class CountPlaywright {
  onBegin(_config, suite) {
    this.suite = suite
  }

  onEnd() {
    const counts = { passed: 0, failed: [], skips: [] }
    for (const test of this.suite.allTests()) countTest(counts, test)
    writeFileSync(process.env.PRONTO_TEST_COUNTS_FILE, JSON.stringify(counts))
  }

  printsToStdio() {
    return false
  }
}

function countTest(counts, test) {
  const name = test.titlePath().filter(Boolean).join(' > ')
  const outcome = test.outcome()
  if (outcome === 'skipped') counts.skips.push({ what: name, why: explainSkip(test) })
  else if (outcome === 'expected') counts.passed += 1
  else counts.failed.push(outcome === 'flaky' ? `${name} (passed only when tried again)` : name)
}

/** Why a test was not run: by its own words, or because it was never begun. */
export function explainSkip(test) {
  const skip = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')
  if (skip) return skip.description ?? 'no reason given'
  const first = test.parent.project()?.dependencies ?? []
  if (first.length === 0) return 'never begun, because the run was broken off'
  return `never begun, because not all tests of "${first.join('" and "')}", which go first, have passed`
}
