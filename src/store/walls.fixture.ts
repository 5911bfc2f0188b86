import { sql } from 'kysely'
import { A_PICTURE } from '../../test/world/pictures.ts'
import type { Settlement, World } from '../../test/world.ts'
import { insertAttachment } from './attachment.ts'
import type { Trx } from './database.ts'
import { insertLesson, putCalibration, putLearningRight } from './lesson.ts'
import { insertPassage } from './passage.ts'
import { putPolicyDraft } from './policy-draft.ts'
import { beginFollow } from './profile.ts'
import { keepStreams } from './stream.ts'

/**
 * Tables of the sign-in library. They are read before a workspace is known, so no wall can stand around them; the
 * routes of the server stand there instead.
 */
export const OUTSIDE_THE_WALL = ['invitation', 'member']

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
  await brand.reply(ticketId, { attachments: [{ id: file.id, alt: 'Un punto' }] })
  await world.drain({ seconds: 10 })
  await brand.beginLogin()
  await brand.see(trx => linkProfile(trx, message.profile_id))
  await brand.see(trx => missMessage(trx, message.id))
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
  await brand.see(trx => teachAndDraft(trx, brand, message.id, world))
  await brand.see(trx => followAndListen(trx, brand, message.profile_id ?? '', world.clock.now()))
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

const missMessage = (trx: Trx, messageId: string) =>
  sql`with away as (
      insert into absence (workspace_id, id, account_id, from_at, resumed_at, code)
      select workspace_id, id, account_id, written_at, received_at, 'deskDown' from message where id = ${messageId}
      returning workspace_id, id)
    insert into absence_message (workspace_id, absence_id, message_id, kind, was_due)
    select workspace_id, id, id, 'mention', false from away`.execute(trx)

const linkProfile = (trx: Trx, profileId: string | null) =>
  sql`insert into profile_link (workspace_id, profile_id, customer_id, proof, linked_at)
    select workspace_id, id, customer_id, 'same e-mail', now() from profile where id = ${profileId}`.execute(
    trx,
  )

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

export const pasteRow = (trx: Trx, table: string, row: string) =>
  sql`insert into ${sql.table(table)} select (jsonb_populate_record(null::${sql.table(table)}, ${row}::jsonb)).*`.execute(
    trx,
  )
