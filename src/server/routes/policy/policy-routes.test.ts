import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { BackTestAnswer, PolicyView, ReadingAnswer, TryAnswer } from '../../../contract/policy.ts'
import { type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let owner: Browser
let agent: Browser
let source: string
beforeAll(async () => {
  server = await openServer()
  owner = await server.as('giulia')
  agent = await server.as('sara')
  source = (await policy()).source
})
afterAll(() => server.close())

const policy = async (): Promise<PolicyView> => (await owner.get('/api/policy')).body
const post = (path: string, body: unknown, by: Browser = owner) => by.ask('POST', path, { body })
const reading = async (text: string, locale = 'it'): Promise<ReadingAnswer> => {
  const answer = await post('/api/policy/reading', { source: text, locale })
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}
const aPost = {
  text: '@aurora_aiuta la fattura è sbagliata',
  accountId: null,
  visibility: 'public',
  isAddressed: true,
  followers: 10,
  hasOpenTicket: false,
} as const

describe('the policy in force', () => {
  test('is read by everybody, as it was written, with no draft', async () => {
    const view: PolicyView = (await agent.get('/api/policy')).body
    expect(view).toMatchObject({ version: 1, draft: null })
    expect(view.source).toMatch(/^# How customers call us/m)
  })

  test.each([
    ['it', 'Come si tratta ogni messaggio'],
    ['fr', 'Comment chaque message est traité'],
    ['en', 'How each message is handled'],
  ])('reads as a document in %s, with nothing wrong in it', async (locale, words) => {
    const { problems, reading: sections } = await reading(source, locale)
    expect(problems).toEqual([])
    const rules = sections?.find(({ key }) => key === 'rules')
    expect(rules?.title).toBe(words)
    expect(rules?.lines.length).toBeGreaterThan(15)
  })

  test('has a JSON Schema that it fulfils, and that other documents do not', async () => {
    const schema = (await owner.get('/api/policy/schema')).body
    const validate = new Ajv2020({ strict: false }).compile(schema)
    expect(validate(parse(source)), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...parse(source), rules: 'none' })).toBe(false)
  })

  test('can begin anew from three others, each without a flaw', async () => {
    const { starters } = (await owner.get('/api/policy/starters')).body
    expect(starters.map(({ kind }: { kind: string }) => kind)).toEqual(['telecom', 'shop', 'publicOffice'])
    for (const starter of starters)
      expect((await reading(starter.source)).problems.filter(({ severity }) => severity === 'error')).toEqual(
        [],
      )
  })
})

