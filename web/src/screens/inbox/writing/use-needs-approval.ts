import { useQuery } from '@tanstack/react-query'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { writingQuery } from './writing-query.ts'

/** Whether a second person reads an answer to this ticket before it goes. */
export function useNeedsApproval(detail: TicketDetail): boolean {
  const mayApprove = useMay('reply.approve')
  const { data: writing } = useQuery(writingQuery(detail.ticket.id))
  // The policy's word until the desk has told its own.
  return writing?.needsApproval ?? (!mayApprove && detail.decision?.also.needsApproval === true)
}
