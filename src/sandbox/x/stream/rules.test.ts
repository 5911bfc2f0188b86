import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../../start-sandbox.ts'
import { type ApiClient, createApiClient } from '../testing/api-client.ts'
import { listDeviations, openSpecification } from '../testing/specification.ts'
import { applyAddition, MAX_RULES } from './change-rules.ts'

const PATH = '/2/tweets/search/stream/rules'
const specification = openSpecification()

let dir: string
let sandbox: RunningSandbox
let app: ApiClient

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sandbox-rules-'))
  await open()
})

afterEach(async () => {
  await sandbox.close()
  rmSync(dir, { recursive: true })
})

async function open(options: Partial<SandboxOptions> = {}) {
  sandbox = await startSandbox({ port: 0, limits: 'none', dataDir: dir, ...options })
  app = createApiClient(sandbox, null)
}

const add = (rules: object[], query = '') => app.post(PATH + query, { add: rules })

function expectAsSpecified(method: 'get' | 'post', path: string, body: unknown) {
  if (specification) expect(listDeviations(specification, path, method, 200, body)).toEqual([])
}

test('rules are added, listed, and there after a restart', async () => {
  const added = await add([{ value: 'aurora -is:retweet', tag: 'brand' }, { value: '#rete' }])
  expect(added.status).toBe(201)
  expect(added.body.meta.summary).toEqual({ created: 2, not_created: 0, valid: 2, invalid: 0 })
  expect(added.body.data).toMatchObject([{ value: 'aurora -is:retweet', tag: 'brand' }, { value: '#rete' }])
  expectAsSpecified('post', PATH, added.body)
  await sandbox.close()
  await open()
  const { body } = await app.get(PATH)
  expect(body.data).toEqual(added.body.data)
  expect(body.meta).toMatchObject({ result_count: 2, sent: expect.stringMatching(/Z$/) })
  expectAsSpecified('get', PATH, body)
  const [{ id }] = (await add([{ value: 'altro' }])).body.data
  expect(added.body.data.map((rule: { id: string }) => rule.id)).not.toContain(id)
})

test('a bad rule is told with its faults and keeps out no good one', async () => {
  const { status, body } = await add([{ value: '-aurora' }, { value: 'rete' }])
  expect(status).toBe(201)
  expect(body.meta.summary).toEqual({ created: 1, not_created: 1, valid: 1, invalid: 1 })
  expect(body.errors).toEqual([
    {
      value: '-aurora',
      details: [
        'Rules must contain a non-negation term (at position 1)',
        'Rules must contain at least one positive, non-stopword clause (at position 1)',
      ],
      title: 'UnprocessableEntity',
      type: 'https://api.twitter.com/2/problems/invalid-rules',
    },
  ])
})

test('a rule is not taken twice', async () => {
  const [{ id }] = (await add([{ value: 'aurora' }])).body.data
  const { status, body } = await add([{ value: 'aurora', tag: 'again' }])
  expect(status).toBe(200)
  expect(body.meta.summary).toEqual({ created: 0, not_created: 1, valid: 0, invalid: 1 })
  expect(body.errors).toMatchObject([{ id, value: 'aurora', title: 'DuplicateRule' }])
  expectAsSpecified('post', PATH, body)
})

test('a dry run changes nothing', async () => {
  await add([{ value: 'aurora' }])
  expect((await add([{ value: 'rete' }], '?dry_run=true')).body.meta.summary.created).toBe(1)
  expect(
    (await app.post(`${PATH}?dry_run=true`, { delete: { values: ['aurora'] } })).body.meta.summary,
  ).toEqual({
    deleted: 1,
    not_deleted: 0,
  })
  expect((await app.get(PATH)).body.data).toMatchObject([{ value: 'aurora' }])
})

test('rules go by id, by value, or all at once', async () => {
  const values = ['uno', 'due', 'tre', 'quattro']
  const { data } = (await add(values.map(value => ({ value })))).body
  await app.post(PATH, { delete: { ids: [data[0].id] } })
  const { body } = await app.post(PATH, { delete: { values: ['due', 'cinque'] } })
  expect(body.meta.summary).toEqual({ deleted: 1, not_deleted: 1 })
  expect(body.errors[0].errors[0]).toEqual({
    parameters: { values: ['cinque'] },
    message: 'Rule does not exist',
  })
  expectAsSpecified('post', PATH, body)
  expect((await app.get(PATH)).body.data).toMatchObject([{ value: 'tre' }, { value: 'quattro' }])
  expect((await app.post(`${PATH}?delete_all=true`, {})).body.meta.summary.deleted).toBe(2)
  expect((await app.get(PATH)).body).toEqual({ meta: { sent: expect.any(String), result_count: 0 } })
})

