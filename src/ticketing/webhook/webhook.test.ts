import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFreePorts } from '../../../test/networks/free-ports.ts'
import { type HttpCable, layHttpCable } from '../../../test/networks/ticketing/http-cable.ts'
import { creating, never, outgoing } from '../conformance/under-test.ts'
import type { Errand, IssueChange, OutgoingErrand } from '../ticketing.ts'
import {
  actThere,
  headersFor,
  type KeptIssue,
  listKept,
  type Receiver,
  SECRET,
  sessionAt,
  startReceiver,
} from './testing/open-receiver.ts'
import { webhookTicketing } from './webhook.ts'

const { carry, lookup, check, push, issueLink } = webhookTicketing

/** What the receiver told the desk, as it came. */
const told: { headers: Record<string, string | undefined>; rawBody: Uint8Array }[] = []
const desk = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  told.push({ headers: request.headers as Record<string, string>, rawBody: Buffer.concat(chunks) })
  response.end('{}')
})

let receiver: Receiver
let line: HttpCable

beforeAll(async () => {
  await new Promise<void>(resolve => desk.listen(0, '127.0.0.1', resolve))
  receiver = await startReceiver(`http://127.0.0.1:${(desk.address() as AddressInfo).port}`)
  line = await layHttpCable(receiver.url)
})
afterAll(async () => {
  receiver.close()
  await line.close()
  await new Promise(resolve => desk.close(resolve))
})

const session = () => sessionAt(line.url)

async function make(): Promise<string> {
  const outcome = await carry(session(), outgoing(creating()), never())
  if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome))
  return outcome.externalId
}

const kept = async (issueId: string): Promise<KeptIssue> => {
  const issue = (await listKept(receiver))[Number(issueId) - 1]
  if (issue === undefined) throw new Error('no such issue')
  return issue
}

/** One of each kind, on an issue of its own. */
async function errands(): Promise<readonly Errand[]> {
  const issueId = await make()
  return [
    creating(),
    { kind: 'comment', issueId, text: 'Il cliente aggiunge: già pagata.' },
    { kind: 'status', issueId, status: 'resolved' },
    { kind: 'update', issueId, priority: 'urgent' },
  ]
}

describe('the reference receiver', () => {
  test('takes each kind of errand', async () => {
    const errand = creating()
    const made = await carry(session(), outgoing(errand), never())
    if (made.kind !== 'sent') throw new Error(JSON.stringify(made))
    const issueId = made.externalId
    for (const each of [
      { kind: 'comment', issueId, text: 'Ci sono novità?' },
      { kind: 'status', issueId, status: 'withdrawn' },
      { kind: 'update', issueId, priority: 'low' },
    ] as const)
      expect(await carry(session(), outgoing(each), never()), each.kind).toMatchObject({ kind: 'sent' })
    const { title, text, ticketLink, fields } = errand
    expect(await kept(issueId)).toMatchObject({
      ...{ title, text, ticketLink, fields },
      status: 'withdrawn',
      priority: 'low',
      comments: [{ text: 'Ci sono novità?' }],
    })
  })

  test('does nothing twice, and answers again as it did', async () => {
    for (const errand of await errands()) {
      const sent = outgoing(errand)
      const before = JSON.stringify(await listKept(receiver)).length
      const first = await carry(session(), sent, never())
      const once = await listKept(receiver)
      expect(JSON.stringify(once).length).not.toBe(before)
      expect(await carry(session(), { ...sent, attempt: 2 }, never())).toEqual(first)
      expect(await listKept(receiver)).toEqual(once)
    }
  })

  test('knows what became of an errand whose answer was lost', async () => {
    for (const errand of await errands()) {
      const sent = outgoing(errand)
      expect(await lookup(session(), sent, never())).toEqual({ kind: 'absent' })
      line.breakNextWrite('after')
      expect((await carry(session(), sent, never())).kind).toBe('unknown')
      const found = await lookup(session(), sent, never())
      expect(found).toMatchObject({ kind: 'found', externalId: expect.stringMatching(/./) })
      expect(await carry(session(), { ...sent, attempt: 2 }, never())).toMatchObject({
        kind: 'sent',
        externalId: found.kind === 'found' ? found.externalId : '',
      })
    }
  })

  test('takes and tells nothing that is not signed, and nobody learns the secret', async () => {
    const forged = sessionAt(line.url, 'a secret that nobody knows')
    const before = await listKept(receiver)
    const said = [
      await carry(forged, outgoing(creating()), never()),
      await lookup(forged, outgoing(creating()), never()),
      await check(forged, never()),
    ]
    expect(said).toMatchObject([
      { kind: 'refused', code: 'needsLogin' },
      { kind: 'cannotTell', code: 'needsLogin' },
      { ok: false, code: 'needsLogin' },
    ])
    expect(await listKept(receiver)).toEqual(before)
    expect(JSON.stringify(said)).not.toContain('secret that nobody')
    const late = await fetch(`${receiver.url}/issues`, {
      headers: headersFor('', new Date(Date.now() - 3_600_000)),
    })
    expect(late.status).toBe(401)
  })

  test('is healthy, and its clock is told', async () => {
    const health = await check(session(), never())
    expect(health).toEqual({
      ok: true,
      user: 'the desk',
      version: 'reference',
      clockSkewMs: 0,
      warnings: [],
    })
    line.skew(3_600_000)
    const skewed = await check(session(), never())
    line.skew(0)
    expect(Math.abs((skewed.ok ? skewed.clockSkewMs : 0) - 3_600_000)).toBeLessThan(60_000)
  })
})

