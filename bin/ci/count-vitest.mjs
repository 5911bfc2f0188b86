import { writeFileSync } from 'node:fs'

/** A reporter for Vitest: writes the file that bin/ci/run-stage.mjs reads. A file that cannot load counts as one. */
export default class CountVitest {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: [], skips: [] }
    for (const module of modules) {
      for (const error of module.errors()) counts.failed.push(`${module.relativeModuleId}: ${error.message}`)
      for (const test of module.children.allTests()) countTest(counts, module, test)
    }
    for (const error of unhandledErrors) counts.failed.push(`unhandled: ${error.message}`)
    writeFileSync(process.env.PRONTO_COUNTS_FILE, JSON.stringify(counts))
  }
}

function countTest(counts, module, test) {
  const { state, note } = test.result()
  const name = `${module.relativeModuleId} > ${test.fullName}`
  if (state === 'passed') counts.passed += 1
  else if (state === 'failed') counts.failed.push(name)
  else counts.skips.push(`${name}: ${note ?? 'no reason given'}`)
}
