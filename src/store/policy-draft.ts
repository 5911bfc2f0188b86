import type { Trx } from './database.ts'

export interface PolicyDraft {
  readonly source: string
  readonly basedOn: number
  readonly savedAt: Date
  readonly savedBy: string
}

export async function findPolicyDraft(trx: Trx, workspaceId: string): Promise<PolicyDraft | null> {
  const row = await trx
    .selectFrom('policy_draft')
    .leftJoin('member', join =>
      join
        .onRef('member.workspace_id', '=', 'policy_draft.workspace_id')
        .onRef('member.id', '=', 'policy_draft.saved_by'),
    )
    .leftJoin('user', 'user.id', 'member.user_id')
    .select(['policy_draft.source', 'policy_draft.based_on', 'policy_draft.saved_at', 'user.name'])
    .where('policy_draft.workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { source: row.source, basedOn: row.based_on, savedAt: row.saved_at, savedBy: row.name ?? '' }
}

export interface SavingDraft {
  readonly source: string
  readonly basedOn: number
  readonly memberId: string
  readonly now: Date
}

export async function putPolicyDraft(trx: Trx, workspaceId: string, saving: SavingDraft): Promise<void> {
  const values = {
    source: saving.source,
    based_on: saving.basedOn,
    saved_at: saving.now,
    saved_by: saving.memberId,
  }
  await trx
    .insertInto('policy_draft')
    .values({ workspace_id: workspaceId, ...values })
    .onConflict(conflict => conflict.column('workspace_id').doUpdateSet(values))
    .execute()
}

export async function deletePolicyDraft(trx: Trx, workspaceId: string): Promise<void> {
  await trx.deleteFrom('policy_draft').where('workspace_id', '=', workspaceId).execute()
}
