import { expect, test } from 'vitest'
import { STAGES } from '../../chaos/networks.ts'
import { runChaos } from '../../chaos/story.ts'

/** On a network of its own, which must not tell the other tests what it went through. */
test('desk and database are killed while people post and agents answer: nothing is lost, nothing said twice', {
  timeout: 900_000,
}, async ({ onTestFailed }) => {
  const { begin, rate } = STAGES.bluesky
  const said: string[] = []
  // A story that came to no end in time has no breaches to show, only how far it came.
  onTestFailed(() => console.error(said.join('\n')))
  const result = await runChaos({
    beginNetwork: begin,
    kills: 6,
    seed: 7,
    rate,
    say: line => said.push(line),
  })
  expect(result.breaches).toEqual([])
  expect(result.evidence.heardByBrand.length).toBeGreaterThan(10)
  expect(result.evidence.saidByBrand.length).toBeGreaterThan(5)
})
