import { z } from 'zod'
import type { AccountSession, Connector, Health } from '../connectors/connector.ts'
import type { AccountChange, AccountRequest } from '../contract/account.ts'
import type { NewEvent } from '../core/events.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { type AccountRow, findAccount } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import { insertEvents } from '../store/event.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import type { Desk } from './desk.ts'
import { openSession } from './session.ts'

export type AccountRefusal =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'unknownChannel' }
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'unhealthy'; readonly health: Extract<Health, { ok: false }> }
  | { readonly kind: 'alreadyConnected' }

const CHECK_TIMEOUT_MS = 20_000

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
  const session = newSession(request, parsed.value)
  const health = await connector.check(session, AbortSignal.timeout(CHECK_TIMEOUT_MS))
  if (!health.ok) return refuse({ kind: 'unhealthy', health })
  return desk.database.inWorkspace(workspaceId, trx =>
    insertAccount(desk, trx, connector, { workspaceId, request, parts: parsed.value, health, memberId }),
  )
}

function findConnector(desk: Desk, channel: string): Connector | null {
  try {
    return desk.getConnector(channel)
  } catch {
    return null
  }
}

interface Parts {
  readonly settings: unknown
  readonly secrets: unknown
}

function parseParts(
  connector: Connector,
  settings: unknown,
  secrets: unknown,
): Result<Parts, AccountRefusal> {
  const parsed = z
    .object({ settings: connector.settingsSchema, secrets: connector.secretsSchema })
    .safeParse({ settings, secrets })
  if (parsed.success) return ok(parsed.data)
  // Paths and messages only: the values of secrets never travel back.
  return refuse({
    kind: 'invalid',
    fields: Object.fromEntries(parsed.error.issues.map(each => [each.path.join('.'), each.message])),
  })
}

const newSession = (request: AccountRequest, parts: Parts): AccountSession => ({
  accountId: '',
  externalId: '',
  handle: '',
  ...parts,
  keywords: request.keywords,
  brandHandles: [],
  watchedThreads: [],
  keepSecrets: async () => undefined,
})

interface NewAccount {
  readonly workspaceId: string
  readonly request: AccountRequest
  readonly parts: Parts
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
  for (const source of connector.capabilities.sources)
    await trx
      .insertInto('account_cursor')
      .values({
        workspace_id: workspaceId,
        account_id: id,
        source,
        cursor: null,
        lease_until: null,
        next_read_at: desk.now(),
        last_read_at: null,
        last_heard_at: null,
        lease_token: 0,
      })
      .execute()
  await tell(desk, trx, row, { type: 'account.connected', data: { handle: row.handle } }, memberId)
  return ok(row)
}

export async function changeAccount(
  desk: Desk,
  workspaceId: string,
  id: string,
  change: AccountChange,
  memberId: string,
): Promise<Result<AccountRow, AccountRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const account = await findAccount(trx, workspaceId, id)
    if (account === undefined || account.removed_at !== null) return refuse({ kind: 'notFound' })
    const parts = mergeParts(desk, account, change)
    if (!parts.ok) return parts
    const row = await trx
      .updateTable('account')
      .set({
        purpose: change.purpose ?? account.purpose,
        keywords: change.keywords ?? account.keywords,
        status: change.status ?? (change.secrets === undefined ? account.status : 'connected'),
        settings: JSON.stringify(parts.value.settings),
        ...(change.secrets === undefined ? {} : { secrets: desk.vault.seal(parts.value.secrets, id) }),
        ...(change.dailyBudgetMicros === undefined ? {} : { daily_budget_micros: change.dailyBudgetMicros }),
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await readSoon(desk, trx, row)
    await tell(desk, trx, row, { type: 'account.changed', data: { fields: Object.keys(change) } }, memberId)
    return ok(row)
  })
}

/** A keyword search with other words begins anew; what it finds again is known. */
const readSoon = (desk: Desk, trx: Trx, row: AccountRow) =>
  trx
    .updateTable('account_cursor')
    .set({ next_read_at: desk.now() })
    .where('workspace_id', '=', row.workspace_id)
    .where('account_id', '=', row.id)
    .execute()

function mergeParts(desk: Desk, account: AccountRow, change: AccountChange): Result<Parts, AccountRefusal> {
  const connector = desk.getConnector(account.channel)
  const settings = change.settings ?? account.settings
  if (change.secrets !== undefined) return parseParts(connector, settings, change.secrets)
  const parsed = connector.settingsSchema.safeParse(settings)
  if (parsed.success) return ok({ settings: parsed.data, secrets: null })
  return refuse({
    kind: 'invalid',
    fields: Object.fromEntries(
      parsed.error.issues.map(each => [`settings.${each.path.join('.')}`, each.message]),
    ),
  })
}

/** Stops hearing an account and forgets its secrets; what was said through it stays. */
export async function removeAccount(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<boolean> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await trx
      .updateTable('account')
      .set({ removed_at: desk.now(), status: 'paused', secrets: Buffer.alloc(0) })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) return false
    await tell(desk, trx, row, { type: 'account.removed', data: { handle: row.handle } }, memberId)
    return true
  })
}

/** Asks the network whether the account works, and keeps what it says. */
export async function checkAccount(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<{ account: AccountRow; health: Health }, AccountRefusal>> {
  const account = await desk.database.inWorkspace(workspaceId, trx => findAccount(trx, workspaceId, id))
  if (account === undefined || account.removed_at !== null) return refuse({ kind: 'notFound' })
  const health = await askHealth(desk, account)
  return desk.database.inWorkspace(workspaceId, async trx => {
    const trouble = health.ok
      ? null
      : JSON.stringify({ code: health.code, explain: health.explain, since: desk.now().toISOString() })
    const row = await trx
      .updateTable('account')
      .set({ trouble, status: nextStatus(account, health) })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await tell(
      desk,
      trx,
      row,
      { type: 'account.checked', data: { healthy: health.ok, code: health.ok ? null : health.code } },
      memberId,
    )
    return ok({ account: row, health })
  })
}

function nextStatus(account: AccountRow, health: Health): AccountRow['status'] {
  if (account.status === 'paused') return 'paused'
  if (health.ok) return 'connected'
  return health.code === 'needsLogin' ? 'needsLogin' : account.status
}

async function askHealth(desk: Desk, account: AccountRow): Promise<Health> {
  const session = await openSession(desk, account)
  if (session === null)
    return { ok: false, code: 'needsLogin', explain: 'The stored secrets cannot be opened.' }
  return desk.getConnector(account.channel).check(session, AbortSignal.timeout(CHECK_TIMEOUT_MS))
}

async function tell(desk: Desk, trx: Trx, row: AccountRow, event: NewEvent, memberId: string): Promise<void> {
  const facts = [fact(event, { kind: 'person', memberId }, row.id, null)]
  await insertEvents(trx, row.workspace_id, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
