import { type Selectable, sql } from 'kysely'
import type { Trx } from './database.ts'
import type { DoorLetterTable } from './schema/door-tables.ts'

export type DoorLetterRow = Selectable<DoorLetterTable>

export async function insertDoorLetter(trx: Trx, letter: Omit<DoorLetterRow, 'attempts'>): Promise<void> {
  await trx.insertInto('door_letter').values(letter).execute()
}

/** A letter with the person to whom it goes. */
export interface DueDoorLetter extends DoorLetterRow {
  readonly email: string
  readonly name: string
  readonly workspaceName: string
  /** Who did it; null where nobody is known. */
  readonly byName: string | null
}

/** Takes what is due, each until `leaseUntil`: where a node dies, another takes it up then. */
export async function takeDoorLetters(
  trx: Trx,
  now: Date,
  leaseUntil: Date,
  limit: number,
): Promise<DueDoorLetter[]> {
  const taken = await sql<DueDoorLetter>`
    with due as (select workspace_id, id from door_letter where not_before <= ${now}
      order by not_before limit ${limit} for update skip locked),
    tried as (update door_letter l set attempts = l.attempts + 1, not_before = ${leaseUntil}
      from due where l.workspace_id = due.workspace_id and l.id = due.id returning l.*)
    select tried.*, u.email, u.name, w.name as "workspaceName", b.name as "byName" from tried
    join workspace w on w.id = tried.workspace_id
    join member m on m.workspace_id = tried.workspace_id and m.id = tried.member_id
    join "user" u on u.id = m.user_id
    left join member bm on bm.workspace_id = tried.workspace_id and bm.id = tried.by_member_id
    left join "user" b on b.id = bm.user_id
    order by tried.happened_at, tried.id`.execute(trx)
  return taken.rows
}

export async function deleteDoorLetter(trx: Trx, { workspace_id, id }: DoorLetterRow): Promise<void> {
  await trx.deleteFrom('door_letter').where('workspace_id', '=', workspace_id).where('id', '=', id).execute()
}

export async function putDoorLetterOff(
  trx: Trx,
  { workspace_id, id }: DoorLetterRow,
  notBefore: Date,
): Promise<void> {
  await trx
    .updateTable('door_letter')
    .set({ not_before: notBefore })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}
