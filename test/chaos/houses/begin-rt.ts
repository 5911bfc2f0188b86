import { z } from 'zod'
import { askAs } from '../../../src/ticketing/rt/testing/people.ts'
import { layHttpCable } from '../../networks/ticketing/http-cable.ts'
import type { RtFacts } from '../../networks/ticketing/rt-facts.ts'
import { makeQueue } from '../../networks/ticketing/rt-queue.ts'
import { startCableMishaps } from './cable-mishaps.ts'
import type { HouseUnderTest } from './house.ts'

const pageSchema = z.object({
  items: z.array(z.object({ id: z.coerce.string(), Subject: z.string() })),
})
const MOST = 200

/** A real Request Tracker in which accounting works. */
export async function beginRt(facts: RtFacts): Promise<HouseUnderTest> {
  const cable = await layHttpCable(facts.url)
  const queue = await makeQueue(facts)
  return {
    department: 'accounting',
    connection: {
      system: 'rt',
      name: 'Request Tracker',
      settings: { url: cable.url, defaultQueue: queue, settleSeconds: 4 },
      secrets: { token: facts.token },
    },
    async listIssues() {
      const query = encodeURIComponent(`Queue = '${queue}'`)
      const path = `/tickets?query=${query}&fields=Subject&per_page=${MOST}`
      const { items } = pageSchema.parse(await askAs(facts, 'anna', 'GET', path))
      return items.map(({ id, Subject }) => ({ id, title: Subject }))
    },
    async answer(issueId, text) {
      const body = { Content: text, ContentType: 'text/plain' }
      await askAs(facts, 'anna', 'POST', `/ticket/${issueId}/correspond`, body)
    },
    startMishaps: seed => startCableMishaps(cable, seed),
    stop: cable.close,
  }
}
