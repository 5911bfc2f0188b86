import type { Connector, Health } from '../../connectors/connector.ts'
import type { AccountRequest } from '../../contract/account.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { AccountRow } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import {
  type AccountParts,
  type AccountRefusal,
  askWhose,
  findConnector,
  parseParts,
  tellOfAccount,
} from './account-parts.ts'

/** Connects an account: settings and secrets are parsed, the network is asked who it is, then it is heard. */
export async function connectAccount(
  desk: Desk,
  workspaceId: string,
  request: AccountRequest,
  memberId: string,
): Promise<Result<AccountRow, AccountRefusal>> {
  const connector = findConnector(desk, request.channel)
  if (connector === null) return refuse({ kind: 'unknownChannel' })
  const parsed = parseParts(connector, request.settings, request.secrets)
  if (!parsed.ok) return parsed
  const { health, parts } = await askWhose(connector, parsed.value)
  if (!health.ok) return refuse({ kind: 'unhealthy', health })
  return desk.database.inWorkspace(workspaceId, trx =>
    insertAccount(desk, trx, connector, { workspaceId, request, parts, health, memberId }),
  )
}

interface NewAccount {
  readonly workspaceId: string
  readonly request: AccountRequest
  readonly parts: AccountParts
  readonly health: Extract<Health, { ok: true }>
  readonly memberId: string
}

async function insertAccount(
  desk: Desk,
  trx: Trx,
  connector: Connector,
  account: NewAccount,
): Promise<Result<AccountRow, AccountRefusal>> {
  const { workspaceId, request, parts, health, memberId } = account
  const id = desk.newId()
  const row = await trx
    .insertInto('account')
    .values({
      workspace_id: workspaceId,
      id,
      channel: connector.channel,
      external_id: health.externalId,
      handle: health.handle,
      display_name: health.displayName,
      purpose: request.purpose,
      status: 'connected',
      keywords: request.keywords,
      settings: JSON.stringify(parts.settings),
      secrets: desk.vault.seal(parts.secrets, id),
      trouble: null,
      rights: JSON.stringify(health.rights),
      checked_at: desk.now(),
      daily_budget_micros: request.dailyBudgetMicros,
      created_at: desk.now(),
      removed_at: null,
    })
    .onConflict(conflict =>
      conflict
        .columns(['workspace_id', 'channel', 'external_id'])
        .where('removed_at', 'is', null)
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) return refuse({ kind: 'alreadyConnected' })
  await openSources(desk, trx, connector, row)
  await tellOfAccount(desk, trx, row, { type: 'account.connected', data: { handle: row.handle } }, memberId)
  return ok(row)
}

/** One cursor a source, due at once. */
async function openSources(desk: Desk, trx: Trx, connector: Connector, row: AccountRow): Promise<void> {
  const common = {
    workspace_id: row.workspace_id,
    account_id: row.id,
    cursor: null,
    lease_until: null,
    lease_token: 0,
    next_read_at: desk.now(),
    last_read_at: null,
    last_heard_at: null,
  }
  await trx
    .insertInto('account_cursor')
    .values(connector.capabilities.sources.map(source => ({ ...common, source })))
    .execute()
}
