import type { AccountSession, LiveStream } from '../connectors/connector.ts'
import { type AccountRow, listAccounts } from '../store/account.ts'
import { keepStreams, type WantedStream } from '../store/stream.ts'
import { mayStream } from './account/hold-by-budget.ts'
import type { Desk } from './desk.ts'
import { openSession } from './session.ts'

/** A stream with the accounts that it serves, ready to be opened. */
export interface OpenableStream {
  readonly stream: LiveStream
  readonly accounts: readonly AccountRow[]
  readonly sessions: readonly AccountSession[]
  /** Changes when the network must be told anew what to send. */
  readonly fingerprint: string
}

/** Brings every workspace's streams to what its accounts want now. */
export async function planStreams(desk: Desk): Promise<void> {
  const workspaces = await desk.database.inEveryWorkspace(trx =>
    trx.selectFrom('account').select('workspace_id').where('removed_at', 'is', null).distinct().execute(),
  )
  for (const { workspace_id: workspaceId } of workspaces) {
    const wanted = (await listOpenable(desk, workspaceId)).map(toWanted)
    await desk.database.inWorkspace(workspaceId, trx => keepStreams(trx, workspaceId, wanted, desk.now()))
  }
}

const toWanted = ({ stream, accounts }: OpenableStream): WantedStream => ({
  channel: accounts[0]?.channel ?? '',
  key: stream.key,
  accountIds: accounts.map(each => each.id).sort(),
  covers: stream.covers,
})

/** The streams that the connected accounts of a workspace can open, each once. */
export async function listOpenable(desk: Desk, workspaceId: string): Promise<OpenableStream[]> {
  const accounts = await desk.database.inWorkspace(workspaceId, trx => listAccounts(trx, workspaceId))
  const opened = await Promise.all(
    accounts
      .filter(each => each.status === 'connected' && desk.getConnector(each.channel).live !== undefined)
      .map(async account => ({ account, session: await openSession(desk, account) })),
  )
  const lines = opened.flatMap(({ account, session }) =>
    session === null
      ? []
      : (desk.getConnector(account.channel).live?.streamsOf(session) ?? []).map(stream => ({
          account,
          session,
          stream,
        })),
  )
  const affordable = await Promise.all(
    lines.map(async line => ((await mayStream(desk, line.account, line.stream.covers)) ? [line] : [])),
  )
  const shared = Map.groupBy(affordable.flat(), ({ account, stream }) => `${account.channel} ${stream.key}`)
  return [...shared.values()].flatMap(each => {
    const [first] = each
    if (first === undefined) return []
    const sessions = each.map(({ session }) => session)
    return [
      {
        stream: first.stream,
        accounts: each.map(({ account }) => account),
        sessions,
        fingerprint: JSON.stringify(sessions.map(wishesOf)),
      },
    ]
  })
}

const wishesOf = ({ externalId, keywords, brandHandles, watchedThreads }: AccountSession) => [
  externalId,
  keywords,
  brandHandles,
  watchedThreads,
]
