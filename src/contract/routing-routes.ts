import { done } from './parts.ts'
import { byId, type Route } from './route.ts'
import * as routing from './routing.ts'

/** Who gets which ticket. */
export const ROUTING_ROUTES = {
  takeNext: {
    method: 'POST',
    url: '/api/next',
    access: 'ticket.act',
    isForPeople: true,
    summary: 'Take the ticket that matters most for what you can do',
    body: routing.nextRequest,
    answer: routing.nextAnswer,
  },
  skipTicket: {
    method: 'POST',
    url: '/api/tickets/:id/skip',
    access: 'ticket.act',
    isForPeople: true,
    summary: 'Give a ticket back to its queue, with a reason; it does not come back to you for an hour',
    params: byId,
    body: routing.skipRequest,
    answer: done,
  },
  whyTicket: {
    method: 'GET',
    url: '/api/tickets/:id/why',
    access: 'ticket.act',
    summary: 'Which place a ticket has among those that you would be given, and what you lack for it',
    params: byId,
    answer: routing.whyAnswer,
  },
  setPresence: {
    method: 'POST',
    url: '/api/me/presence',
    access: 'ticket.act',
    isForPeople: true,
    summary: 'Say that you are at the desk, away or gone; without a word: that your browser is still there',
    body: routing.presenceRequest,
    answer: routing.presenceAnswer,
  },
  getTeam: {
    method: 'GET',
    url: '/api/team',
    access: 'member.read',
    summary: 'Who is at the desk, what each can do, and how much each has in hand',
    answer: routing.teamAnswer,
  },
  getAbilities: {
    method: 'GET',
    url: '/api/members/:id/abilities',
    access: 'team.manage',
    summary: 'What somebody can do',
    params: byId,
    answer: routing.abilitiesAnswer,
  },
  changeAbilities: {
    method: 'PATCH',
    url: '/api/members/:id/abilities',
    access: 'team.manage',
    summary: 'Change what somebody can do, and how much he may have in hand',
    params: byId,
    body: routing.abilitiesChange,
    answer: routing.abilitiesAnswer,
  },
} as const satisfies Readonly<Record<string, Route>>
