import { spawn } from 'node:child_process'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { isSigned } from '../../connectors/signature.ts'
import { askAfterSales, setAfterSales } from './after-sales.ts'
import { removeIntegration } from './integration-secret.ts'
import { meet } from './people.fixture.ts'
import { upsertCustomers } from './upsert-customers.ts'

const SECRET = 'a secret of the shop'
const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A shop that answers so. @returns where it is asked. */
async function shop(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer)
  open.push(() => {
    server.closeAllConnections()
    return new Promise(done => server.close(done))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/ask`
}

const set = (world: World, url: string, secret: string | null = SECRET) =>
  setAfterSales(world.desk, world.workspaceId, { url, secret }, world.members.marc)
const ask = (world: World, customerId: string, limitMs?: number) =>
  askAfterSales(world.desk, world.workspaceId, customerId, limitMs)

const ORDER = { title: 'Router', status: 'sent', date: '2026-05-02', lines: [{ label: 'No.', value: '1' }] }
const json =
  (said: unknown): RequestListener =>
  (_, response) =>
    response.end(JSON.stringify(said))

describe('the shop is asked', () => {
  inWorld('who the customer is, signed, and what it tells is given on', async ({ world }) => {
    const luca = await meet(world, 'luca')
    const key = { externalKey: 'C-1', addresses: [{ channel: 'scripted', address: 'luca_b' }] }
    await upsertCustomers(world.desk, world.workspaceId, [key], world.members.marc)
    const asked: unknown[] = []
    const url = await shop(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const body = Buffer.concat(chunks)
      const headers = {
        timestamp: request.headers['x-pronto-timestamp'],
        signature: request.headers['x-pronto-signature'],
      }
      const signed = { timestamp: String(headers.timestamp), signature: String(headers.signature), body }
      asked.push([request.method, isSigned(SECRET, signed, world.clock.now()), JSON.parse(body.toString())])
      response.end(JSON.stringify({ sections: [{ section: 'orders', items: [ORDER] }] }))
    })
    await set(world, url)
    expect(await ask(world, luca.customerId)).toEqual({
      ok: true,
      value: { sections: [{ section: 'orders', items: [{ ...ORDER, link: null }] }] },
    })
    expect(asked).toEqual([
      [
        'POST',
        true,
        {
          customer: { externalKey: 'C-1', displayName: 'Luca Bassi' },
          addresses: [],
          profiles: [{ channel: 'scripted', handle: 'luca_b', externalId: '2001' }],
        },
      ],
    ])
  })

  inWorld('the reference server answers, and only who has the secret', async ({ world }) => {
    const luca = await meet(world, 'luca')
    const program = spawn(
      process.execPath,
      [join(import.meta.dirname, '../../../examples/after-sales/server.mjs')],
      {
        env: { SECRET, PORT: '0' },
      },
    )
    open.push(() => program.kill())
    const [line] = await Array.fromAsync(first(createInterface(program.stdout)))
    const url = /http:\S+/.exec(line ?? '')?.[0] ?? ''
    // Its clock is the machine's, the desk's here stands still: it asks as if it were now.
    const desk = { ...world.desk, now: () => new Date() }
    await set(world, url)
    const told = await askAfterSales(desk, world.workspaceId, luca.customerId)
    expect(told).toMatchObject({
      ok: true,
      value: {
        sections: [
          { section: 'orders', items: [{ title: 'Router Aurora Casa 5G' }] },
          { section: 'contracts' },
        ],
      },
    })
    await set(world, url, 'another secret, of nobody')
    expect(await askAfterSales(desk, world.workspaceId, luca.customerId)).toEqual({
      ok: false,
      refusal: 'refused',
    })
    await set(world, url)
    expect(await ask(world, luca.customerId)).toEqual({ ok: false, refusal: 'refused' })
  })
})

async function* first<T>(from: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const each of from) {
    yield each
    return
  }
}

describe('nothing is told', () => {
  inWorld.for<[string, RequestListener]>([
    ['refused', (_, response) => response.writeHead(500).end()],
    ['refused', (_, response) => response.writeHead(302, { location: 'https://elsewhere.example/' }).end()],
    ['refused', (_, response) => response.writeHead(204).end()],
    ['malformed', (_, response) => response.end('<html>')],
    ['malformed', json({ sections: [{ section: 'complaints', items: [] }] })],
    [
      'malformed',
      json({ sections: [{ section: 'orders', items: [{ ...ORDER, link: 'http://x.example' }] }] }),
    ],
    ['unreachable', (_, response) => response.destroy()],
    ['tooLarge', (_, response) => response.end(JSON.stringify({ sections: [], pad: 'x'.repeat(70_000) }))],
  ])('%s', async ([failure, answer], { world }) => {
    const luca = await meet(world, 'luca')
    await set(world, await shop(answer))
    expect(await ask(world, luca.customerId)).toEqual({ ok: false, refusal: failure })
  })

  inWorld('by a shop that says nothing, or begins and does not end', async ({ world }) => {
    const luca = await meet(world, 'luca')
    for (const answer of [
      () => undefined,
      ((_, response) => response.write('{')) satisfies RequestListener,
    ]) {
      await set(world, await shop(answer))
      expect(await ask(world, luca.customerId, 40)).toEqual({ ok: false, refusal: 'timeout' })
    }
  })

  inWorld('by a shop that is not there', async ({ world }) => {
    const luca = await meet(world, 'luca')
    const url = await shop(() => undefined)
    for (const close of open.splice(0)) await close()
    await set(world, url)
    expect(await ask(world, luca.customerId)).toEqual({ ok: false, refusal: 'unreachable' })
  })

  inWorld('where nobody is asked any more, or of nobody', async ({ world }) => {
    const luca = await meet(world, 'luca')
    expect(await ask(world, luca.customerId)).toEqual({ ok: false, refusal: 'notSetUp' })
    await set(world, 'https://shop.example/ask')
    expect(await ask(world, world.desk.newId())).toEqual({ ok: false, refusal: 'notFound' })
    await removeIntegration(world.desk, world.workspaceId, 'afterSales', world.members.marc)
    expect(await ask(world, luca.customerId)).toEqual({ ok: false, refusal: 'notSetUp' })
  })
})

describe('whom the desk asks', () => {
  inWorld.for([
    ['https://shop.example/ask', null],
    ['http://127.0.0.1:4600/', null],
    ['http://localhost:4600/', null],
    ['http://[::1]:4600/', null],
    ['http://shop.example/ask', 'notHttps'],
    ['http://127.0.0.1.shop.example/', 'notHttps'],
    ['ftp://shop.example/', 'notHttps'],
    ['file:///etc/passwd', 'notHttps'],
    ['https://ada:secret@shop.example/', 'notAUrl'],
    ['shop.example', 'notAUrl'],
    ['', 'notAUrl'],
  ] as const)('%s: %s', async ([url, refusal], { world }) => {
    const answer = await set(world, url)
    expect(answer.ok ? null : answer.refusal).toBe(refusal)
  })

  inWorld('keeps its secret while it stays, and tells it to nobody else', async ({ world }) => {
    expect(await set(world, 'https://shop.example/', null)).toEqual({ ok: false, refusal: 'secretMissing' })
    await set(world, 'https://shop.example/')
    expect(await set(world, 'https://shop.example/other', null)).toMatchObject({ ok: true })
    expect(await set(world, 'https://evil.example/', null)).toEqual({ ok: false, refusal: 'secretMissing' })
  })
})
