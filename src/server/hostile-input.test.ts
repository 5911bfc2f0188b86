import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROUTES, type Route, type RouteName } from '../contract/routes.ts'
import { ERRORS, type ErrorCode } from '../core/errors.ts'
import {
  type Answer,
  type Browser,
  createBrowser,
  openServer,
  type TestServer,
} from './testing/open-server.ts'

let server: TestServer
let ids: { ticket: string; message: string; account: string; delivery: string }
beforeAll(async () => {
  // Every route with everything: more in a minute than a person asks.
  server = await openServer({ requestsAMinute: 1_000_000 })
  const { world } = server
  const { message, ticketId } = await world.openMatter(
    world.post({ text: 'Niente rete da ieri, potete controllare?' }),
  )
  ids = {
    ticket: ticketId,
    message: message.id,
    account: world.care.id,
    delivery: await world.reply(ticketId, { targetMessageId: message.id }),
  }
})
afterAll(() => server.close())

/** The owner, from an address of its own: nothing here shall be turned away for haste alone. */
const freshOwner = async (): Promise<Browser> => createBrowser(server.app, (await server.as('giulia')).cookie)

/** A clear answer: well, or an error of the registry under its own status, with the number of the request. */
function expectClear(answer: Answer, what: string): void {
  if (answer.status < 400) return
  const code: ErrorCode = answer.body?.error?.code
  expect(Object.keys(ERRORS), `${what}: ${answer.text.slice(0, 300)}`).toContain(code)
  expect(answer.status, what).toBe(ERRORS[code].status)
  expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBeLessThan(500)
  expect(answer.body.error.requestId, what).toMatch(/^[0-9a-f-]{36}$/)
  expect(answer.body.error.message, what).toBe(ERRORS[code].message)
  expect(answer.headers['content-type']).toMatch(/^application\/json/)
}

const CONTRACT = Object.entries(ROUTES) as [RouteName, Route][]
const WITH_BODY = CONTRACT.filter(([, { method }]) => method !== 'GET')
const WITH_ID = CONTRACT.filter(([, { url }]) => url.includes(':id'))

const goodId = (url: string): string => {
  if (url.startsWith('/api/tickets')) return ids.ticket
  if (url.startsWith('/api/messages')) return ids.message
  return url.startsWith('/api/accounts') ? ids.account : ids.delivery
}

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth)

const BODIES: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'half an object': '{"act":"resol',
  'a brace': '{',
  words: 'resolve it please',
  null: 'null',
  'a number': '42',
  'a text': '"act"',
  true: 'true',
  'a list': '[]',
  'a list of objects': '[{"act":"resolve"}]',
  'an empty object': '{}',
  NaN: '{"n":NaN}',
  'a number without end': `{"limit":${'9'.repeat(400)}}`,
  'one megabyte': `{"text":"${'x'.repeat(1_000_000)}"}`,
  'lists, 10,000 deep': nested(10_000, '[', ']'),
  'objects, 10,000 deep': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'settings, 20,000 deep': `{"channel":"scripted","purpose":"care","settings":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)},"secrets":{}}`,
  'a prototype': '{"__proto__":{"role":"owner"},"act":"resolve"}',
  'a constructor': '{"constructor":{"prototype":{"role":"owner"}},"act":"resolve"}',
  'many members': JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`m${n}`, n]))),
  'a byte order mark': '\ufeff{"act":"resolve","how":"solved"}',
  'twice the same member': '{"act":"resolve","act":"reopen","how":"solved"}',
  'wrong types': JSON.stringify({
    act: 1,
    to: {},
    text: [],
    deliveryId: 7,
    landed: 'yes',
    if: 'perhaps',
    channel: null,
    purpose: ['care'],
    keywords: 'one',
    settings: [],
    secrets: 'hush',
    workspaceName: 1,
    name: {},
    email: [],
    password: false,
    messageId: 1,
    status: 'gone',
  }),
}

