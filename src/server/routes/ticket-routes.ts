import type { FastifyInstance } from 'fastify'
import { facetsOf } from '../../contract/facets.ts'
import type { TicketActRequest } from '../../contract/ticket.ts'
import { RequestError } from '../../core/errors.ts'
import type { TicketAct } from '../../core/ticket/ticket.ts'
import { actOnTicket } from '../../desk/act-on-ticket.ts'
import { actOnTickets } from '../../desk/act-on-tickets.ts'
import { markAnsweredByHand } from '../../desk/answered-by-hand.ts'
import { replyToTicket } from '../../desk/reply.ts'
import { writeNote } from '../../desk/write-note.ts'
import { countAwaiting } from '../../store/approval.ts'
import { countWithDepartments } from '../../store/escalation/answered.ts'
import { countUnseenMentions } from '../../store/mention.ts'
import { countOwing } from '../../store/public-loop.ts'
import type { TicketRecord } from '../../store/ticket.ts'
import {
  countBreached,
  countDueSoon,
  countGoingLater,
  countNotAnswered,
  countTickets,
  listTickets,
  placeOf,
  readTallies,
} from '../../store/ticket-list.ts'
import { deleteSeen, putSeen } from '../../store/ticket-seen.ts'
import { countUndelivered } from '../../store/undelivered.ts'
import type { Context } from '../context.ts'
import { registerRoute } from '../register-route.ts'
import { countViews } from '../views/count-views.ts'
import { readCursor, writeCursor } from '../views/page-cursor.ts'
import { readTicket } from '../views/read-ticket.ts'
import { type Reader, viewTicketRows } from '../views/view-ticket-rows.ts'

export function registerTicketRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk

  registerRoute(app, 'listTickets', async ({ caller, query }) => {
    const { view, limit, search } = query
    const wanted = { view, search, facets: facetsOf(query), memberId: caller.memberId, now: desk.now() }
    const input = { ...wanted, limit, after: readCursor(query.cursor) }
    return database.inWorkspace(caller.workspaceId, async trx => {
      const found = await listTickets(trx, caller.workspaceId, input)
      const page = found.slice(0, limit)
      const last = page.at(-1)
      const nextCursor =
        found.length > limit && last !== undefined ? writeCursor(placeOf(wanted, last)) : null
      return { tickets: await viewTicketRows(trx, caller, page), nextCursor }
    })
  })

  registerRoute(app, 'countTickets', async ({ caller }) =>
    database.inWorkspace(caller.workspaceId, async trx => ({
      ...countViews(
        await readTallies(trx, caller.workspaceId),
        {
          awaitingApproval: await countAwaiting(trx, caller.workspaceId),
          breached: await countBreached(trx, caller.workspaceId, desk.now()),
          byName: await countTickets(trx, caller.workspaceId, {
            view: 'byName',
            memberId: caller.memberId,
            now: desk.now(),
          }),
          dueSoon: await countDueSoon(trx, caller.workspaceId, desk.now()),
          undelivered: (await countUndelivered(trx, caller.workspaceId, desk.now())).tickets,
          goesLater: await countGoingLater(trx, caller.workspaceId),
          namingMe: await countUnseenMentions(trx, caller.workspaceId, caller.memberId),
          publicOwed: await countOwing(trx, caller.workspaceId),
          ...(await countWithDepartments(trx, caller.workspaceId)),
        },
        caller.memberId,
      ),
      notAnswered: await countNotAnswered(trx, caller.workspaceId),
    })),
  )

  registerRoute(app, 'getTicket', async ({ caller, params }) => {
    const detail = await database.inWorkspace(caller.workspaceId, trx =>
      readTicket(desk, trx, caller, params.id),
    )
    if (detail === undefined) throw new RequestError('notFound')
    return detail
  })

  const answerAct = async (reader: Reader, row: TicketRecord) =>
    database.inWorkspace(reader.workspaceId, async trx => {
      const [ticket] = await viewTicketRows(trx, reader, [row])
      if (ticket === undefined) throw new RequestError('notFound')
      return { ticket }
    })

  registerRoute(app, 'actOnTicket', async ({ caller, params, body }) => {
    const by = { kind: 'person', memberId: caller.memberId } as const
    const acted = await actOnTicket(desk, caller.workspaceId, params.id, toAct(body), by)
    if (!acted.ok) throw refusalError(acted.refusal)
    return answerAct(caller, acted.value)
  })

  registerRoute(app, 'seeTicket', async ({ caller, params, body }) => {
    const { workspaceId, memberId } = caller
    const seen = { workspaceId, memberId, ticketId: params.id }
    const isThere = await database.inWorkspace(workspaceId, async trx => {
      // What is not said yet cannot have been read.
      const until = Math.min(Date.parse(body.until ?? ''), desk.now().getTime())
      if (body.until !== null) return putSeen(trx, seen, new Date(until))
      await deleteSeen(trx, seen)
      return true
    })
    if (!isThere) throw new RequestError('notFound')
    return { done: true }
  })

  registerRoute(app, 'actOnTickets', async ({ caller, body }) => {
    const by = { kind: 'person', memberId: caller.memberId } as const
    const asked = body.acts.map(({ id, act }) => ({ id, act: toAct(act) }))
    const outcomes = await actOnTickets(desk, caller.workspaceId, asked, by)
    const changed = outcomes.flatMap(({ ticket }) => ticket ?? [])
    const rows = await database.inWorkspace(caller.workspaceId, trx => viewTicketRows(trx, caller, changed))
    const byId = new Map(rows.map(row => [row.id, row]))
    return {
      outcomes: outcomes.map(({ id, refusal }) => ({
        id,
        refusal,
        ticket: refusal === null ? (byId.get(id) ?? null) : null,
      })),
    }
  })

  registerRoute(app, 'answeredByHand', async ({ caller, params, body }) => {
    const acted = await markAnsweredByHand(
      desk,
      caller.workspaceId,
      params.id,
      body.messageId,
      caller.memberId,
    )
    if (!acted.ok) throw refusalError(acted.refusal)
    return answerAct(caller, acted.value)
  })

  registerRoute(app, 'replyToTicket', async ({ caller, params, body }) => {
    const replied = await replyToTicket(desk, caller.workspaceId, params.id, body, caller.memberId)
    if (replied.ok) return { ...replied.value, notBefore: replied.value.notBefore.toISOString() }
    const { refusal } = replied
    if (refusal.kind === 'notFound') throw new RequestError('notFound')
    if (refusal.kind === 'answeredMeanwhile')
      throw new RequestError('answeredMeanwhile', { messageId: refusal.messageId })
    const { refusal: code, part } = refusal
    throw new RequestError('refused', part === undefined ? { refusal: code } : { refusal: code, part })
  })

  registerRoute(app, 'noteOnTicket', async ({ caller, params, body }) => {
    if (!(await writeNote(desk, caller.workspaceId, params.id, body, caller.memberId)))
      throw new RequestError('notFound')
    return { messageId: body.messageId }
  })
}

const toAct = (body: TicketActRequest): TicketAct =>
  body.act === 'snooze' ? { ...body, until: new Date(body.until) } : body

const refusalError = (refusal: string): RequestError =>
  refusal === 'notFound' ? new RequestError('notFound') : new RequestError('refused', { refusal })
