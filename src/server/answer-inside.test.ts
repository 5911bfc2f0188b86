import { afterAll, beforeAll, expect, test } from 'vitest'
import { A_PICTURE } from '../../test/world/pictures.ts'
import { type Browser, openServer, PERSON, type TestServer } from './testing/open-server.ts'

let server: TestServer
let bianca: Browser
beforeAll(async () => {
  server = await openServer()
  bianca = await server.as(PERSON.department)
  await server.world.settleDepartment('accounting', { way: 'desk', memberIds: [server.world.members.bianca] })
})
afterAll(() => server.close())

async function ask(department = 'accounting') {
  const { ticketId } = await server.world.openMatter()
  return server.world.ask(ticketId, { department, way: department === 'accounting' ? 'desk' : 'link' })
}

async function bring(): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(A_PICTURE)]), 'conguaglio.png')
  const sent = new Response(form)
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: { 'content-type': sent.headers.get('content-type') ?? '', cookie: bianca.cookie ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  return answer.json().attachment.id
}

test('who answers for a department knows so, and sees what it was asked and nothing that others were', async () => {
  expect((await bianca.get('/api/me')).body).toMatchObject({ departments: ['accounting'] })
  expect((await (await server.as('sara')).get('/api/me')).body).toMatchObject({ departments: [] })
  const [mine, theirs] = [await ask(), await ask('network')]
  const { escalations } = (await bianca.get('/api/escalations')).body
  const ids = escalations.map(({ id }: { id: string }) => id)
  expect(ids).toContain(mine.id)
  expect(ids).not.toContain(theirs.id)
  const refused = await bianca.post(`/api/escalations/${theirs.id}/answers`, { kind: 'answer', text: 'Noi?' })
  expect(refused.body.error.details).toEqual({ refusal: 'notYourDepartment' })
})

test('an answer with a file that is sent twice, because its first reply was lost, is said once', async () => {
  const { id } = await ask()
  const body = {
    id: server.world.desk.newId(),
    kind: 'answer',
    text: 'Era un conguaglio.',
    fileIds: [await bring()],
  }
  for (const time of ['first', 'again']) {
    const answer = await bianca.post(`/api/escalations/${id}/answers`, body)
    expect(answer.status, `${time}: ${answer.text}`).toBe(200)
    expect(answer.body.escalation.history.slice(1)).toMatchObject([
      { kind: 'answer', way: 'desk', by: { name: 'Bianca Moro' }, files: [{ name: 'conguaglio.png' }] },
    ])
  }
})
