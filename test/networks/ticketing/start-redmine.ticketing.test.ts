import { once } from 'node:events'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { markOf } from '../../../src/ticketing/redmine/mark.ts'
import { redmineTicketing } from '../../../src/ticketing/redmine/redmine.ts'
import { creating, never, outgoing, sessionAt } from '../../../src/ticketing/redmine/testing/errands.ts'
import { makeProject } from './redmine-project.ts'
import { startRedmine } from './start-redmine.ts'

test('one of your own stands still, is killed and started again, and an issue is made once', async () => {
  const server = await startRedmine()
  const { url, key } = server.facts
  try {
    const project = await makeProject(server.facts)
    const session = sessionAt(url, { apiKey: key, defaultProject: project, settleSeconds: 3 })
    const sent = outgoing(creating(), { lastTriedAt: new Date(0) })

    server.pause()
    const order = request(`${url}/issues.json`, {
      method: 'POST',
      headers: { 'x-redmine-api-key': key, 'content-type': 'application/json' },
    })
    order.on('error', () => undefined)
    const issue = { project_id: project, subject: 'Doppia?', description: `#${markOf(sent.id)}` }
    order.end(JSON.stringify({ issue }))
    await once(order, 'finish')
    order.destroy()
    server.resume()
    // Whether it still does it is Redmine's affair; what is called absent stays absent, and is done once by us.
    const { kind } = await redmineTicketing.lookup(session, sent, never())
    expect((await redmineTicketing.lookup(session, sent, never())).kind).toBe(kind)
    const done = await redmineTicketing.carry(session, { ...sent, attempt: 2 }, never())

    await server.kill()
    expect(await redmineTicketing.carry(session, sent, never())).toMatchObject({ kind: 'retry' })
    await server.start()
    expect(await redmineTicketing.carry(session, { ...sent, attempt: 3 }, never())).toEqual(done)
    const listed = await fetch(`${url}/projects/${project}/issues.json`, {
      headers: { 'x-redmine-api-key': key },
    })
    expect(await listed.json()).toMatchObject({ total_count: 1 })
  } finally {
    await server.close()
  }
})
