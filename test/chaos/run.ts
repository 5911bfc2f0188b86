import { parseArgs } from 'node:util'
import { z } from 'zod'
import { percentile } from '../../bench/percentile.ts'
import { keepEvidence } from './keep-evidence.ts'
import { NETWORKS, STAGES } from './networks.ts'
import { type ChaosResult, runChaos } from './story.ts'

/**
 * `node test/chaos/run.ts [--network x|bluesky|email] [--kills 50] [--rate 60] [--seed N] [--json]`: kills desk and database at random moments
 * while customers write and agents answer, then checks that nothing was lost, doubled, shuffled or left lying. Ends
 * with 1 when something was, and says how to see it again.
 */
const optionsSchema = z.object({
  network: z.enum(NETWORKS),
  kills: z.coerce.number().int().min(0).max(100_000),
  rate: z.coerce.number().positive().max(1000).optional(),
  seed: z.coerce.number().int(),
  json: z.boolean(),
})
const { network, kills, seed, json, ...asked } = optionsSchema.parse(
  parseArgs({
    options: {
      network: { type: 'string', default: 'x' },
      kills: { type: 'string', default: '50' },
      rate: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  }).values,
)
const rate = asked.rate ?? STAGES[network].rate

const startedAt = performance.now()
const elapsedSeconds = (): number => (performance.now() - startedAt) / 1000
const result = await runChaos({
  beginNetwork: STAGES[network].begin,
  kills,
  seed,
  rate,
  say: line => console.log(`${elapsedSeconds().toFixed(1).padStart(6)} s  ${line}`),
})
const counts = countsOf(result)
for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(28)} ${count}`)
for (const { promise, where } of result.breaches) console.log(`BROKEN: ${promise}: ${where}`)
if (result.breaches.length === 0) console.log(`All promises were kept under ${kills} kills (seed ${seed}).`)
else {
  console.log(
    `${result.breaches.length} breaches. Again: npm run chaos -- --network ${network} --kills ${kills} --rate ${rate} --seed ${seed}`,
  )
  console.log(`What was found is kept in ${await keepEvidence(result, { network, kills, rate, seed })}`)
}
if (json) console.log(JSON.stringify({ network, kills, rate, seed, ...counts }))
process.exitCode = result.breaches.length === 0 ? 0 : 1

function countsOf(result: ChaosResult) {
  const { evidence, breaches, deaths } = result
  const accepted = evidence.asked.filter(each => each.isAccepted === true).length
  return {
    saidByCustomers: result.said,
    offeredPerSecond: result.offeredPerSecond,
    heldSeconds: result.heldSeconds,
    heardByBrand: evidence.heardByBrand.length,
    directs: evidence.heardByBrand.filter(each => each.kind === 'direct').length,
    messagesStored: evidence.messages.length,
    repliesAccepted: accepted,
    repliesRefused: evidence.asked.length - accepted,
    repliesOnNetwork: evidence.saidByBrand.length,
    repliesLookedUp: countLookedUp(result),
    repliesMended: result.mended,
    departmentsAsked: result.houses.asked.length,
    departmentsAnswered: result.houses.given.length,
    networkMishaps: result.mishaps,
    killsOfDesk: deaths.filter(each => each.startsWith('desk')).length,
    killsOfDatabase: deaths.filter(each => each.includes('database')).length,
    deskReadyP50Ms: percentile(result.startsMs, 0.5),
    databaseBackP50Ms: percentile(result.outagesMs, 0.5),
    databaseBackMaxMs: percentile(result.outagesMs, 1),
    restSeconds: Math.round(result.restMs / 1000),
    seconds: Math.round(elapsedSeconds()),
    breaches: breaches.length,
  }
}

/** Replies that landed although nobody lived to hear it, or the answer never came. */
function countLookedUp({ evidence }: ChaosResult): number {
  const heard = new Set(
    evidence.attempts.filter(each => each.outcome === 'sent').map(each => each.deliveryId),
  )
  return evidence.deliveries.filter(each => each.state === 'sent' && !heard.has(each.id)).length
}
