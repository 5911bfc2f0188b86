import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import type { EventType } from '../../core/events.ts'
import { listWebhooks } from '../../store/webhook.ts'
import { listWebhookDeliveries, takeDueWebhookDeliveries } from '../../store/webhook-delivery.ts'
import { collectForWebhooks, deliverWebhooks } from './deliver-webhooks.ts'
import {
  addWebhook,
  changeWebhook,
  renewWebhookSecret,
  resendDelivery,
  testWebhook,
} from './manage-webhooks.ts'

const PROGRAM = join(import.meta.dirname, '../../../examples/webhook-receiver/server.mjs')

interface Heard {
  readonly headers: Record<string, string>
  readonly body: string
}
type Answer = (response: ServerResponse, heard: Heard) => void

const toClose: (() => void)[] = []
afterEach(() => {
  for (const close of toClose.splice(0)) close()
})

/** A true HTTP server that keeps what it hears and answers as it is told. */
async function openReceiver(answer: Answer = response => void response.end('thanks')) {
  const heard: Heard[] = []
  let reply = answer
  const server = createServer((request: IncomingMessage, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      heard.push({ headers: request.headers as Record<string, string>, body })
      reply(response, heard.at(-1) as Heard)
    })
  })
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  toClose.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    heard,
    answer(next: Answer) {
      reply = next
    },
  }
}
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  response =>
    void response.writeHead(code, headers).end(`status ${code}`)

const NEVER = new AbortController().signal

async function add(world: World, url: string, eventTypes: readonly EventType[] = ['ticket.opened']) {
  const added = await addWebhook(world.desk, world.workspaceId, { url, eventTypes }, world.members.giulia)
  if (!added.ok) throw new Error(added.refusal)
  return added.value
}

/** Other tests' transactions hold the end of the stream back: it is looked at until all is on its way. */
async function work(world: World, timeoutMs?: number): Promise<number> {
  const { desk } = world
  await expect
    .poll(async () => {
      await collectForWebhooks(desk)
      const [last] = (await world.events()).toReversed()
      const hooks = await world.see(trx => listWebhooks(trx, world.workspaceId))
      return hooks.every(each => each.off_at !== null || BigInt(each.place_xid) >= BigInt(last?.xid ?? 0))
    })
    .toBe(true)
  return deliverWebhooks(desk, NEVER, timeoutMs)
}
const hook = async (world: World) => {
  const [first] = await world.see(trx => listWebhooks(trx, world.workspaceId))
  if (first === undefined) throw new Error('there is no webhook')
  return first
}
const deliveries = async (world: World) => {
  const { id } = await hook(world)
  return world.see(trx => listWebhookDeliveries(trx, world.workspaceId, id))
}

