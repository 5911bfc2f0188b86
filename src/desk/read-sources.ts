import { type AccountSession, type Happening, ReadingTrouble, type Source } from '../connectors/connector.ts'
import { decideBackOffMs } from '../core/account/back-off.ts'
import { type AccountRow, findAccount } from '../store/account.ts'
import { FencedOff, releaseSource, type TakenSource, takeDueSources } from '../store/account-cursor.ts'
import type { Trx } from '../store/database.ts'
import { insertEvents } from '../store/event.ts'
import { isHeardLive } from '../store/stream.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { holdSource } from './account/hold-by-budget.ts'
import { notePresent, noticeAbsence } from './account/note-absence.ts'
import type { Desk } from './desk.ts'
import { hearHappenings } from './hear-happenings.ts'
import { ingest } from './ingest.ts'
import { openSession } from './session.ts'

/** Sources that one round takes: they are read at the same time. */
const AT_ONCE = 4

/**
 * Reads every source whose time has come, and says how many it read. Whoever holds the newest lease token moves the
 * cursor; a reader that was thought dead finds itself fenced off and its batch undone.
 */
export async function readDueSources(desk: Desk, signal: AbortSignal): Promise<number> {
  const taken = await desk.database.inEveryWorkspace(trx =>
    takeDueSources(trx, desk.now(), desk.timing.leaseMs, AT_ONCE),
  )
  await Promise.all(taken.map(each => readSource(desk, each, signal)))
  return taken.length
}

const UNREADABLE_PAUSE_MS = 60_000

async function readSource(desk: Desk, taken: TakenSource, signal: AbortSignal): Promise<void> {
  const account = await desk.database.inWorkspace(taken.workspaceId, trx =>
    findAccount(trx, taken.workspaceId, taken.accountId),
  )
  if (account === undefined) return
  const session = await openSession(desk, account)
  const { pauseMs, failures } =
    session === null
      ? await loseAccess(desk, account)
      : await readThrough(desk, account, session, taken, signal)
  const nextReadAt = new Date(desk.now().getTime() + pauseMs)
  await desk.database.inWorkspace(taken.workspaceId, trx =>
    releaseSource(trx, taken, { nextReadAt, failures, now: desk.now() }),
  )
}

/** After how many ms the source is worth reading again, and how often in a row it could not be read. */
interface Pause {
  readonly pauseMs: number
  readonly failures: number
}

async function readThrough(
  desk: Desk,
  account: AccountRow,
  session: AccountSession,
  taken: TakenSource,
  signal: AbortSignal,
): Promise<Pause> {
  const connector = desk.getConnector(account.channel)
  const source = taken.source as Source
  const heldMs = await holdSource(desk, account, source)
  if (heldMs !== null) return { pauseMs: heldMs, failures: 0 }
  const usualPauseMs = connector.pauseMs(session, source, true)
  let isBehind = false
  try {
    for await (const page of connector.fetch(session, source, taken.cursor, signal)) {
      await noticeAbsence(desk, account, source, usualPauseMs)
      isBehind = page.isBehind === true
      const happened = page.happenings ?? []
      // Before the cursor moves: told twice it does no harm, and what is not told now never is.
      await hearHappenings(desk, account, happened.filter(isBounce))
      await ingest(desk, account, page.batch, {
        source,
        cursor: page.cursor,
        leaseToken: taken.leaseToken,
        spent: page.spent,
      })
      await hearHappenings(
        desk,
        account,
        happened.filter(each => !isBounce(each)),
      )
    }
    if (!isBehind) await notePresent(desk, account, source, usualPauseMs)
    if (account.trouble !== null) await setTrouble(desk, account, null)
    const isLive = await desk.database.inWorkspace(account.workspace_id, trx =>
      isHeardLive(trx, { workspaceId: account.workspace_id, accountId: account.id, source, now: desk.now() }),
    )
    // What lies behind this sitting is not brought by any stream.
    return { pauseMs: connector.pauseMs(session, source, isLive && !isBehind), failures: 0 }
  } catch (error) {
    if (error instanceof FencedOff || signal.aborted) return { pauseMs: 0, failures: taken.failures }
    if (!(error instanceof ReadingTrouble)) throw error
    await setTrouble(desk, account, { code: error.code, explain: error.message })
    const failures = taken.failures + 1
    return { pauseMs: Math.max(error.retryAfterMs, decideBackOffMs(failures)), failures }
  }
}

const isBounce = ({ kind }: Happening): boolean => kind === 'bounced'

async function loseAccess(desk: Desk, account: AccountRow): Promise<Pause> {
  await setTrouble(desk, account, { code: 'needsLogin', explain: 'The stored secrets cannot be opened.' })
  return { pauseMs: UNREADABLE_PAUSE_MS, failures: 0 }
}

/** Keeps what ails an account, since when; a person sees it on the accounts page. */
async function setTrouble(
  desk: Desk,
  account: AccountRow,
  trouble: { code: string; explain: string } | null,
): Promise<void> {
  const isSame = account.trouble?.code === trouble?.code
  const since = isSame && account.trouble !== null ? account.trouble.since : desk.now().toISOString()
  await desk.database.inWorkspace(account.workspace_id, async trx => {
    await trx
      .updateTable('account')
      .set({
        trouble: trouble === null ? null : JSON.stringify({ ...trouble, since }),
        ...(trouble?.code === 'needsLogin' ? { status: 'needsLogin' as const } : {}),
      })
      .where('workspace_id', '=', account.workspace_id)
      .where('id', '=', account.id)
      .execute()
    if (!isSame && trouble !== null && NEEDS_PERSON.has(trouble.code))
      await tellTrouble(desk, trx, account, trouble.code)
  })
}

/** What passes by itself is no news: a silence that lasts is told of apart. */
const NEEDS_PERSON: ReadonlySet<string> = new Set(['needsLogin', 'forbidden', 'outOfCredits'])

async function tellTrouble(desk: Desk, trx: Trx, account: AccountRow, code: string): Promise<void> {
  const event = { type: 'account.checked', data: { healthy: false, code } } as const
  const by = { kind: 'connector', accountId: account.id } as const
  const facts = [fact(event, by, account.id, null)]
  await insertEvents(trx, account.workspace_id, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