test('rules come by id and page by page', async () => {
  const { data } = (await add([{ value: 'uno' }, { value: 'due' }, { value: 'tre' }])).body
  expect((await app.get(`${PATH}?ids=${data[1].id}`)).body.data).toEqual([data[1]])
  const first = (await app.get(`${PATH}?max_results=2`)).body
  expect(first.data).toEqual(data.slice(0, 2))
  expectAsSpecified('get', PATH, first)
  const second = (await app.get(`${PATH}?max_results=2&pagination_token=${first.meta.next_token}`)).body
  expect(second.data).toEqual(data.slice(2))
  expect(second.meta.next_token).toBeUndefined()
})

test('rules are counted', async () => {
  await add([{ value: 'uno' }, { value: 'due' }])
  const { body } = await app.get(`${PATH}/counts`)
  expect(body.data).toMatchObject({ project_rules_count: 2, cap_per_project: 1000 })
  expectAsSpecified('get', `${PATH}/counts`, body)
  const asked = await app.get(`${PATH}/counts?rules_count.fields=cap_per_client_app`)
  expect(asked.body).toEqual({ data: { cap_per_client_app: 1000 } })
})

test.each([
  ['nothing', {}],
  ['both', { add: [{ value: 'a' }], delete: { ids: ['1'] } }],
  ['an empty list', { add: [] }],
  ['no value', { add: [{ tag: 'a' }] }],
  ['a foreign member', { add: [{ value: 'aurora', id: '1' }] }],
  ['text', { add: 'aurora' }],
])('%s is no change', async (_, body) => expect((await app.post(PATH, body)).status).toBe(400))

test.each(['?dry_run=maybe', '?delete_all=1'])('%s is refused', async query =>
  expect((await app.post(PATH + query, {})).status).toBe(400),
)

test.each(['?ids=x', '?max_results=0', '?pagination_token=1'])('a list with %s is refused', async query =>
  expect((await app.get(PATH + query)).status).toBe(400),
)

test('no body at all brings it down', async () => {
  const value = fc.oneof(fc.string(), fc.constantFrom('aurora', '-a', '(a'), fc.string({ unit: 'binary' }))
  const change = fc.record(
    {
      add: fc.array(fc.record({ value, tag: fc.string() }, { requiredKeys: [] }), { maxLength: 3 }),
      delete: fc.record({ ids: fc.array(fc.string()), values: fc.array(value) }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(change, fc.jsonValue()), async body => {
      const { status } = await app.post(PATH, body)
      expect(status).toBeLessThan(500)
      expect((await app.get(PATH)).status).toBe(200)
    }),
    { numRuns: 150 },
  )
})

test('users have no rules', async () => {
  const care = createApiClient(sandbox, 'aurora_aiuta')
  for (const answer of [await care.get(PATH), await care.post(PATH, { add: [{ value: 'aurora' }] })]) {
    expect(answer.status).toBe(403)
    expect(answer.body.type).toMatch(/unsupported-authentication$/)
  }
})

describe('how many, and how long', () => {
  const long = 'a'.repeat(1025)

  test('is told by what the app pays', async () => {
    const refused = await add([{ value: long }])
    expect(refused.body.errors[0]).toMatchObject({ title: 'UnprocessableEntity' })
    await sandbox.close()
    await open({ access: 'enterprise' })
    expect((await add([{ value: long }])).status).toBe(201)
  })

  test('has an end', () => {
    let next = 0
    const wished = Array.from({ length: MAX_RULES.selfServe + 1 }, (_, at) => ({ value: `w${at}` }))
    const { rules, problems } = applyAddition([], wished, 'selfServe', () => String(++next))
    expect(rules).toHaveLength(MAX_RULES.selfServe)
    expect(problems).toMatchObject([{ type: expect.stringMatching(/rule-cap$/), value: 'w1000' }])
  })
})
