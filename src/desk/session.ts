import { isDeepStrictEqual } from 'node:util'
import type { AccountSession, Connector } from '../connectors/connector.ts'
import { type AccountRow, listAccounts, listWatchedProfiles, listWatchedThreads } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import type { Desk } from './desk.ts'

/** An account as its connector sees it, settings and secrets parsed; null when they no longer open or parse. */
export async function openSession(desk: Desk, account: AccountRow): Promise<AccountSession | null> {
  const connector = desk.getConnector(account.channel)
  const opened = openSecrets(desk, connector, account)
  if (opened === null) return null
  const { accounts, watchedThreads, watchedProfiles } = await desk.database.inWorkspace(
    account.workspace_id,
    async trx => ({
      accounts: await listAccounts(trx, account.workspace_id),
      watchedThreads: await listWatchedThreads(trx, account.workspace_id, account.id),
      watchedProfiles: await listWatchedProfiles(trx, account.workspace_id, account.channel),
    }),
  )
  return {
    accountId: account.id,
    externalId: account.external_id,
    handle: account.handle,
    connectedAt: account.created_at,
    ...opened,
    keywords: account.keywords,
    brandHandles: accounts.filter(each => each.channel === account.channel).map(each => each.handle),
    watchedThreads,
    watchedProfiles,
    renewSecrets: (spent, renew) => renewSecrets(desk, account, spent, renew),
  }
}

function openSecrets(
  desk: Desk,
  connector: Connector,
  account: AccountRow,
): Pick<AccountSession, 'settings' | 'secrets'> | null {
  try {
    return {
      settings: connector.settingsSchema.parse(account.settings),
      secrets: connector.secretsSchema.parse(desk.vault.open(account.secrets, account.id)),
    }
  } catch {
    // Another key than the one that sealed them: a person must enter the secrets again.
    return null
  }
}

/**
 * Under the lock of the account's row, because a token that two nodes redeem is taken back by the network. Removed
 * accounts have forgotten their secrets for good: whoever comes later gets nothing.
 */
function renewSecrets(
  desk: Desk,
  account: AccountRow,
  spent: unknown,
  renew: (newest: unknown) => Promise<unknown>,
): Promise<unknown> {
  return desk.database.inWorkspace(account.workspace_id, async trx => {
    const row = await lockAccount(trx, account)
    const opened = row === undefined ? null : openSecrets(desk, desk.getConnector(row.channel), row)
    if (opened === null) return null
    if (!isDeepStrictEqual(opened.secrets, spent)) return opened.secrets
    const renewed = await renew(opened.secrets)
    if (renewed !== null) await keepSecrets(trx, account, desk.vault.seal(renewed, account.id))
    return renewed
  })
}

/** Rows that point to the account may be written meanwhile. */
const lockAccount = (trx: Trx, account: AccountRow): Promise<AccountRow | undefined> =>
  trx
    .selectFrom('account')
    .selectAll()
    .where('workspace_id', '=', account.workspace_id)
    .where('id', '=', account.id)
    .where('removed_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()

const keepSecrets = (trx: Trx, account: AccountRow, secrets: Buffer): Promise<unknown> =>
  trx
    .updateTable('account')
    .set({ secrets })
    .where('workspace_id', '=', account.workspace_id)
    .where('id', '=', account.id)
    .execute()
