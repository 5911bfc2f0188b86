import { writeFileSync } from 'node:fs'

/** A reporter for Vitest: writes the file that bin/ci/run-stage.mjs reads. A file that cannot load counts as one. */
export default class CountVitest {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: [], skips: [] }
    for (const module of modules) {
      for (const error of module.errors()) counts.failed.push(`${module.relativeModuleId}: ${error.message}`)
      for (const test of module.children.allTests()) countTest(counts, module.relativeModuleId, test)
    }
    for (const error of unhandledErrors) counts.failed.push(`unhandled: ${error.message}`)
    writeFileSync(process.env.PRONTO_TEST_COUNTS_FILE, JSON.stringify(counts))
  }
}

function countTest(counts, file, test) {
  const { state, note } = test.result()
  if (state === 'passed') counts.passed += 1
  else if (state === 'failed') counts.failed.push(`${file} > ${test.fullName}`)
  else counts.skips.push(decideSkip(file, test, note))
}

/** A test names its reason itself; of a skipped suite the name must tell, as in "… (needs root)". */
function decideSkip(file, test, note) {
  if (note) return { what: `${file} > ${test.fullName}`, why: note }
  const { parent } = test
  return { what: file, why: parent.type === 'suite' ? parent.fullName : test.name }
}
