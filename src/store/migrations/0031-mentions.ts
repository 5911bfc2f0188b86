import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Whom a note mentions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table mention (
    workspace_id uuid not null references workspace on delete cascade, message_id uuid not null,
    member_id uuid not null, name text not null,
    primary key (workspace_id, message_id, member_id),
    foreign key (workspace_id, message_id) references message (workspace_id, id) on delete cascade,
    foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade)`,
  `create index mention_member on mention (workspace_id, member_id)`,
  ...raiseWall('mention'),
]
