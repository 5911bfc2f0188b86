import { CONNECTORS } from '../../src/connectors/registry.ts'
import { furnishWorkspace } from '../../src/desk/create-workspace.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { AccountRow } from '../../src/store/account.ts'

export interface BenchBrand {
  readonly workspaceId: string
  readonly care: AccountRow
}

/** A workspace with policy, queues and one account, as the first start leaves it. */
export async function settleBrand(desk: Desk, name: string): Promise<BenchBrand> {
  const workspaceId = desk.newId()
  await desk.database.kysely
    .insertInto('workspace')
    .values({ id: workspaceId, name, slug: workspaceId })
    .execute()
  await furnishWorkspace(desk, workspaceId, [name], desk.newId())
  const care = await insertCareAccount(desk, workspaceId)
  await insertMentions(desk, care)
  return { workspaceId, care }
}

/** An account that nobody reads: what it hears is handed to it. */
export const insertCareAccount = (desk: Desk, workspaceId: string): Promise<AccountRow> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const id = desk.newId()
    return trx
      .insertInto('account')
      .values({
        workspace_id: workspaceId,
        id,
        channel: CONNECTORS[0]?.channel ?? '',
        external_id: '1900000000000000001',
        handle: 'aurora_aiuta',
        display_name: 'Aurora Mobile Aiuta',
        purpose: 'care',
        status: 'connected',
        keywords: ['Aurora'],
        settings: '{}',
        secrets: desk.vault.seal({}, id),
        trouble: null,
        daily_budget_micros: null,
        created_at: desk.now(),
        removed_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
  })

const insertMentions = (desk: Desk, { workspace_id, id }: AccountRow): Promise<unknown> =>
  desk.database.inWorkspace(workspace_id, trx =>
    trx
      .insertInto('account_cursor')
      .values({
        workspace_id,
        account_id: id,
        source: 'mentions',
        cursor: null,
        lease_token: 0,
        lease_until: null,
        next_read_at: desk.now(),
        last_read_at: null,
        last_heard_at: null,
      })
      .execute(),
  )
