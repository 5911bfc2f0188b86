import { sql } from 'kysely'
import { A_PICTURE } from '../../test/world/pictures.ts'
import type { Settlement, World } from '../../test/world.ts'
import { NEW_FIRST_RUN } from '../core/first-run/first-run.ts'
import { NO_LOOP } from '../core/public-loop/public-loop.ts'
import { putAbbreviation } from './abbreviation.ts'
import { findAgentForChange } from './agent.ts'
import { insertApiKey } from './api-key.ts'
import { insertApproval } from './approval.ts'
import { insertArticle } from './article.ts'
import { insertAttachment } from './attachment.ts'
import { insertAttribute } from './customer/attribute.ts'
import { insertAddress } from './customer/customer-address.ts'
import { insertLink } from './customer/customer-link.ts'
import { insertNote } from './customer/customer-note.ts'
import { insertDismissal } from './customer/likeness.ts'
import type { Trx } from './database.ts'
import { insertDoorLetter } from './door-letter.ts'
import { putDraft } from './draft.ts'
import { putFirstRun } from './first-run.ts'
import { insertIncident, insertIncidentDismissal } from './incident.ts'
import { insertReceipt, putIntegration } from './integration.ts'
import { insertLesson, putCalibration, putLearningRight } from './lesson.ts'
import { insertMentions } from './mention.ts'
import { findMessage } from './message.ts'
import { addNotification } from './notification.ts'
import { claimDigest, putPreference } from './notification-preference.ts'
import { insertPassage } from './passage.ts'
import { putPolicyDraft } from './policy-draft.ts'
import { beginFollow } from './profile.ts'
import { writeLoop } from './public-loop.ts'
import { putSubscription } from './push-subscription.ts'
import { insertLeave, insertShiftException, putShiftPattern, tellGap } from './roster.ts'
import { insertSavedView } from './saved-view.ts'
import { insertScheduledReply } from './scheduled-reply.ts'
import { beginBacklog } from './search/backlog.ts'
import { keepStreams } from './stream.ts'
import { insertTag } from './tag.ts'
import { moveTagged } from './tag-merge.ts'
import { putPresence } from './ticket-presence.ts'
import { putSeen } from './ticket-seen.ts'
import { insertSkip } from './ticket-skip.ts'
import { keepTranslation, putTranslationService } from './translation.ts'
import { turnValve } from './valve.ts'
import { insertWebhook, insertWebhookDelivery } from './webhook.ts'
import { putBrandLanguages } from './workspace.ts'

/**
 * Tables of the sign-in library. They are read before a workspace is known, so no wall can stand around them; the
 * routes of the server stand there instead.
 */
export const OUTSIDE_THE_WALL = ['invitation', 'member']

/**
 * Tables whose wall binds the desk's role, not their owner: his functions are the doors through which words are found
 * (migrations/0020-search.ts). `search/doors.test.ts` proves that they lead into no other workspace.
 */
export const WITH_DOORS = ['message_search', 'name_search', 'search_word']

export interface Table {
  readonly name: string
  readonly hasWall: boolean
}