describe('what a receiver is told', () => {
  inWorld('is what it wants, from now on, signed as the standard says', async ({ world }) => {
    await world.openMatter()
    const receiver = await openReceiver()
    const { secret } = await add(world, receiver.url)
    const { ticketId } = await world.openMatter(world.post({ from: 'chiara' }))
    expect(await work(world)).toBe(1)
    expect(await work(world)).toBe(0)
    expect(receiver.heard).toHaveLength(1)
    const [heard] = receiver.heard
    const { headers = {}, body = '' } = heard ?? {}
    // The check of others goes by the true time, ours by the world's.
    const sentAt = Number(headers['webhook-timestamp']) * 1000
    expect(sentAt).toBe(world.clock.now().getTime())
    const verifier = new Webhook(secret)
    expect(headers['webhook-signature']).toBe(
      verifier.sign(headers['webhook-id'] ?? '', new Date(sentAt), body),
    )
    expect(JSON.parse(body)).toMatchObject({ type: 'ticket.opened', data: { ticketId, actor: {} } })
    expect(await deliveries(world)).toMatchObject([{ state: 'taken', status: 200, answer: 'thanks' }])
  })

  inWorld('another secret does not open, and a renewed one does', async ({ world }) => {
    const receiver = await openReceiver()
    const { id, secret } = await add(world, receiver.url)
    const renewed = await renewWebhookSecret(world.desk, world.workspaceId, id, world.members.giulia)
    if (!renewed.ok) throw new Error(renewed.refusal)
    // By the true time, so that the check of others may be asked as it is.
    const now = { ...world, desk: { ...world.desk, now: () => new Date() } }
    await world.openMatter()
    await work(now)
    const { headers, body } = receiver.heard[0] as Heard
    expect(new Webhook(renewed.value.secret).verify(body, headers)).toMatchObject({ type: 'ticket.opened' })
    expect(() => new Webhook(secret).verify(body, headers)).toThrow()
  })

  inWorld('as a test goes to it alone, whatever it wants', async ({ world }) => {
    const [receiver, other] = [await openReceiver(), await openReceiver()]
    const { id } = await add(world, receiver.url)
    await add(world, other.url, ['webhook.removed'])
    await testWebhook(world.desk, world.workspaceId, id, world.members.giulia)
    await work(world)
    expect(receiver.heard.map(({ body }) => JSON.parse(body).type)).toEqual(['webhook.tested'])
    expect(other.heard).toEqual([])
  })

  inWorld('is told once by two nodes at once', async ({ world }) => {
    const receiver = await openReceiver()
    await add(world, receiver.url)
    for (const from of ['luca', 'chiara', 'tom'] as const) await world.openMatter(world.post({ from }))
    await work({ ...world, desk: { ...world.desk, mayReachPrivate: true } })
    await Promise.all([collectForWebhooks(world.desk), collectForWebhooks(world.desk)])
    await Promise.all([deliverWebhooks(world.desk, NEVER), deliverWebhooks(world.desk, NEVER)])
    expect(receiver.heard).toHaveLength(3)
    expect(new Set(receiver.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(3)
  })
})

describe('the order', () => {
  const placeOf = ({ body }: Heard): number => JSON.parse(body).data.sequence

  inWorld('is a number of each receiver, without gaps, also of what is told again', async ({ world }) => {
    const receiver = await openReceiver((response, heard) =>
      status(placeOf(heard) === 2 ? 500 : 200)(response, heard),
    )
    await add(world, receiver.url)
    const other = await openReceiver()
    await add(world, other.url, ['ticket.opened', 'ticket.assigned'])
    const tickets: string[] = []
    for (const from of ['luca', 'chiara', 'tom'] as const)
      tickets.push((await world.openMatter(world.post({ from }))).ticketId)
    await work(world)
    receiver.answer(status(200))
    world.clock.advance({ seconds: 7 })
    await work(world)
    expect(receiver.heard.map(placeOf).toSorted()).toEqual([1, 2, 2, 3])
    // The second one came last: by its number it is put back to its place.
    expect(placeOf(receiver.heard.at(-1) as Heard)).toBe(2)
    const inOrder = receiver.heard.toSorted((a, b) => placeOf(a) - placeOf(b))
    const opened = inOrder.map(({ body }) => JSON.parse(body).data.ticketId)
    expect([...new Set(opened)]).toEqual(tickets)
    expect(receiver.heard.map(({ headers }) => Number(headers['webhook-sequence']))).toEqual(
      receiver.heard.map(placeOf),
    )
    expect(other.heard.map(placeOf).toSorted()).toEqual([1, 2, 3])
  })

  inWorld('is one order though several nodes read at once', async ({ world }) => {
    const receiver = await openReceiver()
    const { id } = await add(world, receiver.url)
    for (const from of ['luca', 'chiara', 'tom'] as const) await world.openMatter(world.post({ from }))
    const tests = [1, 2, 3].map(() => testWebhook(world.desk, world.workspaceId, id, world.members.giulia))
    await Promise.all([...tests, collectForWebhooks(world.desk), collectForWebhooks(world.desk)])
    await work(world)
    const places = (await deliveries(world)).map(({ sequence }) => Number(sequence))
    expect(places.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('the reference of a receiver', () => {
  /** The program as its reader starts it, on any port. */
  const start = async (secret: string) => {
    const program = spawn(process.execPath, [PROGRAM], { env: { SECRET: secret, PORT: '0' } })
    toClose.push(() => program.kill())
    const [line] = (await once(createInterface(program.stdout), 'line')) as [string]
    return `http://127.0.0.1:${line.split(' ').at(-1)}/`
  }
  const done = async (url: string) => (await fetch(url)).json() as Promise<{ next: number; done: unknown[] }>

  inWorld('proves who speaks, and works off in order what came in disorder', async ({ world }) => {
    // The secret is shown when the webhook is added, and the program wants it when it starts.
    const { id, secret } = await add(world, 'http://127.0.0.1:1/')
    const url = await start(secret)
    await changeWebhook(world.desk, world.workspaceId, id, { url }, world.members.giulia)
    const tickets: string[] = []
    for (const from of ['luca', 'chiara', 'tom'] as const)
      tickets.push((await world.openMatter(world.post({ from }))).ticketId)
    const now = { ...world, desk: { ...world.desk, now: () => new Date() } }
    await hold(world, 1)
    await work(now)
    expect(await done(url)).toMatchObject({ next: 1, done: [] })
    await hold(world, null)
    await work(now)
    expect(await done(url)).toMatchObject({ next: 4, done: tickets.map(ticketId => ({ ticketId })) })
    const forged = JSON.stringify({ type: 'ticket.opened', data: { sequence: 4 } })
    expect((await fetch(url, { method: 'POST', body: forged })).status).toBe(401)
    expect(await done(url)).toMatchObject({ next: 4 })
  })

  /** As if that one had failed, and were to be told again later; null: it is due. */
  async function hold(world: World, sequence: number | null) {
    await expect
      .poll(async () => {
        await collectForWebhooks(world.desk)
        return (await deliveries(world)).length
      })
      .toBe(3)
    await world.see(trx =>
      trx
        .updateTable('webhook_delivery')
        .set({ not_before: sequence === null ? new Date(0) : new Date('2100-01-01') })
        .where('state', '=', 'pending')
        .$if(sequence !== null, query => query.where('sequence', '=', String(sequence)))
        .execute(),
    )
  }
})

describe('a receiver that does not take it', () => {
  inWorld.for([
    ['500', status(500), { status: 500, answer: 'status 500' }],
    ['a redirect', status(307, { location: 'http://127.0.0.1:1/elsewhere' }), { status: 307 }],
    [
      'a connection cut off',
      (response: ServerResponse) => void response.destroy(),
      { trouble: 'unreachable' },
    ],
    ['no answer in time', () => undefined, { trouble: 'timeout' }],
  ] as const)('(%s) is told again later, under the same id', async ([, bad, noted], { world }) => {
    const receiver = await openReceiver(bad)
    await add(world, receiver.url)
    await world.openMatter()
    await work(world, 200)
    expect(await deliveries(world)).toMatchObject([{ state: 'pending', attempts: 1, ...noted }])
    expect(await work(world)).toBe(0)
    receiver.answer(status(204))
    world.clock.advance({ seconds: 7 })
    expect(await work(world)).toBe(1)
    expect(await deliveries(world)).toMatchObject([{ state: 'taken', attempts: 2, status: 204 }])
    expect(new Set(receiver.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect((await hook(world)).failing_since).toBeNull()
  })

  inWorld('for days is told nothing more, and people hear of it', async ({ world }) => {
    const receiver = await openReceiver(status(500))
    const { id } = await add(world, receiver.url)
    await world.openMatter()
    for (let n = 0; n < 12; n++) {
      await work(world)
      world.clock.advance({ hours: 29 })
    }
    expect(receiver.heard.length).toBeLessThan(6)
    expect(await hook(world)).toMatchObject({ off_why: 'failing' })
    const told = (await world.events()).filter(({ type }) => type === 'webhook.switchedOff')
    expect(told).toMatchObject([{ subject_id: id, actor: { kind: 'clock' }, data: { why: 'failing' } }])
    // Switched on again: what waited goes on, what happened meanwhile was not meant for it.
    await world.openMatter(world.post({ from: 'tom' }))
    receiver.answer(status(200))
    const before = receiver.heard.length
    await changeWebhook(world.desk, world.workspaceId, id, { isOn: true }, world.members.giulia)
    await work(world)
    expect(receiver.heard.length - before).toBe(1)
  })

  inWorld('that says 410 is told nothing more at once', async ({ world }) => {
    const receiver = await openReceiver(status(410))
    await add(world, receiver.url)
    await world.openMatter()
    await work(world)
    expect(await hook(world)).toMatchObject({ off_why: 'gone' })
    expect(await deliveries(world)).toMatchObject([{ state: 'failed', status: 410 }])
    world.clock.advance({ hours: 72 })
    expect(await work(world)).toBe(0)
  })

  inWorld(
    'is told by another node, where the first dies between telling and noting it',
    async ({ world }) => {
      const receiver = await openReceiver()
      await add(world, receiver.url)
      await world.openMatter()
      await collectUntilOne(world)
      const now = world.clock.now()
      const lease = world.clock.after({ seconds: 30 })
      // It was taken, and then nothing: the node is gone.
      const taken = await world.database.inEveryWorkspace(trx => takeDueWebhookDeliveries(trx, now, lease, 4))
      expect(taken).toHaveLength(1)
      expect(await deliverWebhooks(world.desk, NEVER)).toBe(0)
      world.clock.advance({ seconds: 30 })
      expect(await deliverWebhooks(world.desk, NEVER)).toBe(1)
      expect(receiver.heard[0]?.headers['webhook-id']).toBe(taken[0]?.id)
      expect(await deliveries(world)).toMatchObject([{ state: 'taken', attempts: 2 }])
    },
  )

  inWorld('keeps no other waiting', async ({ world }) => {
    const [slow, quick] = [await openReceiver(() => undefined), await openReceiver()]
    await add(world, slow.url)
    await add(world, quick.url)
    for (let n = 0; n < 6; n++) await world.openMatter(world.post({ text: `Non va niente, ${n} volte` }))
    await work(world, 300)
    // A few of each at once, so that the many of one are no queue for the others.
    expect([slow.heard.length, quick.heard.length]).toEqual([4, 4])
    await work(world, 300)
    expect(quick.heard).toHaveLength(6)
  })

  inWorld('can be told once more by hand', async ({ world }) => {
    const receiver = await openReceiver()
    await add(world, receiver.url)
    await world.openMatter()
    await work(world)
    const [first] = await deliveries(world)
    expect(await resendDelivery(world.desk, world.workspaceId, first?.id ?? '')).toMatchObject({ ok: true })
    await work(world)
    expect(receiver.heard.map(({ headers }) => headers['webhook-id'])).toEqual([first?.id, first?.id])
  })
})

const collectUntilOne = (world: World) =>
  expect
    .poll(async () => {
      await collectForWebhooks(world.desk)
      return (await deliveries(world)).length
    })
    .toBe(1)

describe('an address in our own house', () => {
  inWorld('is not taken where it is not allowed, by no name', async ({ world }) => {
    const desk = { ...world.desk, mayReachPrivate: false }
    const refusalOf = async (url: string) => {
      const added = await addWebhook(
        desk,
        world.workspaceId,
        { url, eventTypes: ['ticket.opened'] },
        world.members.giulia,
      )
      return added.ok ? null : added.refusal
    }
    expect(await refusalOf('http://example.com/')).toBe('notHttps')
    expect(await refusalOf('https://10.1.2.3/')).toBe('privateAddress')
    expect(await refusalOf('https://0x7f.1/')).toBe('privateAddress')
    expect(await refusalOf('https://[::ffff:127.0.0.1]/')).toBe('privateAddress')
  })

  inWorld('is not called, though it was added when it was allowed', async ({ world }) => {
    const receiver = await openReceiver()
    await add(world, receiver.url.replace('127.0.0.1', 'localhost'))
    await world.openMatter()
    await work({ ...world, desk: { ...world.desk, mayReachPrivate: false } })
    expect(receiver.heard).toEqual([])
    expect(await deliveries(world)).toMatchObject([{ state: 'pending', trouble: 'notHttps' }])
  })
})
