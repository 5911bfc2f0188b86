import type { AccountSession, Connector } from '../connectors/connector.ts'
import { type AccountRow, listAccounts, listWatchedThreads } from '../store/account.ts'
import type { Desk } from './desk.ts'

/** An account as its connector sees it, settings and secrets parsed; null when they no longer open or parse. */
export async function openSession(desk: Desk, account: AccountRow): Promise<AccountSession | null> {
  const connector = desk.getConnector(account.channel)
  const opened = openSecrets(desk, connector, account)
  if (opened === null) return null
  const { accounts, watchedThreads } = await desk.database.inWorkspace(account.workspace_id, async trx => ({
    accounts: await listAccounts(trx, account.workspace_id),
    watchedThreads: await listWatchedThreads(trx, account.workspace_id, account.id),
  }))
  return {
    accountId: account.id,
    externalId: account.external_id,
    handle: account.handle,
    connectedAt: account.created_at,
    ...opened,
    keywords: account.keywords,
    brandHandles: accounts.filter(each => each.channel === account.channel).map(each => each.handle),
    watchedThreads,
    keepSecrets: secrets => keepSecrets(desk, account, secrets),
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

async function keepSecrets(desk: Desk, account: AccountRow, secrets: unknown): Promise<void> {
  await desk.database.inWorkspace(account.workspace_id, trx =>
    trx
      .updateTable('account')
      .set({ secrets: desk.vault.seal(secrets, account.id) })
      .where('workspace_id', '=', account.workspace_id)
      .where('id', '=', account.id)
      // Renewed too late: what was removed has forgotten its secrets for good.
      .where('removed_at', 'is', null)
      .execute(),
  )
}
