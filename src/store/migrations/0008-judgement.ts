import { type Kysely, sql } from 'kysely'
import { raiseWall } from './workspace-wall.ts'

/** What was understood of each message, narrow enough to be counted by the hundred thousand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table judgement (
    workspace_id uuid not null references workspace on delete cascade, message_id uuid not null,
    account_id uuid not null, profile_id uuid not null, language text not null,
    named text not null check (named in ('handle','name','none')),
    sentiment text not null check (sentiment in ('negative','neutral','positive')),
    intent text not null, urgency text not null check (urgency in ('high','normal','low')), topic text,
    written_at timestamptz not null,
    primary key (workspace_id, message_id),
    foreign key (workspace_id, message_id) references message on delete cascade,
    foreign key (workspace_id, account_id) references account on delete cascade,
    foreign key (workspace_id, profile_id) references profile on delete cascade)`,
  `create index judgement_time on judgement (workspace_id, written_at)
    include (account_id, language, named, sentiment, intent, urgency, topic)`,
  `create index judgement_profile on judgement (workspace_id, profile_id, written_at)`,
  ...raiseWall('judgement'),
]
