import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../start-sandbox.ts'
import { type ApiClient, createApiClient } from '../testing/api-client.ts'
import { type Ear, openEar } from '../testing/open-ear.ts'
import { listDeviations, openSpecification } from '../testing/specification.ts'

const PATH = '/2/connections'
const STREAM = '/2/tweets/search/stream'
const FIELDS = 'connection.fields=id,client_ip,connected_at,disconnected_at,disconnect_reason,endpoint_name'
const specification = openSpecification()

let sandbox: RunningSandbox
let app: ApiClient
const ears: Ear[] = []

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none', access: 'enterprise' })
  app = createApiClient(sandbox, null)
  await app.post(`${STREAM}/rules`, { add: [{ value: 'aurora' }] })
})

afterEach(async () => {
  for (const ear of ears.splice(0)) await ear.close()
  await sandbox.close()
})

async function listen(): Promise<Ear> {
  const ear = await openEar(sandbox, STREAM)
  ears.push(ear)
  return ear
}

const list = async (query = '') => (await app.get(`${PATH}?${FIELDS}${query}`)).body

test('are listed while they are open, and remembered when they have ended', async () => {
  expect(await list()).toEqual({ meta: { result_count: 0 } })
  const ear = await listen()
  await listen()
  expect((await app.get(STREAM)).status).toBe(429)
  const { data, meta } = await list()
  expect(meta).toEqual({ result_count: 2 })
  expect(data[0]).toMatchObject({ endpoint_name: 'filtered_stream', client_ip: '127.0.0.1' })
  await ear.close()
  await expect.poll(async () => (await list()).meta.result_count).toBe(1)
  const past = (await list('&status=inactive')).data
  expect(past).toMatchObject([{ id: data[1].id, disconnect_reason: 'client_disconnect' }])
  expect((await list('&status=all&max_results=1')).meta).toEqual({ result_count: 1, next_token: '1' })
  expect((await list('&status=all&max_results=1&pagination_token=1')).data).toEqual(past)
  expect((await list('&endpoints=sample_stream')).data).toBeUndefined()
})

test('tell only what is asked for', async () => {
  await listen()
  const { body } = await app.get(PATH)
  expect(Object.keys(body.data[0]).toSorted()).toEqual(['connected_at', 'endpoint_name'])
  if (specification) expect(listDeviations(specification, PATH, 'get', 200, body)).toEqual([])
})

test.each([`${PATH}/all`, `${PATH}/filtered_stream`])('are ended by DELETE %s', async path => {
  const ear = await listen()
  const { body } = await app.delete(path)
  expect(body.data).toMatchObject({ successful_kills: 1, failed_kills: 0, results: [{ success: true }] })
  const template = path.endsWith('all') ? path : `${PATH}/{endpoint_id}`
  if (specification) expect(listDeviations(specification, template, 'delete', 200, body)).toEqual([])
  expect((await ear.next()).errors[0].disconnect_type).toBe('ForceDisconnect')
  await expect(ear.next()).rejects.toThrow()
  expect((await list('&status=inactive')).data).toMatchObject([{ disconnect_reason: 'operator_disconnect' }])
  await listen()
})

test('are ended one by one', async () => {
  await listen()
  await listen()
  const [{ id }] = (await list()).data
  const answer = await fetch(sandbox.url + PATH, {
    method: 'DELETE',
    headers: { ...app.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ uuids: [id, 'nobody'] }),
  })
  const body = (await answer.json()) as Awaited<ReturnType<ApiClient['get']>>['body']
  expect(body.data).toMatchObject({
    successful_kills: 1,
    failed_kills: 1,
    results: [
      { uuid: id, success: true },
      { uuid: 'nobody', success: false },
    ],
  })
  if (specification) expect(listDeviations(specification, PATH, 'delete', 200, body)).toEqual([])
  expect((await list()).meta.result_count).toBe(1)
})

test.each(['?status=open', '?max_results=0', '?pagination_token=x'])('%s is refused', async query =>
  expect((await app.get(PATH + query)).status).toBe(400),
)

test('are the business of the app alone', async () => {
  const care = createApiClient(sandbox, 'aurora_aiuta')
  expect((await care.get(PATH)).status).toBe(403)
  expect((await care.delete(`${PATH}/all`)).status).toBe(403)
  expect((await app.delete(`${PATH}/nonsense`)).status).toBe(400)
})
