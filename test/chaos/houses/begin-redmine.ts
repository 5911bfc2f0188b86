import { z } from 'zod'
import { askAs } from '../../../src/ticketing/redmine/testing/people.ts'
import { layHttpCable } from '../../networks/ticketing/http-cable.ts'
import type { RedmineFacts } from '../../networks/ticketing/redmine-facts.ts'
import { makeProject } from '../../networks/ticketing/redmine-project.ts'
import { startCableMishaps } from './cable-mishaps.ts'
import type { HouseUnderTest } from './house.ts'

const pageSchema = z.object({
  issues: z.array(z.object({ id: z.number(), subject: z.string() })),
})
const MOST = 100

/** A real Redmine in which those work who look after the network. */
export async function beginRedmine(facts: RedmineFacts): Promise<HouseUnderTest> {
  const cable = await layHttpCable(facts.url)
  const project = await makeProject(facts)
  return {
    department: 'network',
    connection: {
      system: 'redmine',
      name: 'Redmine',
      settings: { url: cable.url, defaultProject: project, settleSeconds: 4 },
      secrets: { apiKey: facts.key },
    },
    async listIssues() {
      const path = `/issues.json?project_id=${project}&status_id=*&limit=${MOST}`
      const { issues } = pageSchema.parse(await askAs(facts, 'anna', 'GET', path))
      return issues.map(({ id, subject }) => ({ id: String(id), title: subject }))
    },
    async answer(issueId, text) {
      await askAs(facts, 'anna', 'PUT', `/issues/${issueId}.json`, { issue: { notes: text } })
    },
    startMishaps: seed => startCableMishaps(cable, seed),
    stop: cable.close,
  }
}
