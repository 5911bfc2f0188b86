import { z } from 'zod'
import { type AccountRequest, accountRequest } from '../../contract/account.ts'
import { type Result, refuse } from '../../core/result.ts'
import type { AccountRow } from '../../store/account.ts'
import type { Desk } from '../desk.ts'
import { type AccountRefusal, completeSettings, findConnector } from './account-parts.ts'
import { connectAccount } from './connect-account.ts'

const ATTEMPT_MINUTES = 15
const LOGIN_TIMEOUT_MS = 20_000

const sealedAttempt = z.object({ request: accountRequest, verifier: z.string() })

export type LoginRefusal =
  | AccountRefusal
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'refusedByNetwork' }

/** Sends a person to the network to log an account in. What is needed on his return is kept sealed. */
export async function startAccountLogin(
  desk: Desk,
  workspaceId: string,
  request: AccountRequest,
  redirectUri: string,
  memberId: string,
): Promise<Result<{ url: string }, LoginRefusal>> {
  const connector = findConnector(desk, request.channel)
  if (connector === null) return refuse({ kind: 'unknownChannel' })
  if (connector.login === undefined) return refuse({ kind: 'unsupported' })
  const settings = connector.settingsSchema.safeParse(completeSettings(connector, request.settings))
  const secrets = connector.secretsSchema.safeParse(connector.login.pendingSecrets(request.secrets))
  if (!settings.success || !secrets.success) return refuse({ kind: 'invalid', fields: {} })
  const started = await connector.login
    .start(settings.data, secrets.data, redirectUri, AbortSignal.timeout(LOGIN_TIMEOUT_MS))
    .catch(() => null)
  if (started === null) return refuse({ kind: 'refusedByNetwork' })
  const { url, state, verifier } = started
  await desk.database.inWorkspace(workspaceId, async trx => {
    // Nobody comes back to these: the secrets that they hold are forgotten.
    await trx
      .deleteFrom('login_attempt')
      .where('workspace_id', '=', workspaceId)
      .where('expires_at', '<', desk.now())
      .execute()
    await trx
      .insertInto('login_attempt')
      .values({
        workspace_id: workspaceId,
        state,
        member_id: memberId,
        sealed: desk.vault.seal({ request, verifier }, state),
        expires_at: new Date(desk.now().getTime() + ATTEMPT_MINUTES * 60_000),
      })
      .execute()
  })
  return { ok: true, value: { url } }
}

/** The person is back with a code: it is changed for tokens, once, and the account is connected. */
export async function finishAccountLogin(
  desk: Desk,
  workspaceId: string,
  back: {
    readonly state: string
    readonly code: string
    readonly redirectUri: string
    readonly query: Readonly<Record<string, string>>
  },
  memberId: string,
): Promise<Result<AccountRow, LoginRefusal>> {
  const attempt = await desk.database.inWorkspace(workspaceId, trx =>
    trx
      .deleteFrom('login_attempt')
      .where('workspace_id', '=', workspaceId)
      .where('state', '=', back.state)
      .where('member_id', '=', memberId)
      .returningAll()
      .executeTakeFirst(),
  )
  if (attempt === undefined || attempt.expires_at < desk.now()) return refuse({ kind: 'expired' })
  const { request, verifier } = sealedAttempt.parse(desk.vault.open(attempt.sealed, back.state))
  const connector = desk.getConnector(request.channel)
  if (connector.login === undefined) return refuse({ kind: 'unsupported' })
  const settings = connector.settingsSchema.parse(completeSettings(connector, request.settings))
  const pending = connector.secretsSchema.parse(connector.login.pendingSecrets(request.secrets))
  const returned = { code: back.code, verifier, redirectUri: back.redirectUri, query: back.query }
  const parts = await connector.login
    .finish(settings, pending, returned, AbortSignal.timeout(LOGIN_TIMEOUT_MS))
    .catch(() => null)
  if (parts === null) return refuse({ kind: 'refusedByNetwork' })
  return connectAccount(
    desk,
    workspaceId,
    { ...request, ...(parts as Pick<AccountRequest, 'settings' | 'secrets'>) },
    memberId,
  )
}
