import * as handover from './handover.ts'
import * as roster from './roster.ts'
import { byId, type Route } from './route.ts'

/** Who works when, and what is handed over at the end of a shift. */
export const ROSTER_ROUTES = {
  getRoster: {
    method: 'GET',
    url: '/api/roster',
    access: 'desk.read',
    summary: 'Shifts, leave and gaps in the cover; this week unless asked otherwise',
    query: roster.rosterQuery,
    answer: roster.rosterAnswer,
  },
  getRosterNow: {
    method: 'GET',
    url: '/api/roster/now',
    access: 'desk.read',
    summary: 'My shift, and the gaps that were told of',
    answer: roster.rosterNowAnswer,
  },
  changeRoster: {
    method: 'POST',
    url: '/api/roster/changes',
    access: 'team.manage',
    summary: 'Add and remove shifts and weekly patterns, all or none',
    body: roster.rosterChangeRequest,
    answer: roster.rosterChangeAnswer,
  },
  copyWeek: {
    method: 'POST',
    url: '/api/roster/copy-week',
    access: 'team.manage',
    summary: 'Give a week the shifts of another',
    body: roster.copyWeekRequest,
    answer: roster.rosterChangeAnswer,
  },
  planLeave: {
    method: 'POST',
    url: '/api/leaves',
    access: 'ticket.act',
    isForPeople: true,
    summary: 'Ask for my leave, or plan somebody’s',
    body: roster.leaveRequest,
    answer: roster.leaveAnswer,
  },
  actOnLeave: {
    method: 'POST',
    url: '/api/leaves/:id/acts',
    access: 'ticket.act',
    summary: 'Grant, refuse, withdraw a leave, or open it again',
    params: byId,
    body: roster.leaveActRequest,
    answer: roster.leaveAnswer,
  },
  getHandover: {
    method: 'GET',
    url: '/api/handover',
    access: 'ticket.act',
    isForPeople: true,
    summary: 'What I have in hand at the end of my shift, and who could take it',
    answer: handover.handoverAnswer,
  },
  handOver: {
    method: 'POST',
    url: '/api/handover',
    access: 'ticket.act',
    isForPeople: true,
    summary: 'Give tickets of mine to colleagues or back to their queues, each with a word',
    body: handover.handoverRequest,
    answer: handover.handoverOutcome,
  },
  undoHandover: {
    method: 'POST',
    url: '/api/handover/undo',
    access: 'ticket.act',
    isForPeople: true,
    summary: 'Take back what I have just handed over',
    body: handover.handoverUndoRequest,
    answer: handover.handoverOutcome,
  },
} as const satisfies Readonly<Record<string, Route>>
