import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Settlement } from '../../test/world.ts'
import { ROUTES, type Route, type RouteName } from '../contract/routes.ts'
import { invite } from '../desk/member/invite.ts'
import { putAbbreviation } from '../store/abbreviation.ts'
import { insertApiKey } from '../store/api-key.ts'
import { insertApproval } from '../store/approval.ts'
import { insertArticle } from '../store/article.ts'
import { insertAttribute } from '../store/customer/attribute.ts'
import { insertAddress } from '../store/customer/customer-address.ts'
import { insertLink } from '../store/customer/customer-link.ts'
import { insertNote } from '../store/customer/customer-note.ts'
import { putDraft } from '../store/draft.ts'
import { insertIncident } from '../store/incident.ts'
import { listMacros } from '../store/macro.ts'
import { insertLeave } from '../store/roster.ts'
import { insertSavedView } from '../store/saved-view.ts'
import { insertScheduledReply } from '../store/scheduled-reply.ts'
import { insertTag } from '../store/tag.ts'
import { listWorkspaceTables } from '../store/walls.fixture.ts'
import { insertWebhook, insertWebhookDelivery } from '../store/webhook.ts'
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
  readonly customerId: string
  readonly profileId: string
  readonly linkId: string
  readonly noteId: string
  readonly addressId: string
  readonly attributeId: string
  readonly draftId: string
  readonly approvalId: string
  readonly scheduledReplyId: string
  readonly matterId: string
  readonly leaveId: string
  readonly escalationId: string
  readonly errandId: string
  readonly invitationId: string
  readonly sessionId: string
  readonly systemId: string
  readonly keyId: string
  readonly webhookId: string
  readonly toldId: string
  readonly macroId: string
  readonly abbreviationId: string
  readonly savedViewId: string
  readonly tagId: string
  readonly incidentId: string
  readonly articleId: string
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
    profileId: message.profile_id ?? '',
    ...(await tellOfCustomer(brand, message.profile_id ?? '')),
    ...(await beginToWrite(brand, ticketId)),
    ...(await joinTickets(brand, ticketId)),
    leaveId: await askForLeave(brand),
    ...(await prepareAnswers(brand)),
    savedViewId: await saveView(brand),
    tagId: await makeTag(brand),
    incidentId: await beginIncident(brand),
    articleId: await writeArticle(brand),
    ...(await askAccounting(brand, ticketId)),
    ...(await expectSomebody(brand)),
    ...(await letProgramsIn(brand)),
  }
}

/** An invitation that is open, and somebody who is signed in. */
async function expectSomebody({ workspaceId, members }: Settlement) {
  const { desk, database } = server.world
  const email = `${workspaceId}@guest.example`
  const invited = await invite(
    desk,
    workspaceId,
    { email, name: '', role: 'agent', language: 'it' },
    members.giulia,
  )
  const sessionId = randomUUID()
  const until = new Date(Date.now() + 3_600_000)
  await sql`insert into session (id, token, user_id, expires_at)
    select ${sessionId}::uuid, ${sessionId}, user_id, ${until} from member where id = ${members.sara}`.execute(
    database.kysely,
  )
  return { invitationId: invited.ok ? invited.value.id : '', sessionId }
}

const DRAFT = {
  text: 'Ciao',
  subject: null,
  files: [],
  poll: null,
  inviteDirect: false,
  quote: false,
  further: [],
  isNumbered: false,
}

/** A draft, and an answer that waits for a second person. */
async function beginToWrite({ workspaceId, see, care, members }: Settlement, ticketId: string) {
  const id = randomUUID()
  const now = new Date('2026-05-03T09:00:00Z')
  const place = { workspaceId, ticketId, mode: 'note', authorId: members.sara } as const
  await see(trx => putDraft(trx, { ...place, id, content: DRAFT, version: 1, now }))
  await see(trx =>
    insertApproval(trx, {
      workspace_id: workspaceId,
      id,
      ticket_id: ticketId,
      mode: 'public',
      account_id: care.id,
      candidates: [{ ...DRAFT, id }],
      note: '',
      asked_by: members.sara,
      asked_at: now,
    }),
  )
  await see(trx =>
    insertScheduledReply(trx, {
      workspace_id: workspaceId,
      id,
      ticket_id: ticketId,
      mode: 'public',
      account_id: care.id,
      reply: {},
      goes_at: new Date('2030-05-03T09:00:00Z'),
      even_if_customer_writes: false,
      author_id: members.sara,
      made_at: now,
    }),
  )
  return { draftId: id, approvalId: id, scheduledReplyId: id }
}

