import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Settlement } from '../../test/world.ts'
import { ROUTES, type Route, type RouteName } from '../contract/routes.ts'
import { type Browser, emailOf, givePasswords, openServer, type TestServer } from './testing/open-server.ts'

/** Another brand lives on the same desk. Its ids are known to a member of ours, and open nothing. */
interface Foreign {
  readonly ticketId: string
  readonly messageId: string
  readonly deliveryId: string
  readonly accountId: string
  readonly queueId: string
  readonly memberId: string
  readonly absenceId: string
}

let server: TestServer
let borea: Settlement
let theirs: Foreign
let ours: Foreign
let owner: Browser

beforeAll(async () => {
  server = await openServer()
  borea = await server.world.settleBorea()
  const { auth, world } = server
  await givePasswords(auth, world)
  theirs = await livelyDay(borea)
  ours = await livelyDay(server.world)
  owner = await server.as('giulia')
})
afterAll(() => server.close())

async function livelyDay(brand: Settlement): Promise<Foreign> {
  const said = brand.post({ text: 'Pronto? La bolletta è sbagliata, chi mi aiuta?' })
  const { message, ticketId } = await brand.openMatter(said)
  const deliveryId = await brand.reply(ticketId, {
    targetMessageId: message.id,
    text: `Guardiamo subito, ${brand.care.handle}.`,
  })
  const [queue] = await brand.see(trx => trx.selectFrom('queue').selectAll().execute())
  return {
    ticketId,
    messageId: message.id,
    deliveryId,
    accountId: brand.care.id,
    queueId: queue?.id ?? '',
    memberId: brand.members.sara,
    absenceId: await beAway(brand),
  }
}

/** An hour of yesterday in which nobody read the account. */
async function beAway({ workspaceId, care, see }: Settlement): Promise<string> {
  const id = randomUUID()
  await see(trx =>
    trx
      .insertInto('absence')
      .values({
        workspace_id: workspaceId,
        id,
        account_id: care.id,
        from_at: new Date('2026-05-03T09:00:00Z'),
        resumed_at: new Date('2026-05-03T10:00:00Z'),
        ended_at: new Date('2026-05-03T10:01:00Z'),
        code: 'deskDown',
      })
      .execute(),
  )
  return id
}

const reply = (ids: Foreign, more = {}) => ({
  deliveryId: randomUUID(),
  mode: 'public',
  targetMessageId: ids.messageId,
  accountId: ids.accountId,
  text: 'Un’altra risposta, diversa.',
  lastSeenMessageId: ids.messageId,
  sendAnyway: true,
  ...more,
})

/** A good request for every route with an id: only the id is of the other brand. */
const WITH_ID: Readonly<Partial<Record<RouteName, { id: () => string; body?: () => unknown }>>> = {
  getTicket: { id: () => theirs.ticketId },
  actOnTicket: { id: () => theirs.ticketId, body: () => ({ act: 'resolve', how: 'solved' }) },
  replyToTicket: { id: () => theirs.ticketId, body: () => reply(theirs) },
  noteOnTicket: { id: () => theirs.ticketId, body: () => ({ messageId: randomUUID(), text: 'Nota' }) },
  answeredByHand: { id: () => theirs.ticketId, body: () => ({ messageId: theirs.messageId }) },
  undoDelivery: { id: () => theirs.deliveryId },
  retryDelivery: { id: () => theirs.deliveryId, body: () => ({}) },
  settleDelivery: { id: () => theirs.deliveryId, body: () => ({ landed: true }) },
  overruleDecision: { id: () => theirs.messageId, body: () => ({ if: false }) },
  correctFact: { id: () => theirs.messageId, body: () => ({ fact: 'intent', value: 'spam' }) },
  reactToMessage: { id: () => theirs.messageId, body: () => ({ reaction: 'like', on: true }) },
  offerPassage: { id: () => theirs.ticketId, body: () => ({ accountId: theirs.accountId }) },
  hideMessage: { id: () => theirs.messageId, body: () => ({ hidden: true }) },
  changeAccount: { id: () => theirs.accountId, body: () => ({ keywords: ['mine now'] }) },
  removeAccount: { id: () => theirs.accountId },
  dismissAbsence: { id: () => theirs.absenceId },
  checkAccount: { id: () => theirs.accountId },
}

const everyRow = () =>
  server.world.database.inEveryWorkspace(async trx => ({
    tickets: await trx
      .selectFrom('ticket')
      .selectAll()
      .where('workspace_id', '=', borea.workspaceId)
      .orderBy('id')
      .execute(),
    messages: await trx
      .selectFrom('message')
      .selectAll()
      .where('workspace_id', '=', borea.workspaceId)
      .orderBy('id')
      .execute(),
    deliveries: await trx
      .selectFrom('delivery')
      .selectAll()
      .where('workspace_id', '=', borea.workspaceId)
      .orderBy('id')
      .execute(),
    accounts: await trx
      .selectFrom('account')
      .selectAll()
      .where('workspace_id', '=', borea.workspaceId)
      .orderBy('id')
      .execute(),
    decisions: await trx
      .selectFrom('decision')
      .selectAll()
      .where('workspace_id', '=', borea.workspaceId)
      .orderBy('id')
      .execute(),
    absences: await trx
      .selectFrom('absence')
      .selectAll()
      .where('workspace_id', '=', borea.workspaceId)
      .orderBy('id')
      .execute(),
    events: await trx
      .selectFrom('event')
      .selectAll()
      .where('workspace_id', '=', borea.workspaceId)
      .orderBy('id')
      .execute(),
  }))

