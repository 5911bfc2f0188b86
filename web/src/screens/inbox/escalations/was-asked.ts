import type { TicketDetail } from '../../../../../src/contract/ticket.ts'

/** Whether departments were ever asked for it: most tickets need no further look. */
export const wasAsked = ({ ticket, timeline }: TicketDetail): boolean =>
  ticket.askedDepartments.length + ticket.answeredDepartments.length > 0 ||
  timeline.some(({ type }) => type === 'escalation.asked')
