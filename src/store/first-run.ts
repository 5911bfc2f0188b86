import { sql } from 'kysely'
import type { DoneDeeds, FirstRun } from '../core/first-run/first-run.ts'
import type { Trx } from './database.ts'

/** Null where nobody is guided. The row is locked until the transaction ends. */
export async function findFirstRunForChange(trx: Trx, workspaceId: string): Promise<FirstRun | null> {
  return (await ofWorkspace(trx, workspaceId).forUpdate().executeTakeFirst()) ?? null
}

export async function findFirstRun(trx: Trx, workspaceId: string): Promise<FirstRun | null> {
  return (await ofWorkspace(trx, workspaceId).executeTakeFirst()) ?? null
}

const ofWorkspace = (trx: Trx, workspaceId: string) =>
  trx
    .selectFrom('first_run')
    .select(['step', 'skipped', 'has_opened_palette as hasOpenedPalette', 'is_dismissed as isDismissed'])
    .where('workspace_id', '=', workspaceId)

export async function putFirstRun(trx: Trx, workspaceId: string, run: FirstRun): Promise<void> {
  const values = {
    step: run.step,
    skipped: [...run.skipped],
    has_opened_palette: run.hasOpenedPalette,
    is_dismissed: run.isDismissed,
  }
  await trx
    .insertInto('first_run')
    .values({ workspace_id: workspaceId, ...values })
    .onConflict(conflict => conflict.column('workspace_id').doUpdateSet(values))
    .execute()
}

/**
 * What was really done at this desk. A version that only moved it to another place is no policy that was chosen, and
 * the account of invented customers is none that was connected.
 */
export async function readDoneDeeds(
  trx: Trx,
  workspaceId: string,
  sampleChannel: string,
): Promise<Omit<DoneDeeds, 'palette'>> {
  const found = await sql<Omit<DoneDeeds, 'palette'>>`
    select
      exists (select from account where workspace_id = ${workspaceId} and removed_at is null
        and channel <> ${sampleChannel}) as connect,
      exists (select from policy where workspace_id = ${workspaceId} and version > 1 and not is_move) as publish,
      (select count(*) > 1 from member where workspace_id = ${workspaceId})
        or exists (select from invitation where workspace_id = ${workspaceId}) as invite,
      exists (select from event where workspace_id = ${workspaceId} and type = 'delivery.queued') as answer,
      exists (select from event where workspace_id = ${workspaceId} and type = 'note.written') as note`.execute(
    trx,
  )
  const [row] = found.rows
  if (row === undefined) throw new Error('a select without a table gives one row')
  return row
}
