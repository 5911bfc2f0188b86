import type { RosterChange } from '../contract/roster.ts'
import { readLocal } from '../core/roster/local-time.ts'
import type { Desk } from '../desk/desk.ts'
import { changeRoster } from '../desk/roster/change-roster.ts'

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const

/** Weekly times of the demo's people, by their addresses. Nobody comes on Saturday afternoon: that is to be seen. */
const WEEKS: Readonly<Record<string, readonly Week[]>> = {
  'sara@aurora.example': [{ days: WORKDAYS, from: '08:00', to: '16:00' }],
  'marc@aurora.example': [{ days: WORKDAYS, from: '12:00', to: '20:00' }],
  'giulia@aurora.example': [{ days: ['saturday'], from: '08:00', to: '14:00' }],
}

interface Week {
  readonly days: readonly Extract<RosterChange, { do: 'putPattern' }>['day'][]
  readonly from: string
  readonly to: string
}

interface Seat {
  readonly email: string
  readonly id: string
}

/** Plans the demo's people from the first of the month on. */
export async function planDemoRoster(
  desk: Desk,
  workspaceId: string,
  seats: readonly Seat[],
  by: string,
): Promise<void> {
  const validFrom = `${readLocal('Europe/Rome', desk.now()).date.slice(0, 8)}01`
  const changes = seats.flatMap(({ email, id: memberId }) =>
    (WEEKS[email] ?? []).flatMap(({ days, from, to }) =>
      days.map(day => {
        const times = { day, from, to, validFrom, validUntil: null }
        return { do: 'putPattern' as const, id: desk.newId(), memberId, ...times }
      }),
    ),
  )
  const planned = await changeRoster(desk, workspaceId, changes, by)
  if (!planned.ok) throw new Error(`the demo's people could not be planned: ${planned.refusal}`)
}