describe('an id of another workspace', () => {
  test('every route with an id is tried', () => {
    const named = (Object.entries(ROUTES) as [RouteName, Route][]).filter(([, { url }]) =>
      url.includes(':id'),
    )
    expect(Object.keys(WITH_ID).toSorted()).toEqual(named.map(([name]) => name).toSorted())
  })

  test.each(Object.entries(WITH_ID))('is nothing to %s, and changes nothing', async (name, { id, body }) => {
    const { method, url } = ROUTES[name as RouteName]
    const before = await everyRow()
    const answer = await owner.ask(
      method,
      url.replace(':id', id()),
      body === undefined ? {} : { body: body() },
    )
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'notFound' } } })
    expect(await everyRow()).toEqual(before)
  })

  test('the same request with our own id is taken', async () => {
    const answer = await owner.get(`/api/tickets/${ours.ticketId}`)
    expect(answer.status).toBe(200)
  })

  const WITHIN: readonly (readonly [string, () => [string, unknown]])[] = [
    ['assign to their agent', () => ['acts', { act: 'assign', to: theirs.memberId }]],
    ['assign to nobody known', () => ['acts', { act: 'assign', to: randomUUID() }]],
    ['move to their queue', () => ['acts', { act: 'enqueue', queueId: theirs.queueId }]],
    ['answer through their account', () => ['replies', reply(ours, { accountId: theirs.accountId })]],
    ['say that their message was answered', () => ['answered-by-hand', { messageId: theirs.messageId }]],
  ]
  test.each(WITHIN)('inside a request of ours: %s', async (_, ask) => {
    const [route, body] = ask()
    const before = await everyRow()
    const answer = await owner.post(`/api/tickets/${ours.ticketId}/${route}`, body)
    expect(answer.status, answer.text).toBeGreaterThanOrEqual(400)
    expect(answer.status, answer.text).toBeLessThan(500)
    expect(await everyRow()).toEqual(before)
  })

  test('inside a decision of ours: their queue', async () => {
    const answer = await owner.post(`/api/messages/${ours.messageId}/decision`, { queueId: theirs.queueId })
    expect([400, 404, 409], answer.text).toContain(answer.status)
  })

  test('answers to their message are not sent from our account', async () => {
    const answer = await owner.post(
      `/api/tickets/${ours.ticketId}/replies`,
      reply(ours, { targetMessageId: theirs.messageId }),
    )
    const rows = await server.world.see(trx =>
      trx.selectFrom('message').select(['in_reply_to', 'text']).execute(),
    )
    const foreign = await borea.see(trx => trx.selectFrom('message').select('external_id').execute())
    const externalIds = foreign.map(each => each.external_id)
    for (const row of rows) if (row.in_reply_to !== null) expect(externalIds).not.toContain(row.in_reply_to)
    expect(answer.status).toBeLessThan(500)
  })

  test('a note under the id of their message leaves theirs alone', async () => {
    const before = await everyRow()
    const answer = await owner.post(`/api/tickets/${ours.ticketId}/notes`, {
      messageId: theirs.messageId,
      text: 'Nota',
    })
    expect(answer.status, answer.text).toBeLessThan(500)
    expect(await everyRow()).toEqual(before)
  })

  test('a reply under the id of their delivery leaves theirs alone', async () => {
    const before = await everyRow()
    const answer = await owner.post(
      `/api/tickets/${ours.ticketId}/replies`,
      reply(ours, { deliveryId: theirs.deliveryId, text: 'Ancora diversa.' }),
    )
    expect(answer.status, answer.text).toBeLessThan(500)
    expect(await everyRow()).toEqual(before)
  })
})

describe('lists', () => {
  test.each([
    'tickets',
    'tickets?view=resolved',
    'accounts',
    'members',
    'queues',
    'tickets/counts',
    'messages/not-answered',
  ])('%s has nothing of theirs', async url => {
    const answer = await owner.get(`/api/${url}`)
    expect(answer.status).toBe(200)
    for (const id of Object.values(theirs)) expect(answer.text).not.toContain(id)
    expect(answer.text).not.toContain('borea')
  })

  test('their queue finds nothing of ours or theirs', async () => {
    const answer = await owner.get(`/api/tickets?queueId=${theirs.queueId}`)
    expect(answer.body).toEqual({ tickets: [], nextCursor: null })
  })

  test('they see theirs', async () => {
    const boreas = await server.asUser(emailOf('giulia', 'borea-energia'))
    const answer = await boreas.get('/api/tickets')
    expect(answer.body.tickets.map((each: { id: string }) => each.id)).toEqual([theirs.ticketId])
    expect((await boreas.get(`/api/tickets/${ours.ticketId}`)).status).toBe(404)
  })
})
