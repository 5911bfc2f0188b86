import { readTrouble, troubleOf } from '../answer.ts'
import type { IssueChange } from '../ticketing.ts'
import { askForTicket } from './change.ts'
import type { RtSession } from './settings.ts'
import { toChange } from './to-change.ts'
import { readTransactions } from './transactions.ts'
import { EXPLANATIONS } from './trouble.ts'
import { findOurName } from './us.ts'

/** More than people say on a ticket; hidden pages are passed over up to there. */
const MAX_PAGES = 50

/**
 * Page by page, ticket after ticket. One that was merged into another is told with what is said on that, under the number
 * by which it was asked for; one that is gone has nothing to tell.
 */
export async function* readIssues(
  session: RtSession,
  issueIds: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<readonly IssueChange[]> {
  const us = await findOurName(session, signal)
  for (const issueId of issueIds) {
    const ids = await findTickets(session, issueId, signal)
    if (ids !== null) yield* readTicket(session, { issueId, ids, us }, signal)
  }
}

/** The ticket, and that into which it was merged. */
async function findTickets(
  session: RtSession,
  issueId: string,
  signal: AbortSignal,
): Promise<ReadonlySet<string> | null> {
  const asked = await askForTicket(session, issueId, signal)
  if (asked.ok) return new Set([issueId, asked.value.id])
  const { answer, code } = asked
  const isGone = answer.kind === 'answered' && [403, 404].includes(answer.status)
  if (isGone) return null
  throw troubleOf(readTrouble(answer) ?? code, EXPLANATIONS[code])
}

async function* readTicket(
  session: RtSession,
  { issueId, ids, us }: { issueId: string; ids: ReadonlySet<string>; us: string },
  signal: AbortSignal,
): AsyncGenerator<readonly IssueChange[]> {
  const query = `(${[...ids].map(id => `TicketId = ${Number(id)}`).join(' OR ')})`
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { items } = await readTransactions(session, query, { page }, signal)
    if (items.length === 0) return
    const changes: IssueChange[] = []
    for (const each of items) changes.push({ ...(await toChange(session, each, us, signal)), issueId })
    yield changes
  }
}
