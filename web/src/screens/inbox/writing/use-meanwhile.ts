import { useEffect, useState } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'

type Standing = Pick<TicketDetail['ticket'], 'id' | 'status' | 'assigneeId'>

/** What became of the ticket between the first letter of an answer and now, by somebody else's hand. */
export function decideMeanwhile(begun: Standing, now: Standing, myId: string): 'resolved' | 'taken' | null {
  if (begun.id !== now.id) return null
  if (now.status === 'resolved') return begun.status === 'resolved' ? null : 'resolved'
  const isTaken = now.assigneeId !== null && now.assigneeId !== begun.assigneeId && now.assigneeId !== myId
  return isTaken ? 'taken' : null
}

/** Follows the open ticket while something is being written to it. */
export function useMeanwhile({ ticket }: TicketDetail, isWriting: boolean, myId: string | undefined) {
  const [begun, setBegun] = useState<Standing | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it stood when the first letter was written
  useEffect(() => setBegun(isWriting ? ticket : null), [isWriting, ticket.id])
  return begun === null || myId === undefined ? null : decideMeanwhile(begun, ticket, myId)
}
