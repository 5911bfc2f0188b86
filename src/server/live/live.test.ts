import { randomUUID } from 'node:crypto'
import { type AddressInfo, connect } from 'node:net'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import type { Settlement } from '../../../test/world.ts'
import { liveEvent } from '../../contract/live.ts'
import { attendTicket } from '../../desk/writing/attend-ticket.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { openServer, type TestServer } from '../testing/open-server.ts'
import { createLiveHub, type LiveHub } from './live-hub.ts'
import { createTail } from './tail.ts'
import { createPresenceWatch } from './watch-presences.ts'

let server: TestServer
let url: string
let cookie: string
let tail: () => Promise<number>
let subscribed = 0
const errors: string[] = []
const streams: Stream[] = []

/** A hub that tells how many browsers hang on it. */
function countingHub(): LiveHub {
  const hub = createLiveHub()
  return {
    publish: hub.publish,
    countListeners: hub.countListeners,
    publishPresences: hub.publishPresences,
    subscribePresences: hub.subscribePresences,
    publishNotices: hub.publishNotices,
    subscribeNotices: hub.subscribeNotices,
    subscribe(workspaceId, listener) {
      subscribed++
      const leave = hub.subscribe(workspaceId, listener)
      return () => {
        subscribed--
        leave()
      }
    },
  }
}

let hub: LiveHub
let borea: Settlement
beforeAll(async () => {
  hub = countingHub()
  server = await openServer({
    live: hub,
    log: pino({ level: 'error' }, { write: line => errors.push(line) }),
  })
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
  cookie = (await server.as('sara')).cookie ?? ''
  borea = await server.world.settleBorea()
  tail = createTail(server.world.desk, hub)
  // It follows from its first round on.
  await tail()
})
afterAll(() => server.close())

/** Each test begins when all that came before has gone through. */
beforeEach(async () => {
  const seen: unknown[] = []
  const leave = hub.subscribe(server.world.workspaceId, ({ event }) => seen.push(event.subjectId))
  const [marker] = await write(1)
  await soon(() => expect(seen).toContain(marker))
  leave()
})
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close()
  await eventually(() => expect(subscribed).toBe(0))
})

/** Lets the tail run until it is so. Transactions of other tests may hold events back for a while. */
const soon = (isSo: () => void) =>
  vi.waitFor(
    async () => {
      await tail()
      isSo()
    },
    { timeout: 20_000, interval: 10 },
  )

interface Line {
  readonly id: string
  readonly event: string
  readonly data: Record<string, unknown>
}

interface Stream {
  readonly lines: readonly Line[]
  /** What was said of how often to ask for lists; nothing has happened by it. */
  readonly paces: readonly Line[]
  /** Settles when the server has ended it. */
  readonly ended: Promise<void>
  close(): void
}