/** Every table that says whose its rows are, by the database's own catalog. */
export async function listWorkspaceTables({ database }: World): Promise<Table[]> {
  const found = await sql<Table>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity
      and exists (select from pg_policy p where p.polrelid = c.oid) as "hasWall"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`.execute(
    database.kysely,
  )
  return found.rows
}

/** A day in the life of a brand that leaves rows in every table. */
export async function leaveRowsEverywhere(world: World, brand: Settlement): Promise<void> {
  const { said, ticketId, message } = await brand.openMatter()
  const { externalId } = said
  await brand.hear(brand.post({ externalId: `${externalId}1`, editOf: [externalId], text: 'altro testo' }))
  await brand.hearAll([brand.post({ externalId: `${externalId}2`, reposts: externalId, from: 'tom' })])
  const file = {
    workspace_id: brand.workspaceId,
    id: world.desk.newId(),
    member_id: brand.members.sara,
    name: 'punto.png',
    mime: 'image/png',
    created_at: world.clock.now(),
  }
  await brand.see(trx => insertAttachment(trx, file, A_PICTURE))
  await askHouse(brand, ticketId)
  await brand.reply(ticketId, { attachments: [{ id: file.id, alt: 'Un punto' }] })
  await world.drain({ seconds: 10 })
  await brand.beginLogin()
  await brand.hear(brand.post({ from: 'chiara' }))
  await brand.see(trx => tellOfCustomer(trx, world, brand, message.profile_id ?? ''))
  await brand.see(trx => missMessage(trx, message.id))
  await brand.see(trx => mention(trx, brand, message))
  await brand.see(trx => climb(trx, ticketId))
  await brand.see(trx => waiveLoop(trx, brand, ticketId, world))
  await brand.see(joinAndPart)
  const passage = {
    workspace_id: brand.workspaceId,
    id: world.desk.newId(),
    code: `${brand.workspaceId.slice(-12)}`,
    ticket_id: ticketId,
    account_id: brand.care.id,
    created_by: brand.members.sara,
    created_at: world.clock.now(),
  }
  await brand.see(trx => insertPassage(trx, passage))
  await brand.see(trx => beginFirstDay(trx, brand, message.profile_id ?? ''))
  await brand.see(trx => teachAndDraft(trx, brand, message.id, world))
  await brand.see(trx => beginToWrite(trx, brand, ticketId, world))
  await brand.see(trx => planShifts(trx, brand, world))
  await brand.see(trx => abbreviate(trx, brand, world))
  await brand.see(trx => saveView(trx, brand, world))
  await brand.see(trx => writeArticle(trx, brand, world))
  await brand.see(trx => mergeTags(trx, brand, ticketId, world))
  await brand.see(trx => beginIncident(trx, brand, ticketId, world))
  await brand.see(trx => letProgramsIn(trx, brand, world))
  await brand.see(trx => translateOne(trx, brand, message.id, world))
  await brand.see(trx => tellPerson(trx, brand, ticketId, world))
  await brand.see(trx => giveBack(trx, brand, ticketId, world))
  await brand.see(trx => beginBacklog(trx, brand.workspaceId))
  await brand.see(trx => followAndListen(trx, brand, message.profile_id ?? '', world.clock.now()))
}

/** A desk that is being set up, with an invented customer. */
async function beginFirstDay(trx: Trx, { workspaceId }: Settlement, profileId: string): Promise<void> {
  await putBrandLanguages(trx, workspaceId, { languages: ['it'], defaultLanguage: 'it' })
  await putFirstRun(trx, workspaceId, NEW_FIRST_RUN)
  await sql`insert into sample_customer (workspace_id, customer_id)
    select workspace_id, customer_id from profile where id = ${profileId}`.execute(trx)
}

/** A department that works in a ticketing system of its own is asked there, by people inside and by the system. */
async function askHouse(brand: Settlement, ticketId: string): Promise<void> {
  const { id: systemId } = await brand.connectHouse()
  const memberIds = [brand.members.bianca]
  await brand.settleDepartment('accounting', { way: 'ticketing', systemId, memberIds })
  await brand.ask(ticketId)
}

/** A weekly time, one that is taken out of it, a leave, and a gap that was told of. */
async function planShifts(trx: Trx, brand: Settlement, world: World): Promise<void> {
  const { workspaceId } = brand
  const memberId = brand.members.sara
  const [from, to] = [world.clock.now(), world.clock.after({ hours: 1 })]
  const clocks = { from: '08:00', to: '14:00', validFrom: '2026-01-01', validUntil: null }
  await putShiftPattern(trx, workspaceId, { id: world.desk.newId(), memberId, day: 'monday', ...clocks })
  await insertShiftException(trx, workspaceId, {
    id: world.desk.newId(),
    memberId,
    kind: 'cancelled',
    from,
    to,
  })
  await insertLeave(trx, {
    workspace_id: workspaceId,
    id: world.desk.newId(),
    member_id: memberId,
    from_at: from,
    to_at: to,
    note: '',
    state: 'asked',
    asked_by: memberId,
    asked_at: from,
    decided_by: null,
    decided_at: null,
  })
  await tellGap(trx, workspaceId, { from, to, people: 1, isEmpty: true, languages: [] }, from)
}

/** A view that everybody sees. */
async function saveView(trx: Trx, { workspaceId }: Settlement, world: World): Promise<void> {
  await insertSavedView(trx, workspaceId, world.desk.newId(), {
    memberId: null,
    name: 'Pressing',
    view: 'all',
    facets: { priority: ['urgent'] },
    search: '',
    place: 1,
    now: world.clock.now(),
  })
}

/** A short text of everybody's: macros came with the policy. */
async function abbreviate(trx: Trx, { workspaceId }: Settlement, world: World): Promise<void> {
  await putAbbreviation(trx, {
    workspace_id: workspaceId,
    id: world.desk.newId(),
    member_id: null,
    language: null,
    short: 'asap',
    expands_to: 'as soon as possible',
    changed_at: world.clock.now(),
  })
}

async function writeArticle(trx: Trx, { workspaceId, members }: Settlement, world: World): Promise<void> {
  const texts = { it: { title: 'Rimborso', text: 'Si chiede così.', link: null } }
  const writing = { texts, memberId: members.sara, now: world.clock.now() }
  await insertArticle(trx, workspaceId, world.desk.newId(), { ...writing, state: 'published' })
}

/** Two tags that were merged, on a ticket. */
async function mergeTags(
  trx: Trx,
  { workspaceId, members }: Settlement,
  ticketId: string,
  world: World,
): Promise<void> {
  const writing = { memberId: members.sara, now: world.clock.now() }
  const [from, into] = [world.desk.newId(), world.desk.newId()]
  const looks = { colour: 'red', description: '' } as const
  await insertTag(trx, workspaceId, from, { name: 'Bolletta', ...looks }, writing)
  await insertTag(trx, workspaceId, into, { name: 'Fattura', ...looks }, writing)
  await trx
    .updateTable('ticket')
    .set({ tag_ids: [from] })
    .where('id', '=', ticketId)
    .execute()
  await moveTagged(trx, { workspaceId, from, into })
}

/** An incident, and a ticket of which somebody said that it is not this one. */
async function beginIncident(
  trx: Trx,
  { workspaceId, members }: Settlement,
  ticketId: string,
  world: World,
): Promise<void> {
  const [incidentId, now] = [world.desk.newId(), world.clock.now()]
  await insertIncident(trx, {
    workspace_id: workspaceId,
    id: incidentId,
    title: 'Guasto',
    description: '',
    words: ['fibra'],
    macro_id: null,
    since: now,
    opened_at: now,
    opened_by: members.sara,
  })
  await insertIncidentDismissal(trx, { workspaceId, ticketId, incidentId }, { memberId: members.sara, now })
}

/** A program that comes in, and one that is told of something. */
async function letProgramsIn(trx: Trx, { workspaceId, members }: Settlement, world: World): Promise<void> {
  const now = world.clock.now()
  const [id, memberId] = [world.desk.newId(), world.desk.newId()]
  const of = { workspace_id: workspaceId, id, made_by: members.giulia, made_at: now }
  const words = { name: 'ERP', prefix: 'pronto_', permissions: [] }
  await insertApiKey(trx, { ...of, ...words, member_id: memberId, hash: Buffer.from(id), expires_at: null })
  await insertWebhook(trx, { ...of, url: 'https://a.example', event_types: [], secret: Buffer.from('') })
  const webhook = { workspace_id: workspaceId, id }
  await insertWebhookDelivery(trx, webhook, world.desk.newId(), { id: world.desk.newId(), now })
}

/** A service, and one message that it translated. */
async function translateOne(
  trx: Trx,
  { workspaceId, members }: Settlement,
  messageId: string,
  world: World,
): Promise<void> {
  const [id, now] = [world.desk.newId(), world.clock.now()]
  const of = { workspace_id: workspaceId, kind: 'apertium', url: 'https://a.example', secret: null } as const
  const set = { pairs: ['es>it'], set_by: members.giulia, set_at: now }
  await putTranslationService(trx, { ...of, ...set, id, reach: 'public' })
  const said = await findMessage(trx, workspaceId, messageId)
  const from = { message_id: messageId, language: 'fr', service_id: id, source: 'it', text: 'Allô' }
  const row = { ...from, workspace_id: workspaceId, made_by: members.sara, made_at: now }
  await keepTranslation(trx, row, said?.text ?? '')
}

async function teachAndDraft(trx: Trx, brand: Settlement, messageId: string, world: World): Promise<void> {
  const { workspaceId, care } = brand
  const memberId = brand.members.sara
  const now = world.clock.now()
  await putPolicyDraft(trx, workspaceId, { source: 'rules: []', basedOn: 1, memberId, now })
  const lesson = {
    id: world.desk.newId(),
    messageId,
    aim: 'if',
    saidBefore: 'leave',
    said: 'answer',
  } as const
  await insertLesson(trx, workspaceId, { ...lesson, memberId, now })
  await putCalibration(trx, workspaceId, { weights: {}, lessons: 1 }, now)
  await putLearningRight(trx, workspaceId, care.channel, memberId, now)
}

/** A draft, a request for approval and somebody who looks. */
async function beginToWrite(trx: Trx, brand: Settlement, ticketId: string, world: World): Promise<void> {
  const { workspaceId, care, members } = brand
  const now = world.clock.now()
  const content = {
    text: 'Ciao',
    subject: null,
    files: [],
    poll: null,
    inviteDirect: false,
    quote: false,
    further: [],
    isNumbered: false,
  }
  const place = { workspaceId, ticketId, mode: 'public', authorId: members.sara } as const
  await putDraft(trx, { ...place, id: world.desk.newId(), content, version: 1, now })
  await insertApproval(trx, {
    workspace_id: workspaceId,
    id: world.desk.newId(),
    ticket_id: ticketId,
    mode: 'public',
    account_id: care.id,
    candidates: [{ ...content, id: world.desk.newId() }],
    note: '',
    asked_by: members.sara,
    asked_at: now,
  })
  await insertScheduledReply(trx, {
    workspace_id: workspaceId,
    id: world.desk.newId(),
    ticket_id: ticketId,
    mode: 'public',
    account_id: care.id,
    reply: {},
    goes_at: world.clock.after({ days: 1 }),
    even_if_customer_writes: false,
    author_id: members.sara,
    made_at: now,
  })
  const looking = { workspaceId, ticketId, memberId: members.sara, doing: 'looking' } as const
  await putPresence(trx, looking, now, world.clock.after({ minutes: 1 }))
  await putSeen(trx, looking, now)
}

/** What somebody was told, how he wants to be told, when a mail went, and a browser of his. */
async function tellPerson(trx: Trx, brand: Settlement, ticketId: string, world: World): Promise<void> {
  const { workspaceId, members } = brand
  const now = world.clock.now()
  const memberId = members.sara
  const told = { kind: 'assigned', group: `ticket:${ticketId}`, ways: ['page'], detail: {} } as const
  await addNotification(
    trx,
    workspaceId,
    { ...told, id: world.desk.newId(), memberId, ticketId, heldUntil: null },
    now,
  )
  await insertDoorLetter(trx, {
    workspace_id: workspaceId,
    id: world.desk.newId(),
    member_id: memberId,
    deed: 'passwordChanged',
    happened_at: now,
    by_member_id: null,
    not_before: now,
  })
  await putPreference(trx, {
    workspace_id: workspaceId,
    member_id: memberId,
    ways: {},
    quiet_from: null,
    quiet_to: null,
    time_zone: 'Europe/Rome',
    locale: 'it',
    digest: 'daily',
    digest_clock: '08:00',
    shows_words: false,
  })
  await claimDigest(trx, { workspaceId, memberId, sentAt: null }, now)
  await putSubscription(trx, {
    workspace_id: workspaceId,
    id: world.desk.newId(),
    member_id: memberId,
    endpoint_hash: Buffer.from('place'),
    sealed: Buffer.from('sealed'),
    name: 'Chrome',
    created_at: now,
  })
}

/** Somebody at the desk, a ticket that he gave back, and too much to do. */
async function giveBack(trx: Trx, brand: Settlement, ticketId: string, world: World): Promise<void> {
  const { workspaceId, members } = brand
  const skippedAt = world.clock.now()
  await findAgentForChange(trx, workspaceId, members.sara)
  const skip = { id: world.desk.newId(), ticketId, memberId: members.sara, note: '', skippedAt }
  await insertSkip(trx, workspaceId, { ...skip, reason: 'other' })
  await turnValve(trx, workspaceId, skippedAt)
}

async function followAndListen(trx: Trx, brand: Settlement, profileId: string, now: Date): Promise<void> {
  const { workspaceId, care } = brand
  await beginFollow(trx, workspaceId, care.id, profileId, now)
  const stream = {
    channel: care.channel,
    key: 'scripted-stream',
    accountIds: [care.id],
    covers: ['mentions'],
  }
  await keepStreams(trx, workspaceId, [stream], now)
}

/** Two tickets that were linked, one that went on in the other, one that was parted from it. */
async function joinAndPart(trx: Trx): Promise<void> {
  const pair = sql`from ticket t join ticket u on u.workspace_id = t.workspace_id and t.id < u.id limit 1`
  await sql`insert into ticket_link (workspace_id, id, ticket_id, other_id, linked_at, linked_by)
    select t.workspace_id, gen_random_uuid(), t.id, u.id, t.opened_at, t.id ${pair}`.execute(trx)
  await sql`insert into ticket_merge (workspace_id, id, survivor_id, merged_id, moved, merged_at, merged_by)
    select t.workspace_id, gen_random_uuid(), t.id, u.id, '{}', t.opened_at, t.id ${pair}`.execute(trx)
  await sql`insert into ticket_split (workspace_id, id, ticket_id, new_ticket_id, moved, split_at, split_by)
    select t.workspace_id, gen_random_uuid(), t.id, u.id, '{}', t.opened_at, t.id ${pair}`.execute(trx)
}

const mention = (
  trx: Trx,
  { workspaceId, members }: Settlement,
  { id: messageId, written_at: writtenAt }: { readonly id: string; readonly written_at: Date },
) =>
  insertMentions(trx, workspaceId, { messageId, writtenAt }, [
    { memberId: members.sara, name: 'Sara Conti', start: 0, end: 11 },
  ])

const climb = (trx: Trx, ticketId: string) =>
  sql`insert into ticket_climb (workspace_id, ticket_id, climb, waiting_since, climbed_at)
    select workspace_id, id, 'late', opened_at, opened_at from ticket where id = ${ticketId}`.execute(trx)

/** A public word that somebody has waived. */
const waiveLoop = (trx: Trx, { workspaceId, members }: Settlement, ticketId: string, world: World) => {
  const at = world.clock.now()
  const waived = { state: 'waived', waivedBy: members.sara, waivedWhy: 'Gone', endedAt: at } as const
  return writeLoop(trx, workspaceId, ticketId, { ...NO_LOOP, ledBy: 'phone', openedAt: at, ...waived })
}

const missMessage = (trx: Trx, messageId: string) =>
  sql`with away as (
      insert into absence (workspace_id, id, account_id, from_at, resumed_at, code)
      select workspace_id, id, account_id, written_at, received_at, 'deskDown' from message where id = ${messageId}
      returning workspace_id, id)
    insert into absence_message (workspace_id, absence_id, message_id, kind, was_due)
    select workspace_id, id, id, 'mention', false from away`.execute(trx)

/** What people, a file and the CRM leave behind of a customer. */
async function tellOfCustomer(trx: Trx, world: World, brand: Settlement, profileId: string): Promise<void> {
  const { workspaceId } = brand
  const [memberId, now] = [brand.members.sara, world.clock.now()]
  const profile = await trx
    .selectFrom('profile')
    .selectAll()
    .where('id', '=', profileId)
    .executeTakeFirstOrThrow()
  const customer = profile.customer_id
  const keyed = { workspace_id: workspaceId, id: world.desk.newId() }
  await insertAttribute(trx, {
    ...keyed,
    key: 'since',
    name: { it: 'Dal', fr: 'Depuis', en: 'Since' },
    kind: 'date',
    choices: [],
    made_at: now,
  })
  const link = {
    id: keyed.id,
    profileId,
    from: null,
    to: customer,
    proof: 'hand',
    byMember: memberId,
    at: now,
  } as const
  await insertLink(trx, workspaceId, link)
  await insertNote(trx, {
    ...keyed,
    customer_id: customer,
    author_id: memberId,
    text: 'Gentile',
    written_at: now,
  })
  const address = { channel: brand.care.channel, address: 'luca', source: 'person', added_at: now } as const
  await insertAddress(trx, { ...keyed, customer_id: customer, ...address })
  const [other] = await trx.selectFrom('customer').select('id').where('id', '<>', customer).execute()
  await insertDismissal(trx, workspaceId, [customer, other?.id ?? ''], { memberId, at: now })
  const integration = { workspace_id: workspaceId, kind: 'crm', url: null, secret: null } as const
  await putIntegration(trx, { ...integration, changed_by: memberId, changed_at: now })
  await insertReceipt(trx, workspaceId, 'sha256=', { now, keptMs: 1000 })
}

export async function countRows(trx: Trx, table: string, workspaceId: string): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::integer as n from ${sql.table(table)} where workspace_id = ${workspaceId}`.execute(trx)
  return found.rows[0]?.n ?? 0
}

/** A row of the table as it could be written again. */
export async function copyRow(trx: Trx, table: string): Promise<string> {
  const found = await sql<{ row: string }>`
    select to_jsonb(t)::text as row from ${sql.table(table)} t limit 1`.execute(trx)
  return found.rows[0]?.row ?? '{}'
}

/** What the database makes itself of a row is left to it. */
export async function pasteRow(trx: Trx, table: string, row: string): Promise<void> {
  const found = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(
    trx,
  )
  const columns = sql.join(found.rows.map(({ name }) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_record(null::${sql.table(table)}, ${row}::jsonb)`.execute(trx)
}