/** A merge, a split and a link, all under one id. */
async function joinTickets({ workspaceId, see, post, openMatter, members }: Settlement, ticketId: string) {
  const id = randomUUID()
  const other = await openMatter(post({ from: 'chiara', text: 'La rete non funziona da ieri' }))
  const [first = '', second = ''] = [ticketId, other.ticketId].toSorted()
  const at = new Date('2026-05-03T09:00:00Z')
  const of = { workspace_id: workspaceId, id }
  const by = members.sara
  await see(async trx => {
    const link = { ...of, ticket_id: first, other_id: second, linked_at: at, linked_by: by }
    await trx.insertInto('ticket_link').values(link).execute()
    const merge = { ...of, survivor_id: first, merged_id: second, moved: '{}', merged_at: at, merged_by: by }
    await trx.insertInto('ticket_merge').values(merge).execute()
    const split = { ...of, ticket_id: first, new_ticket_id: second, moved: '{}', split_at: at, split_by: by }
    await trx.insertInto('ticket_split').values(split).execute()
  })
  return { matterId: id }
}

/** A department that works in a ticketing system is asked, and cannot be reached. */
async function askAccounting(brand: Settlement, ticketId: string) {
  const { id: systemId } = await brand.connectHouse()
  await brand.settleDepartment('accounting', {
    way: 'ticketing',
    systemId,
    memberIds: [brand.members.giulia],
  })
  const { id } = await brand.ask(ticketId)
  const [errand] = await brand.errands(id)
  await brand.see(trx => trx.updateTable('errand').set({ state: 'failed' }).execute())
  return { escalationId: id, errandId: errand?.id ?? '', systemId }
}

/** A macro that came with the policy, and everybody's short text. */
async function prepareAnswers({ workspaceId, see }: Settlement) {
  const abbreviationId = randomUUID()
  const of = { workspace_id: workspaceId, member_id: null, language: null }
  const [macro] = await see(trx => listMacros(trx, workspaceId))
  const at = new Date('2026-05-03T09:00:00Z')
  const short = { ...of, id: abbreviationId, short: 'grz', expands_to: 'grazie', changed_at: at }
  await see(trx => putAbbreviation(trx, short))
  return { macroId: macro?.id ?? '', abbreviationId }
}

/** A view of everybody's. */
async function saveView({ workspaceId, see }: Settlement): Promise<string> {
  const id = randomUUID()
  const words = { name: 'Theirs', view: 'all', facets: {}, search: '' } as const
  const writing = { ...words, memberId: null, place: 1, now: new Date('2026-05-03T09:00:00Z') }
  await see(trx => insertSavedView(trx, workspaceId, id, writing))
  return id
}

async function writeArticle({ workspaceId, see, members }: Settlement): Promise<string> {
  const id = randomUUID()
  const texts = { it: { title: 'Rimborso', text: 'Si chiede così.', link: null } }
  const writing = { texts, memberId: members.sara, now: new Date('2026-05-03T09:00:00Z') }
  await see(trx => insertArticle(trx, workspaceId, id, { ...writing, state: 'published' }))
  return id
}

async function makeTag({ workspaceId, see, members }: Settlement): Promise<string> {
  const id = randomUUID()
  const writing = { memberId: members.giulia, now: new Date('2026-05-03T09:00:00Z') }
  await see(trx =>
    insertTag(trx, workspaceId, id, { name: 'Guasto', colour: 'red', description: '' }, writing),
  )
  return id
}

async function beginIncident({ workspaceId, see, members }: Settlement): Promise<string> {
  const id = randomUUID()
  const at = new Date('2026-05-03T09:00:00Z')
  const times = { since: at, opened_at: at, opened_by: members.giulia }
  const words = { title: 'Guasto', description: '', words: [], macro_id: null }
  await see(trx => insertIncident(trx, { workspace_id: workspaceId, id, ...words, ...times }))
  return id
}

/** A key, and a webhook that was told something. */
async function letProgramsIn({ workspaceId, see, members }: Settlement) {
  const [id, memberId] = [randomUUID(), randomUUID()]
  const now = new Date('2026-05-03T09:00:00Z')
  const of = { workspace_id: workspaceId, id, made_by: members.giulia, made_at: now }
  const words = { name: 'ERP', prefix: 'pronto_', permissions: [] }
  await see(async trx => {
    await insertApiKey(trx, { ...of, ...words, member_id: memberId, hash: Buffer.from(id), expires_at: null })
    await insertWebhook(trx, { ...of, url: 'https://a.example', event_types: [], secret: Buffer.from('') })
    await insertWebhookDelivery(trx, { workspace_id: workspaceId, id }, randomUUID(), { id, now })
  })
  return { keyId: id, webhookId: id, toldId: id }
}

