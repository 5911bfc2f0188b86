/** What somebody does at a ticket just now. */
export const TICKET_DOINGS = ['looking', 'writing'] as const
export type TicketDoing = (typeof TICKET_DOINGS)[number]

/** A browser is to be heard again within this time … */
export const HEARTBEAT_MS = 10_000
/** … and after this one its person counts as gone. */
export const PRESENCE_KEPT_MS = 15_000
