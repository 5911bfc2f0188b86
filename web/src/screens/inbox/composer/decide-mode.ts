import type { TicketDetail, WayView } from '../../../../../src/contract/ticket.ts'
import type { ComposerMode } from '../outgoing.ts'

export const MODES = ['public', 'direct', 'note'] as const satisfies readonly ComposerMode[]

type Known = Pick<TicketDetail, 'ways'> & { readonly ticket: Pick<TicketDetail['ticket'], 'visibility'> }

/** Where the answer most likely goes: the customer is answered where he spoke last, if that is allowed. */
export function decideMode({ ticket, ways }: Known): ComposerMode {
  if (mayWrite(ways, ticket.visibility)) return ticket.visibility
  return ticket.visibility === 'direct' && mayWrite(ways, 'public') ? 'public' : ticket.visibility
}

const mayWrite = (ways: readonly WayView[], mode: WayView['mode']): boolean =>
  ways.some(way => way.mode === mode && way.isAllowed)

/** The way that a mode would take: the chosen account's, else the first that is allowed, else the first. */
export function decideWay(
  ways: readonly WayView[],
  mode: ComposerMode,
  accountId: string | null,
): WayView | undefined {
  const able = ways.filter(way => way.mode === mode)
  return able.find(way => way.accountId === accountId) ?? able.find(way => way.isAllowed) ?? able[0]
}
