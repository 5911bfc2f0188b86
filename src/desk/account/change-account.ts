import type { AccountChange } from '../../contract/account.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type AccountRow, findAccount } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import {
  type AccountParts,
  type AccountRefusal,
  askWhose,
  parseParts,
  tellOfAccount,
} from './account-parts.ts'

/** Changes what a person may change of an account. New secrets are tried first, and must open the same account. */
export async function changeAccount(
  desk: Desk,
  workspaceId: string,
  id: string,
  change: AccountChange,
  memberId: string,
): Promise<Result<AccountRow, AccountRefusal>> {
  const account = await desk.database.inWorkspace(workspaceId, trx => findAccount(trx, workspaceId, id))
  if (account === undefined || account.removed_at !== null) return refuse({ kind: 'notFound' })
  const merged = mergeParts(desk, account, change)
  if (!merged.ok) return merged
  const parts = change.secrets === undefined ? merged : await tryParts(desk, account, merged.value)
  if (!parts.ok) return parts
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await updateAccount(desk, trx, account, change, parts.value)
    if (row === undefined) return refuse({ kind: 'notFound' })
    await readSoon(desk, trx, row, change)
    await tellOfAccount(
      desk,
      trx,
      row,
      { type: 'account.changed', data: { fields: Object.keys(change) } },
      memberId,
    )
    return ok(row)
  })
}

function mergeParts(
  desk: Desk,
  account: AccountRow,
  change: AccountChange,
): Result<AccountParts, AccountRefusal> {
  const connector = desk.getConnector(account.channel)
  const settings = change.settings ?? account.settings
  if (change.secrets !== undefined) return parseParts(connector, settings, change.secrets)
  const parsed = connector.settingsSchema.safeParse(settings)
  if (parsed.success) return ok({ settings: parsed.data, secrets: null })
  const fields = parsed.error.issues.map(each => [`settings.${each.path.join('.')}`, each.message])
  return refuse({ kind: 'invalid', fields: Object.fromEntries(fields) })
}

/** Secrets of another account would make this one speak, and be heard, as somebody else. */
async function tryParts(
  desk: Desk,
  account: AccountRow,
  wanted: AccountParts,
): Promise<Result<AccountParts, AccountRefusal>> {
  const { health, parts } = await askWhose(desk.getConnector(account.channel), wanted)
  if (!health.ok) return refuse({ kind: 'unhealthy', health })
  return health.externalId === account.external_id ? ok(parts) : refuse({ kind: 'otherAccount' })
}

const updateAccount = (
  desk: Desk,
  trx: Trx,
  account: AccountRow,
  change: AccountChange,
  parts: AccountParts,
) =>
  trx
    .updateTable('account')
    .set({
      purpose: change.purpose ?? account.purpose,
      keywords: change.keywords ?? account.keywords,
      status: change.status ?? (change.secrets === undefined ? account.status : 'connected'),
      settings: JSON.stringify(parts.settings),
      ...(change.secrets === undefined
        ? {}
        : {
            secrets: desk.vault.seal(parts.secrets, account.id),
            trouble: null,
            away_code: account.trouble?.code ?? account.away_code,
          }),
      ...(change.status === 'paused' ? { away_code: 'paused' } : {}),
      ...(change.dailyReads === undefined ? {} : { daily_reads: change.dailyReads }),
      ...(change.dailyPosts === undefined ? {} : { daily_posts: change.dailyPosts }),
      ...(change.dailyBudgetMicros === undefined ? {} : { daily_budget_micros: change.dailyBudgetMicros }),
    })
    .where('workspace_id', '=', account.workspace_id)
    .where('id', '=', account.id)
    // Removed while its new secrets were tried: they must not come to stand in a row that has forgotten its own.
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** With other words the keyword search begins anew; what it finds again is known. */
async function readSoon(desk: Desk, trx: Trx, row: AccountRow, change: AccountChange): Promise<void> {
  const sources = trx
    .updateTable('account_cursor')
    .where('workspace_id', '=', row.workspace_id)
    .where('account_id', '=', row.id)
  await sources.set({ next_read_at: desk.now(), stopped_at: null }).execute()
  if (touchesBudget(change)) await sendSoon(desk, trx, row)
  if (change.keywords !== undefined)
    await sources.set({ cursor: null }).where('source', '=', 'keywords').execute()
}

const touchesBudget = (change: AccountChange): boolean =>
  [change.dailyBudgetMicros, change.dailyReads, change.dailyPosts].some(limit => limit !== undefined)

/** Deliveries that waited for the day to turn ask again; those that can still be taken back wait on. */
async function sendSoon(desk: Desk, trx: Trx, row: AccountRow): Promise<void> {
  await trx
    .updateTable('delivery')
    .set({ not_before: desk.now() })
    .where('workspace_id', '=', row.workspace_id)
    .where('account_id', '=', row.id)
    .where('state', '=', 'pending')
    .where('attempts', '>', 0)
    .where('not_before', '>', desk.now())
    .execute()
}
