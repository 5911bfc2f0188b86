import type { TicketActRequest, TicketRow } from '../../../../../src/contract/ticket.ts'

type Before = Pick<TicketRow, 'assigneeId' | 'queueId' | 'priority' | 'status'>

/** The act that takes another one back; null when nothing does. */
export function decideReverse(act: TicketActRequest, before: Before): TicketActRequest | null {
  switch (act.act) {
    case 'assign':
    case 'unassign':
      return before.assigneeId === null ? { act: 'unassign' } : { act: 'assign', to: before.assigneeId }
    case 'enqueue':
      return before.queueId === null ? null : { act: 'enqueue', queueId: before.queueId }
    case 'prioritise':
      return { act: 'prioritise', priority: before.priority }
    case 'resolve':
      return { act: 'reopen' }
    case 'snooze':
      return { act: 'wake' }
    case 'wake':
    case 'reopen':
      return null
  }
}
