import { useQuery } from '@tanstack/react-query'
import type { TicketDoing } from '../../../../../src/core/ticket/presence.ts'
import { meQuery } from '../../../api/queries.ts'
import { usePresences } from '../../../api/ticket-presences.ts'
import { useMemberNames } from '../../../api/use-names.ts'

export interface Others {
  readonly names: readonly string[]
  /** What the busiest of them does. */
  readonly doing: TicketDoing
}

/** Who else is at the ticket; of those who write and those who look, who writes is named. */
export function useOthers(ticketId: string): Others | null {
  const { data: me } = useQuery(meQuery)
  const nameOf = useMemberNames()
  const others = usePresences(ticketId).filter(each => each.memberId !== me?.member.id)
  const writers = others.filter(each => each.doing === 'writing')
  const named = writers.length > 0 ? writers : others
  if (named.length === 0) return null
  return {
    names: named.map(each => nameOf(each.memberId) ?? '…'),
    doing: writers.length > 0 ? 'writing' : 'looking',
  }
}
