import type { TicketCounts } from '../../contract/ticket.ts'
import type { TallyRow } from '../../store/ticket-list.ts'

/** Counts by view, and open tickets by queue, out of the kept tallies. */
export function countViews(
  tallies: readonly TallyRow[],
  counted: Pick<
    TicketCounts['views'],
    | 'awaitingApproval'
    | 'breached'
    | 'byName'
    | 'departmentAnswered'
    | 'dueSoon'
    | 'goesLater'
    | 'namingMe'
    | 'publicOwed'
    | 'undelivered'
    | 'withDepartments'
  >,
  memberId: string,
): Pick<TicketCounts, 'views' | 'queues'> {
  const sum = (wanted: (row: TallyRow) => boolean): number =>
    tallies.filter(wanted).reduce((total, row) => total + row.n, 0)
  const isOpen = (row: TallyRow): boolean => row.status === 'open'
  const queueIds = [...new Set(tallies.flatMap(row => (row.queueId === null ? [] : [row.queueId])))]
  return {
    views: {
      mine: sum(row => isOpen(row) && row.assigneeId === memberId),
      unassigned: sum(row => isOpen(row) && row.assigneeId === null),
      all: sum(isOpen),
      ...counted,
      waiting: sum(row => row.status === 'waiting'),
      snoozed: sum(row => row.status === 'snoozed'),
      resolved: sum(row => row.status === 'resolved'),
    },
    queues: Object.fromEntries(queueIds.map(id => [id, sum(row => isOpen(row) && row.queueId === id)])),
  }
}
