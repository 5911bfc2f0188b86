import type { IncidentView } from '../../../contract/incident.ts'
import type { TicketRow } from '../../../contract/ticket.ts'
import type { WallAnswer, WallFigures, WallPerson } from '../../../contract/wall.ts'
import { isRole } from '../../../core/member/role.ts'
import type { MoodOfHour } from '../../../core/wall/mood-of-hour.ts'
import type { QueueFigures } from '../../../core/wall/queue-figures.ts'
import type { WallPerson as Person } from '../../../desk/wall/read-people.ts'
import type { Wall } from '../../../desk/wall/read-wall.ts'
import type { Heartbeat } from '../../../store/wall.ts'

export const toWallAnswer = (
  wall: Wall,
  mood: MoodOfHour,
  breaking: readonly TicketRow[],
  incidents: readonly IncidentView[],
): WallAnswer => ({
  at: wall.now.toISOString(),
  totals: toFigures(wall.totals),
  queues: wall.queues.map(({ queueId, queue, ...figures }) => ({
    id: queueId,
    name: queue?.name ?? null,
    ...toFigures(figures),
  })),
  incidents: [...incidents],
  breaking: [...breaking],
  people: wall.people.map(toPerson),
  mood: { ...mood, sentiments: { ...mood.sentiments }, usual: mood.usual && { ...mood.usual } },
  accounts: wall.accounts.map(toAccount),
  owed: toOwed(wall.owed),
  overloadedSince: textOf(wall.overloadedSince),
})

const toOwed = ({ tickets, ...owed }: Wall['owed']): WallAnswer['owed'] => ({ ...owed, undelivered: tickets })

const toFigures = ({ longest, ...figures }: QueueFigures): WallFigures => ({
  ...figures,
  longest: longest && { ticketId: longest.ticketId, since: longest.since.toISOString() },
})

const toPerson = ({ role, since, shift, at, ...person }: Person): WallPerson => ({
  ...person,
  role: isRole(role) ? role : 'agent',
  since: textOf(since),
  shift: shift && { from: shift.from.toISOString(), to: shift.to.toISOString() },
  at: at.map(({ memberId: _, ...each }) => each),
})

const toAccount = ({ silentSince, lastReadAt, lastHeardAt, ...account }: Heartbeat) => ({
  ...account,
  silentSince: textOf(silentSince),
  lastReadAt: textOf(lastReadAt),
  lastHeardAt: textOf(lastHeardAt),
})

const textOf = (at: Date | null): string | null => at?.toISOString() ?? null
