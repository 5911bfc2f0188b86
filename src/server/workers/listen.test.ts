import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { createTestDatabase, type TestDatabase } from '../../store/engine/test-database.ts'
import { WAKE_CHANNEL } from '../../store/wake.ts'
import { listenForWakes } from './listen.ts'

let database: TestDatabase
let client: pg.Client
const listening: { stop(): Promise<void> }[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})
afterEach(async () => {
  for (const each of listening.splice(0)) await each.stop()
})

function listen(url = database.url) {
  const heard = { wakes: 0 }
  const each = listenForWakes(url, () => void heard.wakes++)
  listening.push(each)
  return { heard, stop: each.stop }
}

const backends = async (): Promise<number[]> => {
  const found = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = 'pronto listen' and datname = current_database()",
  )
  return found.rows.map(row => row.pid)
}

const ring = () => client.query(`notify ${WAKE_CHANNEL}`)

/** Rings until it is heard: the first rings may come before anybody listens. */
const untilHeard = (heard: { wakes: number }) =>
  vi.waitFor(
    async () => {
      const before = heard.wakes
      await ring()
      await vi.waitFor(() => expect(heard.wakes).toBeGreaterThan(before), { timeout: 200 })
    },
    { timeout: 20_000, interval: 20 },
  )

describe('listening', () => {
  test('hears a wake, on one connection', async () => {
    const { heard } = listen()
    await untilHeard(heard)
    expect(await backends()).toHaveLength(1)
  })

  test('hears nothing of other channels', async () => {
    const { heard } = listen()
    await untilHeard(heard)
    const before = heard.wakes
    await client.query('notify something_else')
    await ring()
    await eventually(() => expect(heard.wakes).toBeGreaterThan(before))
    expect(heard.wakes).toBe(before + 1)
  })

  test('comes back, once, when its connection is cut', async () => {
    const { heard } = listen()
    await untilHeard(heard)
    const [pid] = await backends()
    await client.query('select pg_terminate_backend($1)', [pid])
    await vi.waitFor(
      async () => {
        const now = await backends()
        expect(now).toHaveLength(1)
        expect(now[0]).not.toBe(pid)
      },
      { timeout: 20_000 },
    )
    await untilHeard(heard)
    expect(await backends()).toHaveLength(1)
  })

  test('stops, and leaves no connection', async () => {
    const { heard, stop } = listen()
    await untilHeard(heard)
    await stop()
    await eventually(async () => expect(await backends()).toEqual([]))
  })

  test('stopped before it was connected leaves no connection either', async () => {
    const proxy = await startProxy(database.url)
    const { stop } = listen(proxy.url)
    await proxy.asked
    await stop()
    proxy.open()
    await vi.waitFor(() => expect(proxy.openSockets()).toBe(0), { timeout: 10_000 })
    await proxy.close()
    expect(await backends()).toEqual([])
  })

  test('tries again while nobody is at the address, and is stopped at once', async () => {
    const proxy = await startProxy(database.url)
    await proxy.close()
    const { heard, stop } = listen(proxy.url)
    await stop()
    expect(heard.wakes).toBe(0)
  })
})

/** Stands before the database and holds every connection back until it is told to open. */
async function startProxy(url: string) {
  const { host, port } = new pg.Client({ connectionString: url })
  const gate = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  const sockets = new Set<Socket>()
  const server = createServer(async socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    asked.resolve()
    await gate.promise
    const inner = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
    inner.on('error', () => socket.destroy())
    socket.pipe(inner).pipe(socket)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const front = new URL(url)
  for (const name of ['host', 'port']) front.searchParams.delete(name)
  front.hostname = '127.0.0.1'
  front.port = String((server.address() as AddressInfo).port)
  return {
    url: front.href,
    asked: asked.promise,
    open: gate.resolve,
    openSockets: () => sockets.size,
    close: () =>
      new Promise<void>(resolve => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
