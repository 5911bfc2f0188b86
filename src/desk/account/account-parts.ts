import { z } from 'zod'
import type { AccountSession, Connector, Health } from '../../connectors/connector.ts'
import { createSecretsKeeper } from '../../connectors/secrets-keeper.ts'
import type { NewEvent } from '../../core/events.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { AccountRow } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

export type AccountRefusal =
  | { readonly kind: 'notFound' }
  | { readonly kind: 'unknownChannel' }
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'unhealthy'; readonly health: Extract<Health, { ok: false }> }
  | { readonly kind: 'alreadyConnected' }
  /** The new secrets open another account than the one that is to be changed. */
  | { readonly kind: 'otherAccount' }

export function findConnector(desk: Desk, channel: string): Connector | null {
  try {
    return desk.getConnector(channel)
  } catch {
    return null
  }
}

/** Settings and secrets as the connector's schemas made them. */
export interface AccountParts {
  readonly settings: unknown
  readonly secrets: unknown
}

/** Paths and messages only: the values of secrets never travel back. */
export function parseParts(
  connector: Connector,
  settings: unknown,
  secrets: unknown,
): Result<AccountParts, AccountRefusal> {
  const parsed = z
    .object({ settings: connector.settingsSchema, secrets: connector.secretsSchema })
    .safeParse({ settings: completeSettings(connector, settings), secrets })
  if (parsed.success) return ok(parsed.data)
  const fields = Object.fromEntries(parsed.error.issues.map(each => [each.path.join('.'), each.message]))
  return refuse({ kind: 'invalid', fields })
}

/** What follows from the settings that a person gave, with them. */
export const completeSettings = (connector: Connector, given: unknown): unknown =>
  connector.completeSettings === undefined || typeof given !== 'object' || given === null
    ? given
    : connector.completeSettings(given as Record<string, unknown>)

const CHECK_TIMEOUT_MS = 20_000

export const askConnector = (connector: Connector, session: AccountSession): Promise<Health> =>
  connector.check(session, AbortSignal.timeout(CHECK_TIMEOUT_MS))

/** Whose secrets these are, before they belong to any row; with the secrets as they are after asking, renewed perhaps. */
export async function askWhose(
  connector: Connector,
  parts: AccountParts,
): Promise<{ health: Health; parts: AccountParts }> {
  let { secrets } = parts
  const health = await askConnector(connector, {
    accountId: '',
    externalId: '',
    handle: '',
    ...parts,
    keywords: [],
    connectedAt: new Date(0),
    brandHandles: [],
    watchedThreads: [],
    watchedProfiles: [],
    renewSecrets: createSecretsKeeper<unknown>(parts.secrets, renewed => {
      secrets = renewed as typeof secrets
    }),
  })
  return { health, parts: { ...parts, secrets } }
}

/** Tells what a person did with an account, in the transaction of the change. */
export async function tellOfAccount(
  desk: Desk,
  trx: Trx,
  row: AccountRow,
  event: NewEvent,
  memberId: string,
): Promise<void> {
  const facts = [fact(event, { kind: 'person', memberId }, row.id, null)]
  await insertEvents(trx, row.workspace_id, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
