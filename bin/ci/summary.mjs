import { countsInWords } from './run-stage.mjs'

/** Prints what each stage came to, what failed and what was skipped and why; the last line is for machines too. */
export function printSummary(results) {
  console.log('\n── summary ───────────────────────────────────────────────────────────────')
  for (const result of results) {
    const verdict = result.failed > 0 ? 'FAILED' : result.passed > 0 ? 'ok' : 'skipped'
    console.log(
      `${verdict.padEnd(8)}${result.name.padEnd(12)}${countsInWords(result)} (${result.seconds.toFixed(1)} s)`,
    )
  }
  printList(
    'Failed',
    results.flatMap(result => result.failures),
  )
  printList(
    'Skipped',
    results.flatMap(result => result.skips),
  )
  console.log(countsInWords(sum(results)))
}

function printList(heading, lines) {
  if (lines.length === 0) return
  console.log(`\n${heading}:`)
  for (const line of lines) console.log(`  ${line}`)
  console.log('')
}

/** @returns {{ passed: number, failed: number, skipped: number }} */
export function sum(results) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const result of results) {
    for (const key of Object.keys(total)) total[key] += result[key]
  }
  return total
}
