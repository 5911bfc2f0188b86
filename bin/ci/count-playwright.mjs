import { writeFileSync } from 'node:fs'

/** A reporter for Playwright: writes the file that bin/ci/run-stage.mjs reads. */
export default class CountPlaywright {
  onBegin(_config, suite) {
    this.suite = suite
  }

  onEnd() {
    const counts = { passed: 0, failed: [], skips: [] }
    for (const test of this.suite.allTests()) countTest(counts, test)
    writeFileSync(process.env.PRONTO_COUNTS_FILE, JSON.stringify(counts))
  }

  printsToStdio() {
    return false
  }
}

function countTest(counts, test) {
  const name = test.titlePath().filter(Boolean).join(' > ')
  const outcome = test.outcome()
  const skip = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')
  if (outcome === 'skipped') counts.skips.push({ what: name, why: skip?.description ?? 'no reason given' })
  else if (outcome === 'expected') counts.passed += 1
  else counts.failed.push(outcome === 'flaky' ? `${name} (passed only when tried again)` : name)
}
