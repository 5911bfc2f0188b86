import { expect, inject, test } from 'vitest'
import { beginRedmine } from '../../chaos/houses/begin-redmine.ts'
import { beginRt } from '../../chaos/houses/begin-rt.ts'
import { STAGES } from '../../chaos/networks.ts'
import { runChaos } from '../../chaos/story.ts'

test('desk and database are killed and both systems fail while departments are asked: all is said once, and heard once', {
  timeout: 900_000,
}, async ({ onTestFailed }) => {
  const said: string[] = []
  // A story that came to no end in time has no breaches to show, only how far it came.
  onTestFailed(() => console.error(said.join('\n')))
  const result = await runChaos({
    beginNetwork: STAGES.x.begin,
    beginHouses: () => Promise.all([beginRt(inject('rt')), beginRedmine(inject('redmine'))]),
    kills: 4,
    seed: 1,
    rate: 10,
    say: line => said.push(line),
  })
  expect(result.breaches).toEqual([])
  expect(result.houses.issues.length).toBeGreaterThan(10)
  expect(result.houses.given.length).toBeGreaterThan(10)
})
