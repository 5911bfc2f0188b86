import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSwitchboard } from '../../faults.ts'
import { type RunningSandbox, startSandbox } from '../../start-sandbox.ts'
import { type ApiClient, createApiClient } from '../../x/testing/api-client.ts'
import { listFaultFields } from './fault-fields.ts'
import { nameFault } from './name-fault.ts'
import { renderBilling } from './render-billing.ts'
import { decideLanguage, WORDS } from './words.ts'

let sandbox: RunningSandbox
let anyone: ApiClient

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none' })
  anyone = createApiClient(sandbox, null)
  await anyone.post('/sandbox/users', { username: 'ines', name: '"><script>alert(1)</script>' })
  await anyone.post('/sandbox/posts', {
    username: 'ines',
    text: '<img src=x onerror=alert(1)> @aurora_aiuta',
  })
})

afterAll(() => sandbox.close())

async function read(path: string, language = 'en') {
  const response = await fetch(sandbox.url + path, { headers: { 'accept-language': language } })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

describe('the control page', () => {
  test.each(['it', 'fr', 'en'] as const)('speaks %s, and runs nothing that people wrote', async language => {
    const { status, text, headers } = await read('/sandbox/control', language)
    expect(status).toBe(200)
    expect(text).toContain(`<html lang="${language}">`)
    expect(text).toContain(WORDS[language].writeAs)
    expect(text).toContain('&lt;img src=x')
    expect(text).not.toMatch(/<img src=x|<script>|style="|onclick=/)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
  })

  test.each([
    ['room.js', 'text/javascript; charset=utf-8'],
    ['room.css', 'text/css; charset=utf-8'],
  ])('comes with %s', async (file, type) => {
    const { status, headers } = await read(`/sandbox/control/${file}`)
    expect([status, headers.get('content-type')]).toEqual([200, type])
  })

  test('is found from the front page', async () => {
    expect((await read('/')).text).toContain('href="/sandbox/control"')
  })

  test('tells what is going on: dramas, faults, the newest of the record', async () => {
    const { drama } = (await anyone.post('/sandbox/dramas', { name: 'troll', language: 'en' })).body
    await anyone.post('/sandbox/faults', { answerLost: 2, silent: true })
    const parts = JSON.parse((await read('/sandbox/control/live')).text)
    expect(parts.stage).toContain(`data-stop="${drama.id}"`)
    expect(parts.alarms).toMatch(/answer is lost <b>2<\/b>/)
    expect(parts.record).toContain('clown')
    expect(parts.record).toMatch(/data-reply="\d+"/)
    await anyone.delete('/sandbox/faults')
    await anyone.delete(`/sandbox/dramas/${drama.id}`)
    const calm = JSON.parse((await read('/sandbox/control/live')).text)
    expect(calm.alarms).toContain(WORDS.en.allWell)
    expect(calm.stage).not.toContain(`data-stop="${drama.id}"`)
  })
})

describe('the bill', () => {
  const bill = {
    micros: 30_000,
    currency: 'USD',
    days: [
      { day: '2026-03-02', micros: 10_000, kinds: { postRead: { count: 2, micros: 10_000 } } },
      {
        day: '2026-03-01',
        micros: 20_000,
        kinds: { postRead: { count: 1, micros: 5_000 }, postCreate: { count: 1, micros: 15_000 } },
      },
    ],
  }

  test('adds up the days by kind', () => {
    const text = renderBilling(bill, 'en').text.replace(/<[^>]*>|\s+/g, ' ')
    expect(text.replace(/\s+/g, ' ').trim()).toBe('Posts read 3 $0.015 Posts written 1 $0.015 Total $0.03')
  })

  test.each([null, {}, { micros: 0, currency: 'USD', days: [] }])('%j is nothing', billing => {
    expect(renderBilling(billing, 'it').text).toContain(WORDS.it.nothingBilled)
  })
})

describe('dramas over HTTP', () => {
  test('are started, listed and stopped', async () => {
    const wish = { name: 'wrong-bill', language: 'fr', speed: 5, seed: 42 }
    const { drama } = (await anyone.post('/sandbox/dramas', wish)).body
    expect(drama).toMatchObject({
      name: 'wrong-bill',
      language: 'fr',
      speed: 5,
      seed: '42',
      state: 'running',
    })
    const { body } = await anyone.get('/sandbox/dramas')
    expect(body.repertoire).toContain('outage')
    expect(body.dramas[0]).toMatchObject({ id: drama.id, acts: 1, refused: 0 })
    const stopped = await anyone.delete(`/sandbox/dramas/${drama.id}`)
    expect(stopped.body.drama).toMatchObject({ id: drama.id, state: 'stopped' })
  })

  test('hear what the brand writes through the interface for apps', async () => {
    const { drama } = (await anyone.post('/sandbox/dramas', { name: 'wrong-bill' })).body
    const care = createApiClient(sandbox, 'aurora_aiuta')
    const reply = { in_reply_to_tweet_id: drama.firstPostId }
    expect((await care.post('/2/tweets', { text: 'Ci scriva in DM', reply })).status).toBe(201)
    const { body } = await anyone.get('/sandbox/dramas')
    expect(body.dramas[0]).toMatchObject({ id: drama.id, heard: 1 })
  })

  test.each([
    { name: 'comedy' },
    { name: 'troll', speed: 0 },
    { name: 'troll', language: 'de' },
    { name: 'troll', more: 1 },
    {},
  ])('%j is refused in words', async wish => {
    const { status, body } = await anyone.post('/sandbox/dramas', wish)
    expect(status).toBe(400)
    expect(body.errors[0].message).not.toBe('')
  })

  test('one that there is not cannot be stopped', async () => {
    expect((await anyone.delete('/sandbox/dramas/999')).status).toBe(404)
  })
})

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['de-DE,de;q=0.9', 'en'],
  ['it-IT,it;q=0.9,en;q=0.8', 'it'],
  ['de, fr;q=0.4, it;q=0.7', 'it'],
  ['fr;q=0, en;q=0.1', 'en'],
  ['FR-ca', 'fr'],
])('a browser that asks for %j gets %s', (asked, language) => {
  expect(decideLanguage(asked)).toBe(language)
})

describe('the levers', () => {
  const fields = listFaultFields(createSwitchboard().current)

  test('are all those of the switchboard, and all rest while all is well', () => {
    const names = (value: unknown, path: string[] = []): string[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([name, member]) => names(member, [...path, name]))
        : [path.join('.')]
    expect(
      names(createSwitchboard().current).filter(name => !fields.some(each => each.path.join('.') === name)),
    ).toEqual([])
    expect(fields.filter(each => each.isOn)).toEqual([])
  })

  test('of chance are there for each thing that it can bring', () => {
    const rates = fields.filter(({ path }) => path[1] === 'rates').map(({ path }) => path[2])
    expect(rates).toContain('answerLost')
    expect(rates).toContain('stream.duplicate')
  })

  test('have a name for people, also when nobody has thought of one', () => {
    for (const { path } of fields) expect(nameFault(path, 'it')).not.toBe('')
    expect(nameFault(['stream', 'someNew4Thing'], 'fr')).toBe('Stream: Some new 4 thing')
  })
})
