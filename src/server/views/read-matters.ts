import type { OtherTicketView, SameQuestionView } from '../../contract/matter.ts'
import type { TicketDetail } from '../../contract/ticket.ts'
import { rankSame } from '../../core/customer/same-question/rank-same.ts'
import { previewOf } from '../../core/ingest/plan-inbound.ts'
import type { Trx } from '../../store/database.ts'
import {
  type BriefTicket,
  findMergedInto,
  findSplitFrom,
  listLinks,
  listMerged,
  type OtherTicket,
} from '../../store/related-tickets.ts'
import { type AskedElsewhere, listAsked, listAskedElsewhere } from '../../store/same-question.ts'
import type { TicketRecord } from '../../store/ticket.ts'

type Matters = Pick<TicketDetail, 'sameQuestion' | 'links' | 'mergedInto' | 'merged' | 'splitFrom'>

const MOST_SAME = 5

/** What a ticket has to do with others. */
export async function readMatters(trx: Trx, ticket: TicketRecord, now: Date): Promise<Matters> {
  const { workspace_id: workspaceId, id } = ticket
  const links = await listLinks(trx, workspaceId, id)
  const mergedInto = await findMergedInto(trx, ticket)
  const splitFrom = await findSplitFrom(trx, workspaceId, id)
  const isKnown = new Set([...links.map(each => each.ticketId), splitFrom?.ticketId])
  const same = (await listSame(trx, ticket, now)).filter(each => !isKnown.has(each.ticketId))
  return {
    sameQuestion: same.slice(0, MOST_SAME),
    links: links.map(({ linkId, ...link }) => ({ linkId, ...toBrief(link) })),
    mergedInto: mergedInto && { ...mergedInto, number: Number(mergedInto.number) },
    merged: (await listMerged(trx, workspaceId, id)).map(({ mergeId, mergedAt, ...merged }) => ({
      mergeId,
      ...toBrief(merged),
      mergedAt: mergedAt.toISOString(),
    })),
    splitFrom: splitFrom && { ...splitFrom, number: Number(splitFrom.number) },
  }
}

/** Whoever is done with, or reads what goes on elsewhere, need not know who asked the same. */
async function listSame(trx: Trx, ticket: TicketRecord, now: Date): Promise<SameQuestionView[]> {
  if (ticket.status === 'resolved') return []
  const here = await listAsked(trx, ticket)
  const candidates = await listAskedElsewhere(trx, ticket, here, now)
  return rankSame(here, candidates, 2 * MOST_SAME).map(toSameQuestion)
}

const toSameQuestion = (found: AskedElsewhere & { readonly similarity: number }): SameQuestionView => ({
  ...toBrief({ ...found, preview: previewOf(found.text) }),
  askedAt: found.askedAt.toISOString(),
  isSameCustomer: found.isSameCustomer,
  isAnswered: found.isAnswered,
  similarity: Math.round(found.similarity * 100) / 100,
})

const toBrief = ({ ticketId, number, status, customerName, channel, preview }: BriefTicket) => ({
  ticketId,
  number: Number(number),
  status,
  customerName,
  channel,
  preview,
})

export const toOtherTicket = (row: OtherTicket): OtherTicketView => ({
  ...toBrief(row),
  handle: row.handle,
  lastMessageAt: row.lastMessageAt.toISOString(),
  isSameCustomer: row.isSameCustomer,
})