async function open(lastEventId?: string): Promise<Stream> {
  const abort = new AbortController()
  const response = await fetch(`${url}/api/events/stream`, {
    headers: { cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
    signal: abort.signal,
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const lines: Line[] = []
  const paces: Line[] = []
  const tell = (line: Line) => void (line.event === 'pace' ? paces : lines).push(line)
  const stream = { lines, paces, ended: follow(response, tell), close: () => abort.abort() }
  streams.push(stream)
  return stream
}

async function follow(response: Response, tell: (line: Line) => void): Promise<void> {
  let left = ''
  const decoder = new TextDecoder()
  try {
    for await (const chunk of response.body ?? []) {
      const parts = (left + decoder.decode(chunk, { stream: true })).split('\n\n')
      left = parts.pop() ?? ''
      for (const line of parts.flatMap(readLine)) tell(line)
    }
  } catch {
    // Closed by us, or broken off by the server: either way it is over.
  }
}

function readLine(text: string): Line[] {
  const fields = new Map(
    text.split('\n').map(line => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
  )
  const event = fields.get('event')
  return event === undefined
    ? []
    : [{ id: fields.get('id') ?? '', event, data: JSON.parse(fields.get('data') ?? '{}') }]
}

/** Asks for a stream and breaks the line while the server still looks who is asking. */
async function hangUpEarly(): Promise<void> {
  const { port } = server.app.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  const closed = new Promise<void>(resolve =>
    server.app.server.once('request', (_request, answer) => {
      answer.once('close', resolve)
      socket.destroy()
    }),
  )
  socket.write(`GET /api/events/stream HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`)
  await closed
}

const until = (stream: Stream, count: number) =>
  soon(() => expect(stream.lines.length).toBeGreaterThanOrEqual(count))

const aNote = (memberId: string, messageId: string) =>
  fact({ type: 'note.written', data: { messageId } }, { kind: 'person', memberId }, messageId, null)

async function write(
  count: number,
  brand: { workspaceId: string; members: { sara: string } } = server.world,
) {
  const ids: string[] = []
  const { desk, database } = server.world
  for (let n = 0; n < count; n++) {
    const messageId = randomUUID()
    const written = aNote(brand.members.sara, messageId)
    await database.inWorkspace(brand.workspaceId, trx =>
      insertEvents(trx, brand.workspaceId, [written], { newId: desk.newId, now: desk.now() }),
    )
    ids.push(messageId)
  }
  return ids
}

const subjectsOf = ({ lines }: Stream) => lines.map(line => line.data.subjectId)

describe('the live stream', () => {
  test('says at its beginning how often lists may be asked for', async () => {
    const stream = await open()
    await soon(() => expect(stream.paces[0]?.data).toEqual({ listPauseMs: 100 }))
  })

  test('brings what happens, each once, in order, in the form of the contract', async () => {
    const stream = await open()
    const { ticketId } = await server.world.openMatter()
    const browser = await server.as('sara')
    await browser.post(`/api/tickets/${ticketId}/acts`, { act: 'assign', to: server.world.members.sara })
    await soon(() => expect(stream.lines.map(line => line.data.type)).toContain('ticket.assigned'))
    for (const { event, data } of stream.lines) {
      expect(event).toBe('desk')
      liveEvent.parse(data)
    }
    expect(stream.lines.at(-1)?.data).toMatchObject({ ticketId, actorMemberId: server.world.members.sara })
    expect(new Set(stream.lines.map(line => line.id)).size).toBe(stream.lines.length)
    // Ids and kinds alone: what was said is asked for, by who may see it.
    expect(JSON.stringify(stream.lines)).not.toContain('Luca')
  })

  test('goes on behind the last line that was seen, without gap or double', async () => {
    const first = await open()
    const seen = await write(3)
    await until(first, 3)
    const last = first.lines.at(-1)?.id
    first.close()
    const missed = await write(4)
    const second = await open(last)
    const later = await write(2)
    await until(second, 6)
    expect(subjectsOf(first)).toEqual(seen)
    expect(subjectsOf(second)).toEqual([...missed, ...later])
  })

  test('also when events pour in while it is being resumed', async () => {
    const first = await open()
    await write(1)
    await until(first, 1)
    const last = first.lines.at(-1)?.id
    const resumed = await Promise.all([
      ...Array.from({ length: 5 }, () => open(last)),
      (async () => {
        for (let n = 0; n < 5; n++) {
          await write(3)
          await tail()
        }
      })(),
    ])
    await write(1)
    const rest = resumed.filter(each => each !== undefined)
    for (const stream of rest) await until(stream, 16)
    await until(first, 17)
    for (const stream of rest) expect(subjectsOf(stream)).toEqual(subjectsOf(first).slice(1))
  })

  test('of another workspace stays there', async () => {
    const stream = await open()
    await write(3, borea)
    const ours = await write(1)
    await until(stream, 1)
    await eventually(() => expect(subjectsOf(stream)).toContain(ours[0]))
    expect(subjectsOf(stream)).toEqual(ours)
  })

  test('cannot be resumed into another workspace by a place of theirs', async () => {
    const theirs = await write(2, borea)
    const ours = await write(1)
    const stream = await open('0_00000000-0000-0000-0000-000000000000')
    await soon(() => expect(subjectsOf(stream)).toContain(ours[0]))
    for (const id of theirs) expect(subjectsOf(stream)).not.toContain(id)
  })

  test('tells a browser that was away too long to read all anew', async () => {
    const { workspaceId, database, desk, members } = server.world
    const facts = Array.from({ length: 501 }, () => aNote(members.sara, randomUUID()))
    await database.inWorkspace(workspaceId, trx =>
      insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() }),
    )
    await vi.waitFor(
      async () => {
        const stream = await open('0_00000000-0000-0000-0000-000000000000')
        await vi.waitFor(() => expect(stream.lines.length).toBeGreaterThan(500), { timeout: 1_000 })
        expect(stream.lines.map(line => line.event)).toContain('reload')
      },
      { timeout: 20_000 },
    )
  })

  test.each([
    'x',
    '',
    '1_2',
    '99999999999999999999999_x',
    '18446744073709551615_00000000-0000-0000-0000-000000000000',
    '99999999999999999999_00000000-0000-0000-0000-000000000000',
    '1_------------------------------------',
  ])('with a mark that is none (%s) begins at the present, or breaks off', async mark => {
    const stream = await open(mark)
    await write(1)
    await Promise.race([until(stream, 1), stream.ended])
    expect((await (await server.as('sara')).get('/api/health')).status).toBe(200)
  })

  test('whose mark lies in a future that this database has not seen says so, and goes on', async () => {
    const stream = await open('9223372036854775807_00000000-0000-0000-0000-000000000000')
    const [written] = await write(1)
    await soon(() => expect(subjectsOf(stream)).toContain(written))
    expect(stream.lines[0]?.event).toBe('reload')
  })

  test('carries the same walls as every answer', async () => {
    const abort = new AbortController()
    const response = await fetch(`${url}/api/events/stream`, { headers: { cookie }, signal: abort.signal })
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    abort.abort()
  })

  test('breaks off when it cannot say what was missed, so that the browser comes again', async () => {
    const failing = vi.spyOn(server.world.database, 'inWorkspace').mockRejectedValueOnce(new Error('away'))
    const stream = await open('1_00000000-0000-0000-0000-000000000000')
    await stream.ended
    expect(failing).toHaveBeenCalled()
    failing.mockRestore()
    await eventually(() => expect(subscribed).toBe(0))
  })

  test('of a browser that hangs up before it begins costs nothing either, and is no error of ours', async () => {
    for (let times = 0; times < 3; times++) await hangUpEarly()
    const stream = await open()
    await write(1)
    await until(stream, 1)
    expect(subscribed).toBe(1)
    expect(errors).toEqual([])
  })

  test('of a browser that has gone costs nothing any more', async () => {
    const all = await Promise.all([open(), open(), open()])
    expect(subscribed).toBe(3)
    for (const stream of all) stream.close()
    await eventually(() => expect(subscribed).toBe(0))
  })
})

describe('a stream and who is at a ticket', () => {
  test('tells what changed, once, and nothing of another workspace', async () => {
    const { desk, workspaceId, members, openMatter } = server.world
    const { ticketId } = await openMatter()
    const theirs = await borea.openMatter()
    const stream = await open()
    const watch = createPresenceWatch(desk, hub)
    const told = () => stream.lines.filter(line => line.event === 'presence').map(line => line.data)
    await attendTicket(desk, workspaceId, ticketId, 'looking', members.sara)
    await attendTicket(desk, borea.workspaceId, theirs.ticketId, 'looking', borea.members.sara)
    await watch()
    // A heart that only beats is no news.
    await attendTicket(desk, workspaceId, ticketId, 'looking', members.sara)
    await watch()
    await attendTicket(desk, workspaceId, ticketId, 'writing', members.sara)
    await watch()
    await attendTicket(desk, workspaceId, ticketId, null, members.sara)
    await watch()
    await eventually(() =>
      expect(told()).toEqual([
        { ticketId, people: [{ memberId: members.sara, doing: 'looking' }] },
        { ticketId, people: [{ memberId: members.sara, doing: 'writing' }] },
        { ticketId, people: [] },
      ]),
    )
  })
})