describe('a try', () => {
  test.each([
    [429, 'retry'],
    [500, 'unknown'],
    [503, 'unknown'],
    [302, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [422, 'refused'],
    [200, 'unknown'],
  ] as const)('that is answered by %i is %s', async (status, kind) => {
    line.failNext(1, status, { location: 'http://127.0.0.1:1/' })
    expect((await carry(session(), outgoing(creating()), never())).kind).toBe(kind)
  })

  test('that meets nobody is made again', async () => {
    const [port = 0] = await findFreePorts(1)
    const nowhere = sessionAt(`http://127.0.0.1:${port}`)
    expect((await carry(nowhere, outgoing(creating()), never())).kind).toBe('retry')
    expect((await lookup(nowhere, outgoing(creating()), never())).kind).toBe('cannotTell')
  })

  test('that was perhaps not taken is made again where nobody can be asked: the key makes it one', async () => {
    const alone = sessionAt(line.url, SECRET, { lookupUrl: undefined })
    const sent: OutgoingErrand = outgoing(creating())
    line.breakNextWrite('after')
    expect((await carry(alone, sent, never())).kind).toBe('unknown')
    const { length } = await listKept(receiver)
    expect(await lookup(alone, sent, never())).toEqual({ kind: 'absent' })
    expect((await carry(alone, { ...sent, attempt: 2 }, never())).kind).toBe('sent')
    expect(await listKept(receiver)).toHaveLength(length)
  })

  test('with files is refused: there is no way for them', async () => {
    const files = [{ name: 'a', mime: 'a/b', bytes: 1, open: () => Promise.resolve(Buffer.of(1)) }]
    expect(await carry(session(), outgoing(creating(), { files }), never())).toMatchObject({
      kind: 'refused',
      code: 'filesNotTaken',
    })
  })
})

describe('what happens there', () => {
  const read = (request: (typeof told)[number] | undefined, now = new Date()) =>
    request === undefined ? null : (push?.readRequest(session(), request, now) ?? null)

  test('is told to the desk, signed, in its words', async () => {
    const issueId = await make()
    told.length = 0
    await actThere(receiver, issueId, { text: 'Stornata ieri.' })
    await actThere(receiver, issueId, { text: 'Tra noi.', isAnswer: false })
    await actThere(receiver, issueId, { status: 'resolved' })
    await actThere(receiver, issueId, { status: 'in attesa' })
    const changes = told.map(each => read(each)).flatMap(each => (each as { changes: IssueChange[] }).changes)
    const common = { issueId, by: 'Anna Verdi', isOurs: false, at: expect.any(Date) }
    expect(changes).toMatchObject([
      { ...common, kind: 'said', text: 'Stornata ieri.', isAnswer: true, files: [] },
      { ...common, kind: 'said', text: 'Tra noi.', isAnswer: false },
      { ...common, kind: 'moved', status: 'resolved', statusName: 'resolved' },
      { ...common, kind: 'moved', status: null, statusName: 'in attesa' },
    ])
    expect(new Set(changes.map(each => each.externalId)).size).toBe(4)
    expect(read(told[0], new Date(Date.now() + 3_600_000))).toBeNull()
  })

  const CHANGE = {
    issueId: 7,
    id: 'c-1',
    kind: 'said',
    text: 'Sì.',
    isAnswer: true,
    at: '2026-05-04T11:00:00+02:00',
  }
  const signed = (body: unknown, secret = SECRET) => {
    const rawBody = Buffer.from(JSON.stringify(body))
    return { headers: headersFor(rawBody, new Date(), secret), rawBody }
  }

  test('may be told several at once, and is known as ours by its errand', () => {
    expect(read(signed({ changes: [CHANGE, { ...CHANGE, id: 'c-2', errand: 'e-1' }] }))).toMatchObject({
      changes: [
        { issueId: '7', externalId: '7/c-1', isOurs: false, at: new Date('2026-05-04T09:00:00Z') },
        { issueId: '7', externalId: '7/c-2', isOurs: true },
      ],
    })
  })

  test.each([
    ['by who has another secret', signed(CHANGE, 'a secret that nobody knows')],
    ['without a signature', { ...signed(CHANGE), headers: {} }],
    [
      'with other bytes',
      { ...signed(CHANGE), rawBody: Buffer.from(JSON.stringify({ ...CHANGE, text: 'No.' })) },
    ],
    ['without words', signed({ ...CHANGE, text: '' })],
    ['without a time', signed({ ...CHANGE, at: 'yesterday' })],
    ['of a kind that is not known', signed({ ...CHANGE, kind: 'deleted' })],
    ['as no JSON', { headers: headersFor('ciao', new Date()), rawBody: Buffer.from('ciao') }],
    ['at great length', signed({ ...CHANGE, pad: 'x'.repeat(1_100_000) })],
  ])('is not heard when it comes %s', (_, request) => expect(read(request)).toBeNull())
})

test('an issue has the page that the settings give it, or none', () => {
  const { settings } = session()
  expect(issueLink('7/..', settings)).toBe(`${line.url}/issues/7%2F..`)
  expect(issueLink('7', { url: settings.url })).toBeNull()
})