async function askForLeave({ workspaceId, see, members }: Settlement): Promise<string> {
  const id = randomUUID()
  const at = new Date('2026-05-03T09:00:00Z')
  const of = { workspace_id: workspaceId, id, member_id: members.sara, note: '', asked_by: members.sara }
  const leave = { ...of, state: 'asked' as const, decided_by: null, decided_at: null }
  await see(trx =>
    insertLeave(trx, { ...leave, from_at: at, to_at: new Date(at.getTime() + 1), asked_at: at }),
  )
  return id
}

/** What people know of a customer. */
async function tellOfCustomer({ workspaceId, see, care, members }: Settlement, profileId: string) {
  const id = randomUUID()
  const at = new Date('2026-05-03T09:00:00Z')
  return see(async trx => {
    const profile = await trx
      .selectFrom('profile')
      .selectAll()
      .where('id', '=', profileId)
      .executeTakeFirstOrThrow()
    const customerId = profile.customer_id
    const of = { workspace_id: workspaceId, id, customer_id: customerId }
    const link = { id, profileId, from: customerId, to: customerId, byMember: members.sara, at }
    await insertLink(trx, workspaceId, { ...link, proof: 'hand' })
    await insertNote(trx, { ...of, author_id: members.giulia, text: 'Gentile', written_at: at })
    await insertAddress(trx, { ...of, channel: care.channel, address: 'luca', source: 'crm', added_at: at })
    const name = { it: 'Dal', fr: 'Depuis', en: 'Since' }
    const attribute = { workspace_id: workspaceId, id, key: 'since', name, choices: [], made_at: at }
    await insertAttribute(trx, { ...attribute, kind: 'date' })
    return { customerId, linkId: id, noteId: id, addressId: id, attributeId: id }
  })
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
  liftSecondFactor: { id: () => theirs.memberId },
  getCustomer: { id: () => theirs.customerId },
  changeCustomer: { id: () => theirs.customerId, body: () => ({ plan: 'ours' }) },
  getCustomerTimeline: { id: () => theirs.customerId },
  mergeCustomers: { id: () => theirs.customerId, body: () => ({ otherId: ours.customerId }) },
  linkProfile: { id: () => theirs.customerId, body: () => ({ profileId: ours.profileId }) },
  splitProfile: { id: () => theirs.customerId, body: () => ({ profileId: theirs.profileId }) },
  undoLink: { id: () => theirs.linkId },
  dismissSuggestion: { id: () => theirs.customerId, body: () => ({ otherId: ours.customerId }) },
  addAddress: { id: () => theirs.customerId, body: () => ({ channel: 'scripted', address: 'mine' }) },
  removeAddress: { id: () => theirs.addressId },
  noteOnCustomer: { id: () => theirs.customerId, body: () => ({ text: 'Nota' }) },
  changeCustomerNote: { id: () => theirs.noteId, body: () => ({ text: 'Nota' }) },
  removeCustomerNote: { id: () => theirs.noteId },
  changeAttribute: { id: () => theirs.attributeId, body: () => ({ choices: [] }) },
  removeAttribute: { id: () => theirs.attributeId },
  getAfterSales: { id: () => theirs.customerId },
  actOnTicket: { id: () => theirs.ticketId, body: () => ({ act: 'resolve', how: 'solved' }) },
  replyToTicket: { id: () => theirs.ticketId, body: () => reply(theirs) },
  noteOnTicket: { id: () => theirs.ticketId, body: () => ({ messageId: randomUUID(), text: 'Nota' }) },
  actOnPublicLoop: { id: () => theirs.ticketId, body: () => ({ act: 'ledToPhone' }) },
  answeredByHand: { id: () => theirs.ticketId, body: () => ({ messageId: theirs.messageId }) },
  getWriting: { id: () => theirs.ticketId },
  saveDraft: { id: () => theirs.ticketId, body: () => ({ mode: 'public', version: 0, content: DRAFT }) },
  takeDraftOver: { id: () => theirs.draftId },
  askApproval: {
    id: () => theirs.ticketId,
    body: () => ({
      mode: 'public',
      accountId: theirs.accountId,
      candidates: [{ ...DRAFT, id: randomUUID() }],
    }),
  },
  approve: { id: () => theirs.approvalId, body: () => reply(theirs) },
  refuseApproval: { id: () => theirs.approvalId, body: () => ({ note: 'No' }) },
  withdrawApproval: { id: () => theirs.approvalId },
  scheduleReply: {
    id: () => theirs.ticketId,
    body: () => ({ reply: reply(theirs), goesAt: '2030-01-01T00:00:00Z' }),
  },
  moveScheduledReply: {
    id: () => theirs.scheduledReplyId,
    body: () => ({ goesAt: '2030-01-01T00:00:00Z' }),
  },
  withdrawScheduledReply: { id: () => theirs.scheduledReplyId },
  seeTicket: { id: () => theirs.ticketId, body: () => ({ until: new Date().toISOString() }) },
  attendTicket: { id: () => theirs.ticketId, body: () => ({ doing: 'writing' }) },
  claimTicket: { id: () => theirs.ticketId },
  undoDelivery: { id: () => theirs.deliveryId },
  retryDelivery: { id: () => theirs.deliveryId, body: () => ({}) },
  settleDelivery: { id: () => theirs.deliveryId, body: () => ({ landed: true }) },
  overruleDecision: { id: () => theirs.messageId, body: () => ({ if: false }) },
  correctFact: { id: () => theirs.messageId, body: () => ({ fact: 'intent', value: 'spam' }) },
  reactToMessage: { id: () => theirs.messageId, body: () => ({ reaction: 'like', on: true }) },
  offerPassage: { id: () => theirs.ticketId, body: () => ({ accountId: theirs.accountId }) },
  translateMessage: { id: () => theirs.messageId, body: () => ({ to: 'fr' }) },
  translateDraft: {
    id: () => theirs.ticketId,
    body: () => ({ text: 'Ciao', mode: 'public', from: 'it', to: 'es' }),
  },
  hideMessage: { id: () => theirs.messageId, body: () => ({ hidden: true }) },
  changeAccount: { id: () => theirs.accountId, body: () => ({ keywords: ['mine now'] }) },
  removeAccount: { id: () => theirs.accountId },
  dismissAbsence: { id: () => theirs.absenceId },
  checkAccount: { id: () => theirs.accountId },
  mergeTickets: { id: () => theirs.ticketId, body: () => ({ ticketId: ours.ticketId }) },
  undoMerge: { id: () => theirs.matterId },
  splitTicket: { id: () => theirs.ticketId, body: () => ({ messageIds: [theirs.messageId] }) },
  undoSplit: { id: () => theirs.matterId },
  linkTickets: { id: () => theirs.ticketId, body: () => ({ ticketId: ours.ticketId }) },
  unlinkTickets: { id: () => theirs.matterId },
  revokeKey: { id: () => theirs.keyId },
  changeWebhook: { id: () => theirs.webhookId, body: () => ({ isOn: false }) },
  renewWebhookSecret: { id: () => theirs.webhookId },
  removeWebhook: { id: () => theirs.webhookId },
  testWebhook: { id: () => theirs.webhookId },
  listWebhookDeliveries: { id: () => theirs.webhookId },
  resendWebhookDelivery: { id: () => theirs.toldId },
  listOtherTickets: { id: () => theirs.ticketId },
  actOnLeave: { id: () => theirs.leaveId, body: () => ({ act: 'grant' }) },
  changeMacro: {
    id: () => theirs.macroId,
    body: () => ({ version: 1, name: { it: 'a', fr: 'a', en: 'a' }, texts: { it: 'mine' } }),
  },
  archiveMacro: { id: () => theirs.macroId, body: () => ({ archived: true }) },
  listMacroVersions: { id: () => theirs.macroId },
  getArticle: { id: () => theirs.articleId },
  changeArticle: {
    id: () => theirs.articleId,
    body: () => ({ version: 1, state: 'draft', texts: { it: { title: 'Mio', text: 'Mio', link: null } } }),
  },
  removeArticle: { id: () => theirs.articleId, body: () => ({ removed: true }) },
  changeTag: { id: () => theirs.tagId, body: () => ({ name: 'Mia' }) },
  mergeTag: { id: () => theirs.tagId, body: () => ({ into: ours.tagId }) },
  partTag: { id: () => theirs.tagId },
  changeIncident: { id: () => theirs.incidentId, body: () => ({ title: 'Mio' }) },
  actOnIncident: { id: () => theirs.incidentId, body: () => ({ act: 'resolve' }) },
  dismissIncident: {
    id: () => theirs.ticketId,
    body: () => ({ incidentId: ours.incidentId, isDismissed: true }),
  },
  removeAbbreviation: { id: () => theirs.abbreviationId },
  changeSavedView: {
    id: () => theirs.savedViewId,
    body: () => ({ version: 1, name: 'Mine', isShared: true, view: 'all', facets: {}, search: '' }),
  },
  removeSavedView: { id: () => theirs.savedViewId, body: () => ({ removed: true }) },
  skipTicket: { id: () => theirs.ticketId, body: () => ({ reason: 'other' }) },
  whyTicket: { id: () => theirs.ticketId },
  getAbilities: { id: () => theirs.memberId },
  listEscalations: { id: () => theirs.ticketId },
  askDepartment: { id: () => theirs.ticketId, body: () => server.world.question() },
  addToEscalation: { id: () => theirs.escalationId, body: () => ({ text: 'E poi?' }) },
  rerouteEscalation: { id: () => theirs.escalationId, body: () => ({ to: 'network' }) },
  withdrawEscalation: { id: () => theirs.escalationId, body: () => ({}) },
  settleEscalation: { id: () => theirs.escalationId },
  answerEscalation: { id: () => theirs.escalationId, body: () => ({ kind: 'answer', text: 'Sì' }) },
  getEscalationLink: { id: () => theirs.escalationId },
  renewEscalationLink: { id: () => theirs.escalationId },
  revokeEscalationLink: { id: () => theirs.escalationId },
  takeEscalationFile: { id: () => theirs.escalationId, body: () => ({ fileId: randomUUID() }) },
  retryErrand: { id: () => theirs.errandId },
  changeRole: { id: () => theirs.memberId, body: () => ({ role: 'viewer' }) },
  removePerson: { id: () => theirs.memberId },
  makeResetLink: { id: () => theirs.memberId, body: () => ({ language: 'it' }) },
  renewInvitation: { id: () => theirs.invitationId },
  revokeInvitation: { id: () => theirs.invitationId },
  endMySession: { id: () => theirs.sessionId },
  changeTicketing: { id: () => theirs.systemId, body: () => ({ name: 'Ours' }) },
  removeTicketing: { id: () => theirs.systemId },
  readTicketingAgain: { id: () => theirs.systemId },
  changeAbilities: { id: () => theirs.memberId, body: () => ({ capacity: 1 }) },
}

