import type { Desk } from '../desk.ts'
import { noteGone } from './end-leases.ts'
import { pushTickets } from './push-tickets.ts'
import { returnTickets } from './return-tickets.ts'
import { turnValves } from './turn-valves.ts'

/** One round: who has gone, what goes back, whether it is too much, and who is given what. @returns how much it did. */
export const runRouting = async (desk: Desk): Promise<number> =>
  (await noteGone(desk)) + (await returnTickets(desk)) + (await turnValves(desk)) + (await pushTickets(desk))
