import { parseArgs } from 'node:util'
import { type ChaosResult, runChaos } from './story.ts'

/**
 * `node test/chaos/run.ts --kills 20 [--seed N] [--json]`: kills the desk at random moments while customers write
 * and agents answer, then checks that nothing was lost, doubled or left lying. Ends with 1 when something was.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})

const startedAt = performance.now()
const elapsedSeconds = (): number => (performance.now() - startedAt) / 1000
const result = await runChaos({
  kills: Number(values.kills),
  seed: Number(values.seed),
  say: line => console.log(`${elapsedSeconds().toFixed(1).padStart(6)} s  ${line}`),
})
const counts = countsOf(result)
for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(28)} ${count}`)
for (const { promise, where } of result.breaches) console.log(`BROKEN: ${promise}: ${where}`)
console.log(
  result.breaches.length === 0
    ? `All promises were kept under ${values.kills} kills (seed ${values.seed}).`
    : `${result.breaches.length} breaches (seed ${values.seed}).`,
)
if (values.json)
  console.log(JSON.stringify({ kills: Number(values.kills), seed: Number(values.seed), ...counts }))
process.exitCode = result.breaches.length === 0 ? 0 : 1

function countsOf({ evidence, breaches, isDatabaseKept, mishaps }: ChaosResult) {
  const accepted = evidence.asked.filter(each => each.isAccepted === true).length
  return {
    heardByBrand: evidence.heardByBrand.length,
    directs: evidence.heardByBrand.filter(each => each.kind === 'direct').length,
    messagesStored: evidence.messages.length,
    repliesAccepted: accepted,
    repliesRefused: evidence.asked.length - accepted,
    repliesOnNetwork: evidence.saidByBrand.length,
    networkMishaps: mishaps,
    isDatabaseKept,
    seconds: Math.round(elapsedSeconds()),
    breaches: breaches.length,
  }
}
