import type { TicketingSystemRow } from '../../store/escalation/ticketing-system.ts'
import type { Ticketing, TicketingSession } from '../../ticketing/ticketing.ts'
import type { Desk } from '../desk.ts'

export interface OpenSystem {
  readonly ticketing: Ticketing
  readonly session: TicketingSession
}

/** A ticketing system as its adapter sees it; null when settings or secrets no longer open or parse. */
export function openSystem(desk: Desk, row: TicketingSystemRow): OpenSystem | null {
  const ticketing = desk.findTicketing(row.system)
  if (ticketing === undefined) return null
  try {
    return {
      ticketing,
      session: {
        systemId: row.id,
        settings: ticketing.settingsSchema.parse(row.settings),
        secrets: ticketing.secretsSchema.parse(desk.vault.open(row.secrets, row.id)),
      },
    }
  } catch {
    // Another key than the one that sealed them: a person must enter the secrets again.
    return null
  }
}