describe('a source with a flaw', () => {
  test('tells the line and what was meant', async () => {
    const flawed = source.replace('urgency:', 'urgncy:')
    const line = flawed.slice(0, flawed.indexOf('urgncy:')).split('\n').length
    const { problems, reading: sections } = await reading(flawed)
    expect(sections).toBeNull()
    expect(problems[0]).toMatchObject({
      code: 'unknownFact',
      severity: 'error',
      line,
      params: { key: 'urgncy', suggestion: 'urgency' },
    })
  })

  test.each([
    ['tried', '/api/policy/try', aPost],
    [
      'run over the past',
      '/api/policy/back-test',
      { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z', cursor: null },
    ],
    ['published', '/api/policy/publish', { note: 'no', basedOn: 1 }],
  ])('is not %s', async (_, path, body) => {
    const answer = await post(path, { ...body, source: 'rules: 1' })
    expect(answer.status).toBe(409)
    expect(answer.body.error.details).toMatchObject({ refusal: 'policyProblems' })
    expect(answer.body.error.details.problems.length).toBeGreaterThan(0)
  })
})

describe('a post that nobody wrote', () => {
  test('is decided rule by rule, and leaves nothing behind', async () => {
    const before = (await server.world.messages()).length
    const answer = await post('/api/policy/try', { source, ...aPost })
    expect(answer.status, answer.text).toBe(200)
    const { decision, rules, because }: TryAnswer = answer.body
    expect(decision).toMatchObject({ if: true, queue: 'billing', how: 'publicThenDirect' })
    expect(rules.find(({ id }) => id === 'who.billing')).toMatchObject({ fires: true, failed: null })
    expect(rules.find(({ id }) => id === 'who.billing')?.decided).toContain('who')
    expect(rules.find(({ id }) => id === 'if.automatic')).toMatchObject({
      fires: false,
      failed: 'isAutomatic',
    })
    expect(because.some(({ kind }) => kind === 'score')).toBe(true)
    expect((await server.world.messages()).length).toBe(before)
  })
})

describe('a draft', () => {
  test('is kept, shown to others, and thrown away', async () => {
    const saved = await post('/api/policy/draft', { source: 'rules: [', basedOn: 1, savedAt: null })
    expect(saved.status, saved.text).toBe(200)
    const view: PolicyView = (await agent.get('/api/policy')).body
    expect(view.draft).toMatchObject({ source: 'rules: [', savedAt: saved.body.savedAt })
    const late = await post('/api/policy/draft', { source: 'x', basedOn: 1, savedAt: null })
    expect(late.body.error.details).toMatchObject({ refusal: 'draftMoved', savedBy: view.draft?.savedBy })
    expect((await owner.ask('DELETE', '/api/policy/draft', {})).status).toBe(200)
    expect((await policy()).draft).toBeNull()
  })

  test('is run over the past and published by who may', async () => {
    await server.world.hear(server.world.post({ text: aPost.text }))
    const now = server.world.clock.now().getTime()
    const elsewhere = source.replace(/(id: who\.billing[\s\S]*?queue: )billing/, '$1technical')
    const asked = {
      source: elsewhere,
      from: new Date(now - 86_400_000).toISOString(),
      to: new Date(now + 86_400_000).toISOString(),
      cursor: null,
    }
    const page: BackTestAnswer = (await post('/api/policy/back-test', asked)).body
    expect(page).toMatchObject({
      total: 1,
      changed: 1,
      moves: [{ part: 'queue', from: 'billing', to: 'technical', count: 1 }],
      nextCursor: null,
    })
    expect(page.differing[0]).toMatchObject({
      before: { queue: 'billing' },
      after: { queue: 'technical' },
      people: { overruled: null, answeredAfterMinutes: null },
    })
    for (const path of [
      '/api/policy/publish',
      '/api/policy/try',
      '/api/policy/back-test',
      '/api/policy/draft',
    ])
      expect((await post(path, asked, agent)).status, path).toBe(403)
    const published = await post('/api/policy/publish', {
      source: elsewhere,
      note: 'bills to technicians',
      basedOn: 1,
    })
    expect(published.body).toEqual({ version: 2 })
    const again = await post('/api/policy/publish', { source, note: 'late', basedOn: 1 })
    expect(again.body.error.details).toEqual({ refusal: 'policyMoved', version: 2 })
    const { versions } = (await agent.get('/api/policy/versions')).body
    expect(versions.map(({ version, note }: { version: number; note: string }) => [version, note])).toEqual([
      [2, 'bills to technicians'],
      [1, ''],
    ])
    expect((await agent.get('/api/policy/versions/1')).body.source).toBe(source)
    expect((await agent.get('/api/policy/versions/9')).status).toBe(404)
  })
})

describe('what was learned', () => {
  test('is shown with its words, and forgotten by who may', async () => {
    const message = await server.world.hear(
      server.world.post({ text: '@aurora_aiuta il gelato è finito', from: 'tom' }),
    )
    const corrected = await agent.ask('POST', `/api/messages/${message.id}/facts`, {
      body: { fact: 'intent', value: 'suggestion' },
    })
    expect(corrected.status, corrected.text).toBe(200)
    const learned = (await agent.get('/api/learning')).body
    expect(learned.lessons).toBe(1)
    const intent = learned.aims.find(({ aim }: { aim: string }) => aim === 'intent')
    expect(intent.taught).toEqual([{ value: 'suggestion', count: 1 }])
    expect(intent.words.map(({ word }: { word: string }) => word)).toContain('gelato')
    expect((await post('/api/learning/reset', {}, agent)).status).toBe(403)
    expect((await post('/api/learning/reset', {})).status).toBe(200)
    expect((await agent.get('/api/learning')).body).toMatchObject({ lessons: 0, changedAt: null })
  })

  test('needs no right where the terms ask for none', async () => {
    const channel = server.world.care.channel
    const answer = await post('/api/learning/rights', { channel, isConfirmed: true })
    expect(answer.body.error.details).toEqual({ refusal: 'notNeeded' })
  })
})