describe('a body that is', () => {
  test.each(Object.entries(BODIES))(
    '%s: every route that takes one says clearly what it thinks of it',
    async (name, body) => {
      const owner = await freshOwner()
      for (const [route, { method, url, body: form }] of WITH_BODY) {
        const answer = await owner.ask(method, url.replace(':id', randomUUID()), { body })
        expectClear(answer, `${route} with ${name}`)
        // What asks for nothing may be sent anything.
        if (form === undefined && !url.includes(':id')) continue
        if (name === 'an empty object' && form?.safeParse({}).success === true) continue
        expect(answer.status, `${route} with ${name}`).toBeGreaterThanOrEqual(400)
      }
    },
  )

  test('of bytes that are no text', async () => {
    const owner = await freshOwner()
    for (const [route, { method, url }] of WITH_BODY)
      for (const charset of ['', '; charset=utf-16', '; charset=nonsense']) {
        const headers = { 'content-type': `application/json${charset}` }
        const body = Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0xc3, 0x28, 0x7d]).toString('latin1')
        expectClear(await owner.ask(method, url.replace(':id', randomUUID()), { headers, body }), route)
      }
  })

  test('no prototype was touched', () => {
    expect(({} as Record<string, unknown>).role).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

const TEXTS: Readonly<Record<string, string>> = {
  NUL: 'Ciao\u0000',
  'half a surrogate pair': 'Ciao \ud83d',
  'the other half': 'Ciao \udc00',
  SQL: "'); drop table message; --",
  'a placeholder of SQL': '$1 ? :name %s',
  markup: '<script>alert(1)</script>',
  'right to left': '\u202egnp.exe',
  'all of 10 kB': 'à'.repeat(10_000),
  'an emoji of many parts': '👩‍👩‍👧‍👦'.repeat(200),
  'control signs': Array.from({ length: 31 }, (_, n) => String.fromCharCode(n + 1)).join(''),
}

/** A good request for each route, its texts replaced. */
const ASKED_WITH: Readonly<Partial<Record<RouteName, (text: string) => unknown>>> = {
  noteOnTicket: text => ({ messageId: randomUUID(), text }),
  replyToTicket: text => ({
    deliveryId: randomUUID(),
    mode: 'public',
    targetMessageId: ids.message,
    accountId: ids.account,
    text,
    attachments: [{ id: randomUUID(), alt: text }],
    poll: { options: [text, 'No'], minutes: 60 },
    further: [{ deliveryId: randomUUID(), text, attachments: [] }],
    lastSeenMessageId: null,
    sendAnyway: true,
  }),
  retryDelivery: text => ({ text }),
  setUp: text => ({ workspaceName: text, name: text, email: 'a@b.example', password: text }),
  addAccount: text => ({
    channel: text,
    purpose: 'care',
    keywords: [text],
    settings: { [text]: text },
    secrets: { accessToken: text },
  }),
  startLogin: text => ({
    channel: text,
    purpose: 'care',
    settings: { url: text },
    secrets: { [text]: text },
  }),
  changeAccount: text => ({ keywords: [text], settings: { url: text } }),
  actOnTicket: text => ({ act: text, to: text, until: text, how: text }),
  answeredByHand: text => ({ messageId: text }),
  overruleDecision: text => ({ how: text, queueId: text }),
  correctFact: text => ({ fact: 'topic', value: text }),
  settleDelivery: text => ({ landed: text }),
  hideMessage: text => ({ hidden: text }),
}

describe('a text of', () => {
  test.each(Object.entries(TEXTS))('%s, wherever a text may stand', async (name, text) => {
    const owner = await freshOwner()
    for (const [route, make] of Object.entries(ASKED_WITH)) {
      const { method, url } = ROUTES[route as RouteName]
      expectClear(
        await owner.ask(method, url.replace(':id', goodId(url)), { body: make(text) }),
        `${route} with ${name}`,
      )
    }
  })

  test('a note keeps all that can be kept, to the letter', async () => {
    const owner = await freshOwner()
    for (const name of ['SQL', 'markup', 'right to left', 'a placeholder of SQL', 'control signs']) {
      const messageId = randomUUID()
      const text = TEXTS[name] ?? ''
      const answer = await owner.post(`/api/tickets/${ids.ticket}/notes`, { messageId, text })
      expect(answer.status, name).toBe(200)
      const detail = await owner.get(`/api/tickets/${ids.ticket}`)
      const kept = detail.body.messages.find((each: { id: string }) => each.id === messageId)
      expect(kept.text, name).toBe(text)
    }
  })
})

const ODD_IDS = [
  'not-an-id',
  '1',
  '-1',
  "' or 1=1 --",
  '%00',
  '%0d%0aset-cookie:a=b',
  '%ED%A0%80',
  '%',
  '%zz',
  '%2e%2e%2f',
  '{}',
  '[object Object]',
  '__proto__',
  'null',
  `${randomUUID()}0`,
  `${randomUUID()}%20`,
  randomUUID().replace(/-/g, ''),
  'x'.repeat(10_000),
  '%F0%9F%98%80'.repeat(50),
]

describe('an address', () => {
  test.each(WITH_ID)('%s, with an id that is none', async (route, { method, url }) => {
    const owner = await freshOwner()
    for (const id of ODD_IDS) {
      const asked = url.replace(':id', encodeURI(id).replaceAll('%25', '%'))
      const answer = await owner.ask(method, asked, method === 'GET' ? {} : { body: {} })
      expectClear(answer, `${route} ${id.slice(0, 40)}`)
      expect(answer.status).toBeGreaterThanOrEqual(400)
    }
  })

  test('of 100 kB, or with a thousand questions', async () => {
    const owner = await freshOwner()
    for (const url of [`/api/${'a/'.repeat(50_000)}`, `/api/tickets?${'a=b&'.repeat(25_000)}`])
      expectClear(await owner.get(url), url.slice(0, 30))
  })
})

const LISTS = ['/api/tickets', '/api/messages/not-answered'] as const
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const CURSORS = [
  'x',
  '=',
  '%00',
  'bnVsbA',
  encode(null),
  encode([]),
  encode({}),
  encode({ at: 'infinity', id: 'x' }),
  encode({ at: 'yesterday', id: randomUUID() }),
  encode({ at: '2026-13-45', id: randomUUID() }),
  encode({ at: '-infinity', id: randomUUID() }),
  encode({ at: 'now', id: randomUUID() }),
  encode({ at: "2026-05-04'; drop table ticket; --", id: randomUUID() }),
  encode({ at: '9999999', id: randomUUID() }),
  encode({ at: '2026', id: randomUUID() }),
  encode({ at: 'May 4 2026 (UTC)', id: randomUUID() }),
  encode({ at: '+275760-09-13T00:00:00.000Z', id: randomUUID() }),
  encode({ at: '-271821-04-20T00:00:00.000Z', id: randomUUID() }),
  encode({ at: '0000-01-01T00:00:00.000Z', id: randomUUID() }),
  encode({ at: 1_777_885_200_000, id: randomUUID() }),
  'y'.repeat(500),
  'y'.repeat(300),
]

describe('a list', () => {
  test.each(LISTS)('%s takes no mark that it has not given', async url => {
    const owner = await freshOwner()
    for (const view of url === '/api/tickets' ? ['all', 'resolved'] : ['all'])
      for (const cursor of CURSORS)
        expectClear(await owner.get(`${url}?view=${view}&cursor=${cursor}`), `${view} ${cursor.slice(0, 60)}`)
  })

  test.each(LISTS)('%s takes no limit that is none', async url => {
    const owner = await freshOwner()
    for (const limit of [
      '0',
      '-1',
      '101',
      '1e3',
      'all',
      '',
      '1.5',
      'NaN',
      '0x10',
      '9'.repeat(400),
      '1&limit=2',
    ]) {
      const answer = await owner.get(`${url}?limit=${limit}`)
      expectClear(answer, limit.slice(0, 20))
      if (limit !== '0x10') expect(answer.status, limit.slice(0, 20)).toBe(400)
    }
  })

  test('takes a view and a queue by their names alone', async () => {
    const owner = await freshOwner()
    for (const query of [
      'view=everything',
      'view=__proto__',
      'view=all&view=mine',
      'queueId=1',
      'queueId=',
      'view[]=all',
    ])
      expectClear(await owner.get(`/api/tickets?${query}`), query)
  })

  test('is searched for any words, and they are only words', async () => {
    const owner = await freshOwner()
    const before = (await owner.get('/api/tickets')).body.tickets.length
    const searches = [
      ...Object.values(TEXTS),
      '%',
      '_%_',
      '\\',
      '%%%',
      "' or '1'='1",
      '@',
      '*',
      '(',
      '[a-z]',
      '\t',
      '﷽',
    ]
    for (const search of searches) {
      const answer = await owner.get(`/api/tickets?search=${encodeURIComponent(search.toWellFormed())}`)
      expectClear(answer, search.slice(0, 20))
      if (answer.status === 200 && search.trim() !== '' && search !== '@')
        expect(answer.body.tickets, search.slice(0, 20)).toEqual([])
    }
    expect((await owner.get('/api/tickets')).body.tickets).toHaveLength(before)
  })

  test('whatever is asked of it', async () => {
    const owner = await freshOwner()
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 300 }))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LISTS),
        fc.dictionary(fc.constantFrom('view', 'cursor', 'limit', 'search', 'queueId', 'x'), words),
        async (url, query) => {
          const asked = new URLSearchParams(
            Object.entries(query).map(([name, value]) => [name, value.toWellFormed()]),
          )
          expectClear(await owner.get(`${url}?${asked}`), asked.toString())
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('headers', () => {
  test.each<Readonly<Record<string, string>>>([
    { cookie: '\u00ff\u00fe' },
    { cookie: 'pronto.session_token' },
    { cookie: `${'a=b; '.repeat(3_000)}` },
    { 'content-type': 'application/json; boundary=\u00ff' },
    { 'content-type': 'application/xml' },
    { 'content-type': 'json' },
    { 'content-type': '' },
    { 'content-encoding': 'gzip' },
    { 'transfer-encoding': 'identity' },
    { 'last-event-id': 'x'.repeat(5_000) },
    { accept: 'image/png' },
    { 'x-http-method-override': 'DELETE' },
  ])('%j', async headers => {
    const browser = createBrowser(server.app, null)
    for (const [method, url] of [
      ['POST', '/api/setup'],
      ['POST', '/api/accounts'],
      ['GET', '/api/me'],
    ] as const)
      expectClear(await browser.ask(method, url, { headers, body: method === 'GET' ? undefined : '{}' }), url)
  })

  test('a method that is none of ours', async () => {
    const owner = await freshOwner()
    for (const method of ['PUT', 'TRACE', 'PROPFIND', 'OPTIONS', 'PATCH', 'DELETE'])
      expectClear(await owner.ask(method, '/api/tickets'), method)
  })
})

test('after all this the desk is well, and nothing of it was lost', async () => {
  const owner = await freshOwner()
  expect((await owner.get('/api/health')).body).toEqual({ ok: true })
  expect((await owner.get(`/api/tickets/${ids.ticket}`)).status).toBe(200)
  // People name their notes themselves, so the first by id may be anybody's: the one that we know must be there.
  const messages = await server.world.messages()
  expect(messages.find(each => each.id === ids.message)?.text).toMatch(/Niente rete/)
})
