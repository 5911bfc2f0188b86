import type { LocalText } from '../core/language.ts'
import { parsePolicy } from '../core/policy/check/parse-policy.ts'
import { type Policy, type PolicyDocument, policySchema } from '../core/policy/policy.ts'
import { upgradePolicy } from '../core/policy/upgrade-policy.ts'
import { writePolicy } from '../core/policy/write-policy.ts'
import { fillText } from '../core/policy/written-text.ts'
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
    .select(['document', 'source'])
    .where('workspace_id', '=', workspaceId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const policy = { version, document: readDocument(row) }
  parsed.set(key, policy)
  return policy
}

/**
 * The source has the last word: JSON columns forget in which order topics stand, and of two that fit alike the earlier
 * wins. What has no source, or one that today's schema does not read, is read from the document.
 */
function readDocument({
  source,
  document,
}: {
  source: string | null
  document: PolicyDocument
}): PolicyDocument {
  const written = source === null ? null : parsePolicy(source)
  return written?.ok ? written.document : policySchema.parse(upgradePolicy(document))
}

/** Workspaces that have a policy: one that is just being made has none yet. */
export async function listGoverned(trx: Trx): Promise<readonly string[]> {
  const rows = await trx.selectFrom('policy').select('workspace_id').where('version', '=', 1).execute()
  return rows.map(row => row.workspace_id)
}

export interface PolicyVersion {
  readonly version: number
  readonly publishedAt: Date
  readonly publishedBy: string | null
  readonly note: string
}

/** Every version that was ever in force, the newest first. */
export async function listPolicyVersions(trx: Trx, workspaceId: string): Promise<PolicyVersion[]> {
  const rows = await trx
    .selectFrom('policy')
    .leftJoin('member', join =>
      join
        .onRef('member.workspace_id', '=', 'policy.workspace_id')
        .onRef('member.id', '=', 'policy.published_by'),
    )
    .leftJoin('user', 'user.id', 'member.user_id')
    .select(['policy.version', 'policy.published_at', 'policy.note', 'user.name'])
    .where('policy.workspace_id', '=', workspaceId)
    .orderBy('policy.version', 'desc')
    .execute()
  return rows.map(row => ({
    version: row.version,
    publishedAt: row.published_at,
    publishedBy: row.name,
    note: row.note,
  }))
}

/** The YAML of a version, as it was written; written out where the desk itself began with it. */
export async function findPolicySource(
  trx: Trx,
  workspaceId: string,
  version: number,
): Promise<string | null> {
  const row = await trx
    .selectFrom('policy')
    .select('source')
    .where('workspace_id', '=', workspaceId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (row === undefined) return null
  return row.source ?? writePolicy((await getPolicyVersion(trx, workspaceId, version)).document)
}

export interface Publishing {
  readonly version: number
  readonly document: PolicyDocument
  readonly source: string
  readonly note: string
  readonly memberId: string
  /** It changes where the desk is and nothing else. */
  readonly isMove?: boolean | undefined
  readonly now: Date
}

export async function insertPolicy(trx: Trx, workspaceId: string, publishing: Publishing): Promise<void> {
  const { version, document, source, note, memberId, isMove = false, now } = publishing
  await trx
    .insertInto('policy')
    .values({
      workspace_id: workspaceId,
      version,
      document: JSON.stringify(document),
      source,
      note,
      published_at: now,
      published_by: memberId,
      is_move: isMove,
    })
    .execute()
}

/** One publisher at a time; ends with the transaction. */
export async function lockPolicy(trx: Trx, workspaceId: string): Promise<void> {
  await trx.selectFrom('workspace').select('id').where('id', '=', workspaceId).forUpdate().execute()
}

export async function readQueueIds(trx: Trx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('queue')
    .select(['id', 'key'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  return new Map(rows.map(row => [row.key, row.id]))
}

export interface QueueChange {
  readonly newId: () => string
  readonly now: Date
}

/** The queues become those of the document. One that is gone is retired: what waited in it once still says so. */
export async function keepQueues(
  trx: Trx,
  workspaceId: string,
  { queues }: PolicyDocument,
  { newId, now }: QueueChange,
): Promise<void> {
  for (const { key, name } of queues)
    await trx
      .insertInto('queue')
      .values({ workspace_id: workspaceId, id: newId(), key, name: nameOf(name) })
      .onConflict(conflict =>
        conflict.columns(['workspace_id', 'key']).doUpdateSet({ name: nameOf(name), retired_at: null }),
      )
      .execute()
  await trx
    .updateTable('queue')
    .set({ retired_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('retired_at', 'is', null)
    .where(
      'key',
      'not in',
      queues.map(({ key }) => key),
    )
    .execute()
}

const nameOf = (name: PolicyDocument['queues'][number]['name']): string =>
  JSON.stringify(fillText(name) satisfies LocalText)

/** Keys of queues in which a matter still waits. */
export async function listQueuesInUse(trx: Trx, workspaceId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('ticket')
    .innerJoin('queue', join =>
      join.onRef('queue.workspace_id', '=', 'ticket.workspace_id').onRef('queue.id', '=', 'ticket.queue_id'),
    )
    .select('queue.key')
    .distinct()
    .where('ticket.workspace_id', '=', workspaceId)
    .where('ticket.status', '<>', 'resolved')
    .execute()
  return rows.map(({ key }) => key)
}

export async function hasQueue(trx: Trx, workspaceId: string, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('queue')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