/** All that the other brand has, whatever table it stands in. */
const everyRow = () =>
  server.world.database.inEveryWorkspace(async trx => {
    const tables: Record<string, string[]> = {}
    for (const { name } of await listWorkspaceTables(server.world)) {
      const found = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t
        where workspace_id = ${borea.workspaceId} order by 1`.execute(trx)
      tables[name] = found.rows.map(({ row }) => row)
    }
    return tables
  })

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
    ['get their incident', () => ['acts', { act: 'incident', incidentId: theirs.incidentId }]],
    [
      'not be their incident',
      () => ['incident-suggestion', { incidentId: theirs.incidentId, isDismissed: true }],
    ],
    ['get their tag', () => ['acts', { act: 'tag', add: [theirs.tagId] }]],
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

  const WITH_THEIRS: readonly (readonly [string, () => [string, unknown]])[] = [
    ['merge with their customer', () => ['merge', { otherId: theirs.customerId }]],
    ['link their profile', () => ['profiles', { profileId: theirs.profileId }]],
    ['split their profile', () => ['split', { profileId: theirs.profileId }]],
    ['part from their customer', () => ['suggestions/dismiss', { otherId: theirs.customerId }]],
  ]
  test.each(WITH_THEIRS)('inside a request on our customer: %s', async (_, ask) => {
    const [route, body] = ask()
    const before = await everyRow()
    const answer = await owner.post(`/api/customers/${ours.customerId}/${route}`, body)
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'notFound' } } })
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
    'customers',
    'customers?search=borea',
    'customer-suggestions',
    'attributes',
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
    const own = await borea.see(trx => trx.selectFrom('ticket').select('id').execute())
    expect(answer.body.tickets.map((each: { id: string }) => each.id).toSorted()).toEqual(
      own.map(({ id }) => id).toSorted(),
    )
    expect(own.map(({ id }) => id)).toContain(theirs.ticketId)
    expect((await boreas.get(`/api/tickets/${ours.ticketId}`)).status).toBe(404)
  })
})
