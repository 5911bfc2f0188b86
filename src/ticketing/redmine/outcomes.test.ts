import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import {
  type StubAnswer,
  type StubNetwork,
  sendJson,
  startStub,
} from '../../connectors/testing/stub-network.ts'
import type { OutgoingErrand } from '../ticketing.ts'
import { carriesMark, markOf } from './mark.ts'
import { redmineTicketing } from './redmine.ts'
import { creating, fileOf, never, outgoing, sessionAt } from './testing/errands.ts'
import { readFixture } from './testing/fixtures.ts'

const { carry, lookup, check, openFile } = redmineTicketing

const open: StubNetwork[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function redmineThat(answer: StubAnswer) {
  const stub = await startStub(answer)
  open.push(stub)
  return { ...stub, session: sessionAt(stub.url, { defaultProject: 'contabilita' }) }
}

/** Answers questions as a real Redmine does, and orders by what the test says. */
const whenWritten = (write: (response: ServerResponse) => unknown) =>
  redmineThat((request, response) => {
    if (request.method !== 'GET') return void write(response)
    if (request.url.pathname === '/enumerations/issue_priorities.json')
      return sendJson(response, 200, readFixture('priorities'))
    if (request.url.pathname === '/projects/contabilita.json')
      return sendJson(response, 200, readFixture('project'))
    if (request.url.pathname === '/issue_statuses.json')
      return sendJson(response, 200, readFixture('statuses'))
    return sendJson(response, 200, readFixture('issue'))
  })

const ERRANDS: readonly OutgoingErrand['errand'][] = [
  creating(),
  { kind: 'comment', issueId: '1', text: 'Prego.' },
  { kind: 'status', issueId: '1', status: 'open' },
  { kind: 'update', issueId: '1', priority: 'urgent' },
]

const status =
  (code: number, body: unknown = null, headers = {}) =>
  (response: ServerResponse) =>
    sendJson(response, code, body, headers)

describe('an order that is answered', () => {
  test.each([
    ['by 401', status(401), { kind: 'refused', code: 'needsLogin' }],
    ['by 403', status(403), { kind: 'refused', code: 'forbidden' }],
    ['by 404', status(404), { kind: 'refused', code: 'gone' }],
    ['by 413', status(413), { kind: 'refused', code: 'tooLarge' }],
    [
      'by 422 in words',
      status(422, readFixture('invalid')),
      { kind: 'refused', explain: 'Subject cannot be blank' },
    ],
    ['by 422 without words', status(422), { kind: 'refused', code: 'invalid' }],
    ['by 429', status(429), { kind: 'retry', code: 'rateLimited' }],
    ['by 500', status(500), { kind: 'unknown' }],
    ['by 503', status(503), { kind: 'unknown' }],
    [
      'by another address',
      status(302, null, { location: 'https://elsewhere.example/' }),
      { kind: 'refused', code: 'unexpected' },
    ],
    ['by nothing', (response: ServerResponse) => response.destroy(), { kind: 'unknown', code: 'answerLost' }],
  ])('%s', async (_, write, outcome) => {
    const { session, requests } = await whenWritten(write)
    for (const errand of ERRANDS)
      expect(await carry(session, outgoing(errand), never()), errand.kind).toMatchObject(outcome)
    expect(requests.some(each => each.url.host === 'elsewhere.example')).toBe(false)
  })

  test('by half an issue', async () => {
    const { session } = await whenWritten(response => response.writeHead(201).end('{"issue":{"id":'))
    expect(await carry(session, outgoing(creating()), never())).toEqual({
      kind: 'unknown',
      code: 'answerCut',
    })
  })
})

test('trouble with a file is never a doubt: nothing was said yet', async () => {
  for (const [answer, kind] of [
    [status(500), 'retry'],
    [(response: ServerResponse) => response.destroy(), 'retry'],
    [status(201, {}), 'retry'],
    [
      status(422, {
        errors: ['This file cannot be uploaded because it exceeds the maximum allowed file size'],
      }),
      'refused',
    ],
  ] as const) {
    const { session, requests } = await whenWritten(answer)
    const outcome = await carry(session, outgoing(creating(), { files: [fileOf('a.pdf', 'a')] }), never())
    expect(outcome.kind).toBe(kind)
    expect(requests.map(each => each.url.pathname)).not.toContain('/issues.json')
  }
})

test('a Redmine that is not there has seen nothing', async () => {
  const { session, close } = await whenWritten(status(500))
  await close()
  for (const errand of ERRANDS) {
    expect(await carry(session, outgoing(errand), never()), errand.kind).toMatchObject({ kind: 'retry' })
    expect(await lookup(session, outgoing(errand), never())).toMatchObject({ kind: 'cannotTell' })
  }
})

describe('a look for an issue', () => {
  const longAgo = (to: Partial<OutgoingErrand> = {}) => outgoing(creating(), to)

  test('that shows what was not asked for is no absence', async () => {
    const { session } = await redmineThat((_, response) => sendJson(response, 200, readFixture('issues')))
    expect(await lookup(session, longAgo(), never())).toEqual({ kind: 'cannotTell', code: 'notSearched' })
  })

  test.each([
    ['half a list', { issues: [{ id: 1 }], total_count: 1 }],
    ['no list', { errors: [] }],
    ['nothing', null],
  ])('that shows %s is no absence', async (_, body) => {
    const { session } = await redmineThat((_, response) => sendJson(response, 200, body))
    expect((await lookup(session, longAgo(), never())).kind).toBe('cannotTell')
  })

  test('looks twice, and finds what a server that stood still does when it wakes', async () => {
    const sent = longAgo()
    const issues = readFixture('issues') as { issues: Record<string, unknown>[] }
    const [issue] = issues.issues
    let asked = 0
    const { session } = await redmineThat((_, response) =>
      sendJson(
        response,
        200,
        ++asked <= 2
          ? { issues: [], total_count: 0 }
          : { issues: [{ ...issue, description: `testo\r\n\r\n#${markOf(sent.id)}` }], total_count: 1 },
      ),
    )
    expect(await lookup(session, sent, never())).toMatchObject({ kind: 'found', externalId: '2' })
  })

  test('is too early while Redmine may still be at it', async () => {
    const { url } = await redmineThat((_, response) =>
      sendJson(response, 200, { issues: [], total_count: 0 }),
    )
    const session = sessionAt(url, { defaultProject: 'contabilita', settleSeconds: 30 })
    expect(await lookup(session, longAgo(), never())).toEqual({ kind: 'cannotTell', code: 'tooEarly' })
  })
})

test('the mark is the same for each try, and its link leads to the ticket', () => {
  expect(markOf('a')).toBe(markOf('a'))
  expect(markOf('a')).not.toBe(markOf('b'))
  expect(carriesMark(`x\r\n\r\nhttps://desk.example/tickets/1#${markOf('a')}`, 'a')).toBe(true)
})

test('no check, error or outcome shows the key', async () => {
  const { session } = await redmineThat((_, response) =>
    sendJson(response, 500, { key: 'a-key-of-the-desk' }),
  )
  const file = { ref: '../users/current', name: 'a', mime: 'a/b', bytes: 1 }
  const seen = [
    await check(session, never()),
    await carry(session, outgoing(creating()), never()),
    await openFile?.(session, file, 10, never()).catch(error => `${error} ${error.stack}`),
  ]
  expect(JSON.stringify(seen)).not.toContain('a-key-of-the-desk')
})

test('a file is asked for where files are, whatever it is called', async () => {
  const { session, requests } = await redmineThat((_, response) => void response.end('ciao'))
  await openFile?.(session, { ref: '../../users/current', name: 'a', mime: 'a/b', bytes: 4 }, 10, never())
  expect(requests[0]?.url.pathname).toBe('/attachments/download/..%2F..%2Fusers%2Fcurrent')
})

test('an issue has its page, also below a path', () => {
  const { settings } = sessionAt('https://intranet.example/redmine/')
  expect(redmineTicketing.issueLink('7', settings)).toBe('https://intranet.example/redmine/issues/7')
  expect(redmineTicketing.issueLink('7/../8', settings)).toBe(
    'https://intranet.example/redmine/issues/7%2F..%2F8',
  )
})
