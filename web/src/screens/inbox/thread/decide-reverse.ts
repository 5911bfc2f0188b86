import type { TicketActRequest, TicketRow } from '../../../../../src/contract/ticket.ts'

type Before = Pick<TicketRow, 'assigneeId' | 'queueId' | 'priority' | 'status' | 'tags' | 'incident'>

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
    case 'tag':
      return reverseTags(act, before)
    case 'incident':
      return reverseIncident(act, before)
    case 'resolve':
      return { act: 'reopen' }
    case 'snooze':
      return { act: 'wake' }
    case 'wake':
    case 'reopen':
      return null
  }
}

function reverseIncident(
  { incidentId }: Extract<TicketActRequest, { act: 'incident' }>,
  { incident }: Before,
): TicketActRequest | null {
  const was = incident?.id ?? null
  return was === incidentId ? null : { act: 'incident', incidentId: was }
}

/** Only what really came and went, however much was asked. */
function reverseTags(
  { add, remove }: Extract<TicketActRequest, { act: 'tag' }>,
  { tags }: Before,
): TicketActRequest | null {
  const had = new Set(tags.map(({ id }) => id))
  const came = add.filter(id => !had.has(id))
  const went = remove.filter(id => had.has(id) && !add.includes(id))
  return came.length + went.length === 0 ? null : { act: 'tag', add: went, remove: came }
}
