import { sql } from 'kysely'
import type { Climb, PolicyDocument } from '../core/policy/policy.ts'
import { isMorePressing } from '../core/ticket/ticket.ts'
import type { Trx } from '../store/database.ts'
import { insertEvents } from '../store/event.ts'
import { getPolicy, listGoverned, readQueueIds } from '../store/policy.ts'
import { fact, findTicketForChange, type TicketRecord } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { actWithin } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'

const CLOCK = { kind: 'clock' } as const
const MINUTE_MS = 60_000
const TAKEN_AT_ONCE = 100

/** Brings tickets higher that nobody has saved from waiting too long: as the policy's climbs say, each once for every wait. */
export async function climbLate(desk: Desk): Promise<number> {
  const workspaces = await desk.database.inEveryWorkspace(listGoverned)
  let climbed = 0
  for (const id of workspaces) climbed += await climbInWorkspace(desk, id)
  return climbed
}

async function climbInWorkspace(desk: Desk, workspaceId: string): Promise<number> {
  const { document, late } = await desk.database.inWorkspace(workspaceId, async trx => {
    const { document } = await getPolicy(trx, workspaceId)
    const late: { climb: Climb; ticketId: string }[] = []
    for (const climb of document.climbs)
      for (const ticketId of await findLate(desk, trx, workspaceId, climb)) late.push({ climb, ticketId })
    return { document, late }
  })
  let climbed = 0
  // One at a time: they come in the order of their lateness, in which nobody else takes tickets.
  for (const { climb, ticketId } of late)
    await desk.database.inWorkspace(workspaceId, async trx => {
      if (!(await climbOne(desk, trx, workspaceId, ticketId, climb, document))) return
      climbed++
      await wakeEverybody(trx)
    })
  return climbed
}

/**
 * Tickets whose customers wait for so much longer than promised, or that owe the public a word for so long, and that have not
 * climbed so far in this wait.
 */
async function findLate(desk: Desk, trx: Trx, workspaceId: string, climb: Climb): Promise<string[]> {
  const dueBefore = new Date(desk.now().getTime() - climb.whenLateByMinutes * MINUTE_MS)
  const priorities = climb.priorities ?? ['urgent', 'high', 'normal', 'low']
  const found = await sql<{ id: string }>`select t.id from (
      select id, due_at, priority, waiting_since as since from ticket
        where workspace_id = ${workspaceId} and status = 'open' and waiting_since is not null and due_at < ${dueBefore}
      union all select id, due_at, priority, owes_public_since from ticket
        where workspace_id = ${workspaceId} and owes_public_since is not null and due_at < ${dueBefore}) as t
    where t.priority = any(${priorities}::text[])
      and not exists (select from ticket_climb c where c.workspace_id = ${workspaceId} and c.ticket_id = t.id
        and c.climb = ${climb.key} and c.waiting_since = t.since)
    order by t.due_at, t.id limit ${TAKEN_AT_ONCE}`.execute(trx)
  return found.rows.map(({ id }) => id)
}

/** Since when somebody waits: the customer for an answer, or the public for a word that it is solved. */
const waitOf = ({ status, waiting_since, owes_public_since }: TicketRecord): Date | null =>
  status === 'open' ? waiting_since : owes_public_since

/** Somebody may have answered, or another node have come first, since it was found. */
async function climbOne(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  climb: Climb,
  document: PolicyDocument,
): Promise<boolean> {
  const ticket = await findTicketForChange(trx, workspaceId, ticketId)
  const since = ticket === undefined ? null : waitOf(ticket)
  if (ticket === undefined || since === null || ticket.due_at === null) return false
  if (!(await markClimbed(desk, trx, ticket, climb.key, since))) return false
  const lateMinutes = Math.floor((desk.now().getTime() - ticket.due_at.getTime()) / MINUTE_MS)
  const owesPublic = ticket.status === 'resolved'
  const data = {
    climb: climb.key,
    lateMinutes,
    tellsSupervisors: climb.tellsSupervisors,
    ...(owesPublic && { owesPublic }),
  }
  const climbed = fact({ type: 'ticket.climbed', data }, CLOCK, ticketId, ticketId)
  await insertEvents(trx, workspaceId, [climbed], { newId: desk.newId, now: desk.now() })
  // Of a solved matter nobody takes hold by queue or priority: it stays where it is, first among those that owe the public a word.
  if (!owesPublic) await follow(desk, trx, ticket, climb, document)
  return true
}

async function markClimbed(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  climb: string,
  since: Date,
): Promise<boolean> {
  const inserted =
    await sql`insert into ticket_climb (workspace_id, ticket_id, climb, waiting_since, climbed_at)
    values (${ticket.workspace_id}, ${ticket.id}, ${climb}, ${since}, ${desk.now()})
    on conflict do nothing`.execute(trx)
  return inserted.numAffectedRows === 1n
}

async function follow(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  climb: Climb,
  document: PolicyDocument,
): Promise<void> {
  const { workspace_id: workspaceId, id } = ticket
  const queueId = climb.queue && (await readQueueIds(trx, workspaceId)).get(climb.queue)
  const isKnown = document.queues.some(({ key }) => key === climb.queue)
  if (queueId && isKnown) await actWithin(desk, trx, workspaceId, id, { act: 'enqueue', queueId }, CLOCK)
  const { atLeast } = climb
  if (atLeast !== undefined && isMorePressing(atLeast, ticket.priority))
    await actWithin(desk, trx, workspaceId, id, { act: 'prioritise', priority: atLeast }, CLOCK)
}
