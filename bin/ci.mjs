// What "npm test" runs: any Node from 18 on can. Names of stages as arguments run those alone.
import { fetchBeside } from './ci/fetch-beside.mjs'
import { runStage } from './ci/run-stage.mjs'
import { STAGES } from './ci/stages.mjs'
import { printSummary, sum } from './ci/summary.mjs'
import { ensureInstalled, InstallError } from './install.mjs'

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !STAGES.some(stage => stage.name === name))
if (unknown.length > 0) {
  console.error(
    `No such stage: ${unknown.join(', ')}. There are ${STAGES.map(stage => stage.name).join(', ')}.`,
  )
  process.exit(2)
}

/** A Ctrl-C reaches the running stage by itself; here it only keeps the next one from starting. */
let isInterrupted = false
const interrupt = () => {
  isInterrupted = true
}
process.on('SIGINT', interrupt)
process.on('SIGTERM', interrupt)

const results = []
try {
  await ensureInstalled({ needsDev: true })
  const stages = STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  const fetched = fetchBeside(stages)
  for (const stage of stages) {
    if (stage.findObstacle) await fetched
    if (!isInterrupted) results.push(await runStage(stage))
  }
} catch (error) {
  if (!(error instanceof InstallError)) throw error
  const failures = [`install: ${error.message}`]
  results.push({ name: 'install', passed: 0, failed: 1, skipped: 0, seconds: 0, skips: [], failures })
}
printSummary(results)
process.exitCode = isInterrupted || sum(results).failed > 0 ? 1 : 0
