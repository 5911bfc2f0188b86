import { scoreFind } from '../../core/search/rank.ts'
import { type FoundMessage, readFoundMessages } from '../../store/search/find-messages.ts'
import {
  findTicketByNumber,
  listFoundTickets,
  listTicketsByConditions,
  listTicketsOfCustomers,
} from '../../store/search/find-tickets.ts'
import type { TicketRecord } from '../../store/ticket.ts'
import { type Asked, BLOCK, cutPage, type Group } from './place.ts'

/** A ticket, and the message by which it was found; null where it was found by its number, its customer or its state. */
export interface TicketFind {
  readonly ticket: TicketRecord
  readonly message: { readonly id: string; readonly text: string } | null
}
export type TicketGroup = Group<TicketFind>

/** Tickets by number, by their customer's name, by words that were said, or by what they are. */
export async function searchTickets(asked: Asked): Promise<TicketGroup> {
  const { wanted } = asked
  const page = wanted.terms.length === 0 ? await byConditions(asked) : await byWords(asked)
  const ids = page.hits.flatMap(({ messageId }) => messageId ?? [])
  const shown = ids.length === 0 ? new Map() : await readFoundMessages(asked.trx, asked.workspaceId, ids)
  return {
    ...page,
    hits: page.hits.map(({ ticket, messageId }) => ({
      ticket,
      message: messageId === null ? null : (shown.get(messageId) ?? null),
    })),
  }
}

interface Find {
  readonly ticket: TicketRecord
  readonly messageId: string | null
}

async function byConditions(asked: Asked): Promise<Group<Find>> {
  const { trx, workspaceId, wanted, asking, place } = asked
  const before = new Date(place.before)
  const reach = { before, limit: BLOCK + 1 }
  const found = await listTicketsByConditions(trx, workspaceId, wanted.conditions, asking, reach)
  const block = found.slice(0, BLOCK)
  const oldest = found.length > BLOCK ? (block.at(-1)?.last_message_at ?? null) : null
  return cutPage(
    block.map(ticket => ({ ticket, messageId: null })),
    oldest,
    asked,
  )
}

/** A ticket is found by one message that is all that was asked for; only what it contains may stand in another of its messages. */
async function byWords(asked: Asked): Promise<Group<Find>> {
  const { trx, workspaceId, wanted, asking, place, finds } = asked
  const contained = wanted.conditions.filter(({ on }) => on === 'part')
  const found = await finds.messages(wanted.conditions.filter(({ on }) => on !== 'part'))
  const best = bestOfEach(found.slice(0, BLOCK), asking.now)
  const tickets = await listFoundTickets(trx, workspaceId, [...best.keys()], contained, asking)
  const said = tickets
    .toSorted((a, b) => (best.get(b.id)?.score ?? 0) - (best.get(a.id)?.score ?? 0))
    .map(ticket => ({ ticket, messageId: best.get(ticket.id)?.id ?? null }))
  const named = place.block === 0 ? await byName(asked) : []
  const known = new Set(named.map(({ ticket }) => ticket.id))
  const block = [...named, ...said.filter(({ ticket }) => !known.has(ticket.id))]
  const oldest = found.length > BLOCK ? (found[BLOCK - 1]?.writtenAt ?? null) : null
  return cutPage(block, oldest, asked)
}

interface Best {
  readonly id: string
  readonly score: number
}

function bestOfEach(found: readonly FoundMessage[], now: Date): ReadonlyMap<string, Best> {
  const best = new Map<string, Best>()
  for (const { id, ticketId, rank, writtenAt } of found) {
    const score = scoreFind(rank, writtenAt, now)
    if (ticketId !== null && score > (best.get(ticketId)?.score ?? -1)) best.set(ticketId, { id, score })
  }
  return best
}

const NUMBER = /^#?(\d{1,18})$/
const MOST_NAMED = 40
/** Less like than this is another name. */
const LIKE_ENOUGH = 0.5

/** By its number, or by its customer's name where all that was typed is like one. */
async function byName({ trx, workspaceId, wanted, asking, finds }: Asked): Promise<Find[]> {
  const { terms, conditions } = wanted
  const typed = terms.map(({ text }) => text).join(' ')
  const number = NUMBER.exec(typed)?.[1]
  const numbered =
    number === undefined ? [] : await findTicketByNumber(trx, workspaceId, number, conditions, asking)
  const people = (await finds.names()).filter(({ likeness }) => likeness >= LIKE_ENOUGH)
  const ids = people.map(({ customerId }) => customerId)
  const theirs = await listTicketsOfCustomers(trx, workspaceId, ids, conditions, asking, MOST_NAMED)
  return [...numbered, ...theirs].map(ticket => ({ ticket, messageId: null }))
}
