import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** Codes that are good once, letters about one's own doors, what quiet hours hold, and the order of what programs hear. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // The thirty seconds of the last code that was taken: none of before, and not that one, is taken again.
  `alter table two_factor add column last_step bigint`,
  // Those of all workspaces: whoever owns the tables stands before their walls too.
  `select set_config('pronto.workspace', '*', true)`,
  `alter table webhook add column last_sequence bigint not null default 0`,
  `alter table webhook_delivery add column sequence bigint`,
  // What was on its way before had no number: it is given one in the order in which it went.
  `update webhook_delivery d set sequence = n.place from (select workspace_id, id,
      row_number() over (partition by workspace_id, webhook_id order by id) as place from webhook_delivery) n
    where d.workspace_id = n.workspace_id and d.id = n.id`,
  `update webhook w set last_sequence = coalesce((select max(sequence) from webhook_delivery d
    where d.workspace_id = w.workspace_id and d.webhook_id = w.id), 0)`,
  `select set_config('pronto.workspace', '', true)`,
  `alter table webhook_delivery alter column sequence set not null`,
  `create unique index webhook_delivery_sequence on webhook_delivery (workspace_id, webhook_id, sequence)`,
  // Until when quiet hours keep it from ringing; null: nothing is held.
  `alter table notification add column held_until timestamptz`,
  `create index notification_held on notification (held_until) where held_until is not null`,
  // A letter of the desk to somebody who works here, about his own doors; gone once the mail server has it.
  `create table door_letter (
    workspace_id uuid not null references workspace on delete cascade, id uuid not null, member_id uuid not null,
    deed text not null, happened_at timestamptz not null, by_member_id uuid,
    attempts integer not null default 0, not_before timestamptz not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade)`,
  `create index door_letter_due on door_letter (not_before)`,
  `create index door_letter_member on door_letter (workspace_id, member_id)`,
  ...raiseWall('door_letter'),
]
