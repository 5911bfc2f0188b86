import { type Policy, policySchema } from '../core/policy/policy.ts'
import type { Trx } from './database.ts'

const parsed = new Map<string, Policy>()

/** The policy in force. A published version never changes, so each is parsed once. */
export async function getPolicy(trx: Trx, workspaceId: string): Promise<Policy> {
  const { version } = await trx
    .selectFrom('policy')
    .select(eb => eb.fn.max('version').as('version'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  return getPolicyVersion(trx, workspaceId, version)
}

export async function getPolicyVersion(trx: Trx, workspaceId: string, version: number): Promise<Policy> {
  const key = `${workspaceId}/${version}`
  const known = parsed.get(key)
  if (known !== undefined) return known
  const row = await trx
    .selectFrom('policy')
    .select('document')
    .where('workspace_id', '=', workspaceId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const policy = { version, document: policySchema.parse(row.document) }
  parsed.set(key, policy)
  return policy
}

export async function readQueueIds(trx: Trx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('queue')
    .select(['id', 'key'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  return new Map(rows.map(row => [row.key, row.id]))
}

export async function hasQueue(trx: Trx, workspaceId: string, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('queue')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
