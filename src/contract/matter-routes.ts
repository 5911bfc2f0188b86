import * as matter from './matter.ts'
import { done } from './parts.ts'
import * as publicLoop from './public-loop.ts'
import { byId, type Route } from './route.ts'

/** What becomes of a matter: merged, split, linked, and owed to the public. */
export const MATTER_ROUTES = {
  actOnPublicLoop: {
    method: 'POST',
    url: '/api/tickets/:id/public-loop',
    access: 'ticket.act',
    summary:
      'Say what the public still hears of a matter that went on elsewhere: led to the phone, said by hand, waived',
    params: byId,
    body: publicLoop.loopActRequest,
    answer: publicLoop.loopActAnswer,
  },
  listOtherTickets: {
    method: 'GET',
    url: '/api/tickets/:id/others',
    access: 'ticket.act',
    summary: 'Tickets that may be meant to be merged or linked with this one, the same customer’s first',
    params: byId,
    query: matter.otherTicketsQuery,
    answer: matter.otherTicketList,
  },
  mergeTickets: {
    method: 'POST',
    url: '/api/tickets/:id/merges',
    access: 'ticket.act',
    summary: 'Let another ticket of the same customer go on in this one',
    params: byId,
    body: matter.mergeRequest,
    answer: matter.mergeAnswer,
  },
  undoMerge: {
    method: 'POST',
    url: '/api/merges/:id/undo',
    access: 'ticket.act',
    summary: 'Part two merged tickets again',
    params: byId,
    answer: matter.matterUndone,
  },
  splitTicket: {
    method: 'POST',
    url: '/api/tickets/:id/splits',
    access: 'ticket.act',
    summary: 'Make some messages of a ticket a ticket of their own',
    params: byId,
    body: matter.splitRequest,
    answer: matter.splitAnswer,
  },
  undoSplit: {
    method: 'POST',
    url: '/api/splits/:id/undo',
    access: 'ticket.act',
    summary: 'Put the messages back into the ticket that they came from',
    params: byId,
    answer: matter.matterUndone,
  },
  linkTickets: {
    method: 'POST',
    url: '/api/tickets/:id/links',
    access: 'ticket.act',
    summary: 'Say that two tickets belong together',
    params: byId,
    body: matter.linkRequest,
    answer: matter.linkAnswer,
  },
  unlinkTickets: {
    method: 'DELETE',
    url: '/api/links/:id',
    access: 'ticket.act',
    summary: 'Say that two tickets do not belong together',
    params: byId,
    answer: done,
  },
} as const satisfies Readonly<Record<string, Route>>
