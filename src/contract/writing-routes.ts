import * as approval from './approval.ts'
import * as draft from './draft.ts'
import { done } from './parts.ts'
import * as reply from './reply.ts'
import { byId, type Route } from './route.ts'
import * as ticketPresence from './ticket-presence.ts'

/** What is being written, by whom, and who reads it before it goes. */
export const WRITING_ROUTES = {
  getWriting: {
    method: 'GET',
    url: '/api/tickets/:id/writing',
    access: 'desk.read',
    isForPeople: true,
    summary: 'Drafts of a ticket, and what of it awaits approval',
    params: byId,
    answer: approval.writingAnswer,
  },
  saveDraft: {
    method: 'POST',
    url: '/api/tickets/:id/drafts',
    access: 'note.write',
    isForPeople: true,
    summary: 'Keep my draft of an answer or a note',
    params: byId,
    body: draft.saveDraftRequest,
    answer: draft.draftAnswer,
  },
  takeDraftOver: {
    method: 'POST',
    url: '/api/drafts/:id/take-over',
    access: 'note.write',
    isForPeople: true,
    summary: 'Make a colleague’s draft mine',
    params: byId,
    answer: draft.takenDraftAnswer,
  },
  askApproval: {
    method: 'POST',
    url: '/api/tickets/:id/approvals',
    access: 'ticket.reply',
    summary: 'Ask that a second person lets an answer go',
    params: byId,
    body: approval.askApprovalRequest,
    answer: approval.approvalAnswer,
  },
  approve: {
    method: 'POST',
    url: '/api/approvals/:id/approve',
    access: 'reply.approve',
    summary: 'Let a colleague’s answer go, as it is or edited',
    params: byId,
    body: reply.replyRequest,
    answer: reply.replyAnswer,
  },
  refuseApproval: {
    method: 'POST',
    url: '/api/approvals/:id/refuse',
    access: 'reply.approve',
    summary: 'Say why a colleague’s answer does not go; it is his draft again',
    params: byId,
    body: approval.refuseApprovalRequest,
    answer: approval.approvalAnswer,
  },
  withdrawApproval: {
    method: 'POST',
    url: '/api/approvals/:id/withdraw',
    access: 'ticket.reply',
    summary: 'Take my request for approval back; it is my draft again',
    params: byId,
    answer: approval.approvalAnswer,
  },
  listTicketPresences: {
    method: 'GET',
    url: '/api/tickets/presence',
    access: 'desk.read',
    summary: 'Who looks at which ticket, and who writes',
    answer: ticketPresence.ticketPresenceList,
  },
  attendTicket: {
    method: 'POST',
    url: '/api/tickets/:id/presence',
    access: 'desk.read',
    isForPeople: true,
    summary: 'Say that I look at a ticket, or write; to be said again every ten seconds',
    params: byId,
    body: ticketPresence.ticketPresenceRequest,
    answer: done,
  },
  claimTicket: {
    method: 'POST',
    url: '/api/tickets/:id/claim',
    access: 'ticket.act',
    isForPeople: true,
    summary: 'Take a ticket if it is nobody’s',
    params: byId,
    answer: ticketPresence.claimAnswer,
  },
} as const satisfies Readonly<Record<string, Route>>
