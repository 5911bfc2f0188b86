import { expect, test } from 'vitest'
import { STAGES } from '../../chaos/networks.ts'
import { runChaos } from '../../chaos/story.ts'

test('desk and database are killed while letters come and go and accounting is asked: none is lost, none is sent twice', {
  timeout: 900_000,
}, async ({ onTestFailed }) => {
  const { begin, rate } = STAGES.email
  const said: string[] = []
  // A story that came to no end in time has no breaches to show, only how far it came.
  onTestFailed(() => console.error(said.join('\n')))
  const result = await runChaos({
    beginNetwork: begin,
    kills: 4,
    seed: 1,
    rate,
    say: line => said.push(line),
  })
  expect(result.breaches).toEqual([])
  expect(result.evidence.heardByBrand.length).toBeGreaterThan(10)
  expect(result.evidence.saidByBrand.length).toBeGreaterThan(5)
  expect(result.houses.issues.length).toBeGreaterThan(5)
  expect(result.houses.given.length).toBeGreaterThan(5)
})
