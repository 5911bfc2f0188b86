import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CustomerName } from '../../../../test/world/cast.ts'
import { sign } from '../../../connectors/signature.ts'
import { type Browser, createBrowser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let marc: Browser
let sara: Browser
beforeAll(async () => {
  server = await openServer()
  marc = await server.as('marc')
  sara = await server.as('sara')
})
afterAll(() => server.close())

/** Somebody says something in public. @returns his customer's id, by what the ticket shows. */
async function meet(from: CustomerName) {
  const { world } = server
  const { message, ticketId } = await world.openMatter(world.post({ from }))
  const { body } = await sara.get(`/api/tickets/${ticketId}`)
  const customerId: string = body.customer.id
  return { ticketId, customerId, profileId: message.profile_id ?? '', messageId: message.id }
}

const detail = async (id: string) => (await sara.get(`/api/customers/${id}`)).body.customer

describe('a customer', () => {
  test('is shown whole, and beside the ticket', async () => {
    const luca = await meet('luca')
    const attribute = { key: 'since', name: { it: 'Dal', fr: 'Depuis', en: 'Since' }, kind: 'date' }
    expect((await marc.post('/api/attributes', attribute)).status).toBe(200)
    const change = {
      plan: 'Family',
      value: { micros: 5_000_000, currency: 'EUR' },
      tags: ['vip', 'vip'],
      attributes: { since: '04/05/2020' },
    }
    expect((await sara.ask('PATCH', `/api/customers/${luca.customerId}`, { body: change })).status).toBe(200)
    await sara.post(`/api/customers/${luca.customerId}/notes`, { text: 'Preferisce il mattino' })
    await sara.post(`/api/customers/${luca.customerId}/addresses`, {
      channel: 'scripted',
      address: '@Luca_2',
    })
    const known = {
      plan: { key: 'Family', name: null },
      value: change.value,
      tags: ['vip'],
      attributes: [{ key: 'since', value: '2020-05-04' }],
      notesCount: 1,
      externalKey: null,
      hasSuggestions: false,
      activity: { recentMessages: 1, openTickets: 1, allTickets: 1, lastHeardAt: '2026-05-04T09:00:00.000Z' },
      influence: { followers: 120, isVerified: false, reach: 1 },
    }
    expect(await detail(luca.customerId)).toMatchObject({
      ...known,
      displayName: 'Luca Bassi',
      language: 'it',
      mergedInto: null,
      profiles: [{ handle: 'luca_b' }],
      addresses: [{ address: 'luca_2', source: 'person' }],
      notes: [{ text: 'Preferisce il mattino', authorName: 'Sara Conti', isMine: true }],
      suggestions: [],
      links: [],
      tickets: [{ id: luca.ticketId, status: 'open' }],
    })
    expect((await sara.get(`/api/tickets/${luca.ticketId}`)).body.customer).toMatchObject(known)
  })

  test('is found by name, handle, address, key and tag, a page at a time', async () => {
    for (const from of ['chiara', 'tom', 'nadia'] as const) await meet(from)
    const upsert = { customers: [{ externalKey: 'K-77', displayName: 'Zoe Null', tags: ['press'] }] }
    expect((await marc.post('/api/customers/upsert', upsert)).body.results).toMatchObject([
      { outcome: 'new' },
    ])
    const found = async (query: string) =>
      (await sara.get(`/api/customers?${query}`)).body.customers.map(
        (each: { displayName: string }) => each.displayName,
      )
    expect(await found('search=chiara')).toEqual(['Chiara Rossi'])
    expect(await found('search=%40tomharris')).toEqual(['Tom Harris'])
    expect(await found('search=luca_2')).toEqual(['Luca Bassi'])
    expect(await found('search=k-77')).toEqual(['Zoe Null'])
    expect(await found('search=Press')).toEqual(['Zoe Null'])
    expect(await found('tag=vip')).toEqual(['Luca Bassi'])
    expect(await found('plan=Family')).toEqual(['Luca Bassi'])
    expect(await found('search=%25')).toEqual([])
    const names: string[] = []
    let cursor = ''
    do {
      const { body } = await sara.get(`/api/customers?limit=2${cursor}`)
      names.push(...body.customers.map((each: { displayName: string }) => each.displayName))
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`
    } while (cursor !== '')
    expect(names.toSorted()).toEqual(['Chiara Rossi', 'Luca Bassi', 'Nadia Conte', 'Tom Harris', 'Zoe Null'])
  })

  test('has a timeline of what was said and answered on all his profiles, and no notes', async () => {
    const { world } = server
    const amelie = await meet('amelie')
    await sara.post(`/api/tickets/${amelie.ticketId}/notes`, {
      messageId: world.desk.newId(),
      text: 'Segreto',
    })
    await world.reply(amelie.ticketId, { targetMessageId: amelie.messageId, text: 'Bonjour Amélie.' })
    world.clock.advance({ minutes: 1 })
    await world.hear(world.direct({ from: 'amelie', text: 'Merci !' }))
    const url = `/api/customers/${amelie.customerId}/timeline`
    const { body } = await sara.get(url)
    expect(body.entries.map((each: { text: string }) => each.text)).toEqual([
      'Merci !',
      expect.stringContaining('Bonjour'),
      expect.stringContaining('fibra'),
    ])
    expect(body.entries).toMatchObject([
      { direction: 'inbound', visibility: 'direct', handle: 'amelie_mtl', delivery: null },
      { direction: 'outbound', memberName: 'Sara Conti', delivery: 'pending' },
      { direction: 'inbound', visibility: 'public', ticket: { id: amelie.ticketId } },
    ])
    const [first, second] = [await sara.get(`${url}?limit=2`), await sara.get(`${url}?limit=1`)]
    const rest = await sara.get(`${url}?cursor=${first.body.nextCursor}`)
    expect(rest.body.entries.map((each: { id: string }) => each.id)).toEqual([amelie.messageId])
    expect(rest.body.nextCursor).toBeNull()
    expect(second.body.entries).toHaveLength(1)
    expect((await sara.get(`${url}?cursor=x`)).status).toBe(400)
  })
})

describe('two customers', () => {
  test('are merged, split again and parted for good', async () => {
    const [tom, nadia] = [await meet('tom'), await meet('nadia')]
    const merged = await sara.post(`/api/customers/${tom.customerId}/merge`, { otherId: nadia.customerId })
    expect(merged.body).toMatchObject({ customerId: tom.customerId })
    expect(await detail(nadia.customerId)).toMatchObject({ mergedInto: { id: tom.customerId } })
    expect(await detail(tom.customerId)).toMatchObject({
      profiles: [{ handle: 'tomharris' }, { handle: 'nadia_reporter' }],
      links: [
        {
          proof: 'hand',
          by: 'Sara Conti',
          mayUndo: true,
          profile: null,
          from: { displayName: 'Nadia Conte' },
        },
      ],
    })
    const undone = await sara.post(`/api/customer-links/${merged.body.linkId}/undo`)
    expect(undone.body).toEqual({ customerId: nadia.customerId })
    const linked = await sara.post(`/api/customers/${tom.customerId}/profiles`, {
      profileId: nadia.profileId,
    })
    expect(linked.status).toBe(200)
    const split = await sara.post(`/api/customers/${tom.customerId}/split`, { profileId: nadia.profileId })
    expect(split.body.customerId).toBe(nadia.customerId)
  })

  test('are suggested with the reasons, until somebody says that they are two', async () => {
    const { world } = server
    const chiara = (await sara.get('/api/customers?search=chiara')).body.customers[0]
    const upsert = {
      customers: [{ externalKey: 'K-1', addresses: [{ channel: 'scripted', address: 'chiara' }] }],
    }
    const [{ customerId }] = (await marc.post('/api/customers/upsert', upsert)).body.results
    await world.see(trx =>
      trx
        .updateTable('customer_address')
        .set({ address: 'chiararossi_' })
        .where('address', '=', 'chiara')
        .execute(),
    )
    await world.see(trx =>
      trx
        .updateTable('customer')
        .set({ display_name: 'Chiara Rossi' })
        .where('id', '=', customerId)
        .execute(),
    )
    const pairs = (await sara.get('/api/customer-suggestions')).body.pairs
    expect(await detail(chiara.id)).toMatchObject({
      hasSuggestions: true,
      suggestions: [
        {
          customer: { id: customerId },
          reasons: [{ reason: 'sameAddress', value: 'chiararossi_' }, { reason: 'sameName' }],
        },
      ],
    })
    expect(pairs).toHaveLength(1)
    for (const { customer, other } of pairs) {
      const url = `/api/customers/${customer.id}/suggestions/dismiss`
      expect((await sara.post(url, { otherId: other.id })).body).toEqual({ done: true })
    }
    expect((await sara.get('/api/customer-suggestions')).body.pairs).toEqual([])
    const same = await sara.post(`/api/customers/${chiara.id}/suggestions/dismiss`, { otherId: chiara.id })
    expect(same.body.error.details).toEqual({ refusal: 'sameCustomer' })
  })
})

describe('what is refused is told', () => {
  test('of links', async () => {
    const luca = await meet('luca')
    const self = await sara.post(`/api/customers/${luca.customerId}/merge`, { otherId: luca.customerId })
    expect(self).toMatchObject({ status: 409, body: { error: { details: { refusal: 'sameCustomer' } } } })
    const alone = await sara.post(`/api/customers/${luca.customerId}/split`, { profileId: luca.profileId })
    expect(alone.body.error.details).toEqual({ refusal: 'onlyProfile' })
  })

  test('of attributes', async () => {
    const luca = await meet('luca')
    const change = { attributes: { since: 'ieri', shoe: 43 } }
    const wrong = await sara.ask('PATCH', `/api/customers/${luca.customerId}`, { body: change })
    expect(wrong).toMatchObject({
      status: 400,
      body: { error: { details: { attributes: { since: 'notADate', shoe: 'unknownAttribute' } } } },
    })
    const name = { it: 'a', fr: 'a', en: 'a' }
    const refusalOf = async (body: object) =>
      (await marc.post('/api/attributes', body)).body.error.details.refusal
    expect(await refusalOf({ key: 'since', name, kind: 'text' })).toBe('keyTaken')
    expect(await refusalOf({ key: 'grade', name, kind: 'choice' })).toBe('choicesMissing')
    expect(await refusalOf({ key: 'grade', name, kind: 'text', choices: ['a'] })).toBe('choicesUnwanted')
    const { attribute } = (
      await marc.post('/api/attributes', { key: 'grade', name, kind: 'choice', choices: ['a'] })
    ).body
    const changed = await marc.ask('PATCH', `/api/attributes/${attribute.id}`, {
      body: { choices: ['a', 'b'] },
    })
    expect(changed.body.attribute.choices).toEqual(['a', 'b'])
    expect((await marc.ask('DELETE', `/api/attributes/${attribute.id}`)).body).toEqual({ done: true })
    expect((await marc.ask('DELETE', `/api/attributes/${attribute.id}`)).status).toBe(404)
  })

  test('of notes: only who wrote one may change or remove it', async () => {
    const luca = await meet('luca')
    const { note } = (await sara.post(`/api/customers/${luca.customerId}/notes`, { text: 'Prima' })).body
    const url = `/api/customer-notes/${note.id}`
    const dario = await server.as('dario')
    for (const method of ['PATCH', 'DELETE']) {
      const answer = await dario.ask(method, url, method === 'PATCH' ? { body: { text: 'Mia' } } : {})
      expect(answer.body.error.details).toEqual({ refusal: 'notYours' })
    }
    const changed = await sara.ask('PATCH', url, { body: { text: 'Seconda' } })
    expect(changed.body.note).toMatchObject({ text: 'Seconda', changedAt: expect.any(String) })
    expect((await sara.ask('DELETE', url)).body).toEqual({ done: true })
    expect((await sara.ask('DELETE', url)).status).toBe(404)
  })

  test('of addresses', async () => {
    const [luca, tom] = [await meet('luca'), await meet('tom')]
    const add = (id: string, channel: string, address: string) =>
      sara.post(`/api/customers/${id}/addresses`, { channel, address })
    const refusalOf = async (id: string, channel: string, address: string) =>
      (await add(id, channel, address)).body.error.details.refusal
    const { address } = (await add(luca.customerId, 'scripted', 'Uno')).body
    expect(await refusalOf(tom.customerId, 'scripted', 'uno')).toBe('addressOfAnother')
    expect(await refusalOf(luca.customerId, 'nowhere', 'due')).toBe('unknownChannel')
    expect(await refusalOf(luca.customerId, 'scripted', 'u n o')).toBe('notAnAddress')
    expect((await sara.ask('DELETE', `/api/customer-addresses/${address.id}`)).body).toEqual({ done: true })
    expect((await sara.ask('DELETE', `/api/customer-addresses/${address.id}`)).status).toBe(404)
  })
})

describe('integrations', () => {
  test('an import is shown and done by who may, up to five megabytes', async () => {
    const text = 'id;name\nI-1;Ivo\nI-2;\n;x\n'
    const shown = await marc.post('/api/customers/import/preview', { text })
    expect(shown.body.counts).toEqual({ new: 2, changed: 0, unchanged: 0, error: 1 })
    const done = await marc.post('/api/customers/import', { text })
    expect(done.body).toEqual(shown.body)
    const large = await marc.post('/api/customers/import/preview', { text: `id\n${'"'.repeat(5_000_000)}` })
    expect(large.status).toBe(200)
    const larger = await marc.post('/api/customers/import/preview', { text: 'x'.repeat(6_000_000) })
    expect(larger.status).toBe(400)
    const nothing = await marc.post('/api/customers/import', { text: 'name\nIvo\n' })
    expect(nothing.body.error.details).toEqual({ refusal: 'nothingToMatchBy' })
  })

  test('the CRM comes in by its signature alone', async () => {
    expect((await marc.get('/api/crm')).body).toMatchObject({ hasSecret: false, secretMadeAt: null })
    const { secret } = (await marc.post('/api/crm/secret')).body
    const { url, ...settings } = (await marc.get('/api/crm')).body
    expect(settings).toEqual({ hasSecret: true, secretMadeAt: expect.any(String), lastReceivedAt: null })
    expect(JSON.stringify(settings)).not.toContain(secret)
    const program = createBrowser(server.app, null)
    const body = JSON.stringify({ externalKey: 'H-1', displayName: 'Hanna' })
    const timestamp = String(Math.floor(server.world.clock.now().getTime() / 1000))
    const headers = {
      'x-pronto-timestamp': timestamp,
      'x-pronto-signature': sign(secret, timestamp, body),
      'content-type': 'application/json',
    }
    const path = new URL(url).pathname
    expect((await program.ask('POST', path, { body, headers })).body.results).toMatchObject([
      { outcome: 'new' },
    ])
    expect((await program.ask('POST', path, { body, headers })).body.error.details).toEqual({
      refusal: 'alreadyReceived',
    })
    const forged = { ...headers, 'x-pronto-signature': 'sha256=00' }
    expect((await program.ask('POST', path, { body, headers: forged })).status).toBe(403)
    expect((await program.ask('POST', path, { body })).status).toBe(403)
    expect((await program.ask('POST', '/api/hooks/crm/nobody', { body, headers })).status).toBe(404)
    const torn = { ...headers, 'x-pronto-signature': sign(secret, timestamp, '{') }
    expect((await program.ask('POST', path, { body: '{', headers: torn })).status).toBe(400)
    expect((await marc.get('/api/crm')).body.lastReceivedAt).toEqual(expect.any(String))
    expect((await marc.ask('DELETE', '/api/crm/secret')).body).toEqual({ done: true })
    expect((await program.ask('POST', path, { body, headers })).status).toBe(404)
  })

  test('after-sales says why it tells nothing', async () => {
    const luca = await meet('luca')
    const url = `/api/customers/${luca.customerId}/after-sales`
    expect((await sara.get(url)).body).toEqual({ kind: 'failed', failure: 'notSetUp' })
    const set = (body: object) => marc.post('/api/after-sales', body)
    expect((await set({ url: 'http://shop.example' })).body.error.details).toEqual({ refusal: 'notHttps' })
    expect((await set({ url: 'https://shop.example' })).body.error.details).toEqual({
      refusal: 'secretMissing',
    })
    const saved = await set({ url: 'http://127.0.0.1:9/', secret: 'sixteen letters!' })
    expect(saved.body).toEqual({ url: 'http://127.0.0.1:9/', hasSecret: true, changedAt: expect.any(String) })
    expect((await sara.get(url)).body).toEqual({ kind: 'failed', failure: 'unreachable' })
    expect((await marc.ask('DELETE', '/api/after-sales')).body).toEqual({ done: true })
    expect((await marc.get('/api/after-sales')).body).toEqual({
      url: null,
      hasSecret: false,
      changedAt: null,
    })
  })
})
