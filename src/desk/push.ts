import { type AccountSession, type PushRequest, ReadingTrouble } from '../connectors/connector.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { type AccountRow, listAccounts } from '../store/account.ts'
import type { Desk } from './desk.ts'
import { openSession } from './session.ts'
import { takeInLive } from './take-in-live.ts'

export type PushRefusal = 'unknownAddress' | 'badSignature' | 'malformed'

interface Addressed {
  readonly account: AccountRow
  /** Every account of the brand on the channel, the addressed one first. */
  readonly accounts: readonly AccountRow[]
  readonly sessions: readonly AccountSession[]
}

/** Where a network brings the news of an account. */
export const pushUrl = (desk: Desk, { channel, id }: Pick<AccountRow, 'channel' | 'id'>): string =>
  `${desk.baseUrl}/api/push/${channel}/${id}`

/** Answers the network's question whether the address is ours; null when it is no such question. */
export async function answerPushChallenge(
  desk: Desk,
  channel: string,
  accountId: string,
  request: PushRequest,
): Promise<unknown> {
  const addressed = await findAddressed(desk, channel, accountId)
  const [session] = addressed?.sessions ?? []
  const push = addressed === null ? undefined : desk.getConnector(channel).push
  return session === undefined ? null : (push?.answerChallenge(session, request) ?? null)
}

/** Takes in what a network brings, after its signature has been checked. Answered when it is stored, not before. */
export async function receivePush(
  desk: Desk,
  channel: string,
  accountId: string,
  request: PushRequest,
  signal: AbortSignal,
): Promise<Result<true, PushRefusal>> {
  const addressed = await findAddressed(desk, channel, accountId)
  const push = addressed === null ? undefined : desk.getConnector(channel).push
  if (addressed === null || push === undefined) return refuse('unknownAddress')
  const read = await push.read(addressed.sessions, request, signal)
  if (read.kind === 'refused') return refuse(read.code)
  await takeInLive(desk, addressed.accounts, read.pages)
  return ok(true)
}

async function findAddressed(desk: Desk, channel: string, accountId: string): Promise<Addressed | null> {
  const account = await desk.database.inEveryWorkspace(trx =>
    trx
      .selectFrom('account')
      .selectAll()
      .where('id', '=', accountId)
      .where('channel', '=', channel)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
  return account === undefined ? null : openBeside(desk, account)
}

async function openBeside(desk: Desk, account: AccountRow): Promise<Addressed> {
  const rows = await desk.database.inWorkspace(account.workspace_id, trx =>
    listAccounts(trx, account.workspace_id),
  )
  const others = rows.filter(each => each.channel === account.channel && each.id !== account.id)
  const accounts = [account, ...others.filter(each => each.status === 'connected')]
  const opened = await Promise.all(accounts.map(each => openSession(desk, each)))
  return { account, accounts, sessions: opened.filter(session => session !== null) }
}

/** Tells the networks where to bring the news of the accounts that want it so. @returns how many were told. */
export async function subscribePushes(desk: Desk, signal: AbortSignal): Promise<number> {
  const accounts = await desk.database.inEveryWorkspace(trx =>
    trx
      .selectFrom('account')
      .selectAll()
      .where('status', '=', 'connected')
      .where('removed_at', 'is', null)
      .orderBy('created_at')
      .execute(),
  )
  let told = 0
  for (const account of accounts) told += (await subscribePush(desk, account, signal)) ? 1 : 0
  return told
}

async function subscribePush(desk: Desk, account: AccountRow, signal: AbortSignal): Promise<boolean> {
  const { push } = desk.getConnector(account.channel)
  const session = push === undefined ? null : await openSession(desk, account)
  if (push === undefined || session === null || !push.isWanted(session)) return false
  try {
    await push.subscribe([session], pushUrl(desk, account), signal)
    return true
  } catch (error) {
    // It is told again at the next round; the sources are read meanwhile.
    if (error instanceof ReadingTrouble) return false
    throw error
  }
}
