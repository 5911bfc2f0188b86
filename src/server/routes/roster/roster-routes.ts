import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { addDays, dayThere, mondayOf, readLocal } from '../../../core/roster/local-time.ts'
import { changeRoster } from '../../../desk/roster/change-roster.ts'
import { copyWeek } from '../../../desk/roster/copy-week.ts'
import { findMyShift } from '../../../desk/roster/find-my-shift.ts'
import { actOnLeave, planLeave } from '../../../desk/roster/plan-leave.ts'
import { readRoster } from '../../../desk/roster/read-roster.ts'
import type { Trx } from '../../../store/database.ts'
import { getPolicy } from '../../../store/policy.ts'
import { listLeaves, listToldGaps } from '../../../store/roster.ts'
import { type Caller, mayCaller } from '../../access.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { type Reader, toGapViews, toLeaveView, toRosterAnswer } from './roster-views.ts'

const readerOf = (caller: Caller): Reader => ({
  memberId: caller.memberId,
  runsTeam: mayCaller(caller, 'team.manage'),
})
const FAR = new Date('2200-01-01T00:00:00Z')
/** So many gaps are told at once; the roster shows them all. */
const MOST_GAPS = 20

export function registerRosterRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk
  const findTimeZone = async (trx: Trx, workspaceId: string) =>
    (await getPolicy(trx, workspaceId)).document.hours.timeZone

  registerRoute(app, 'getRoster', ({ caller, query }) =>
    database.inWorkspace(caller.workspaceId, async trx => {
      const now = desk.now()
      const timeZone = await findTimeZone(trx, caller.workspaceId)
      const today = readLocal(timeZone, now).date
      const from = query.from ?? mondayOf(today)
      const to = dayThere(timeZone, addDays(from, query.days - 1)).to
      const period = { from: dayThere(timeZone, from).from, to }
      const roster = await readRoster(trx, caller.workspaceId, period, now)
      const ahead = await listLeaves(trx, caller.workspaceId, { from: now, to: FAR })
      const asked = ahead.filter(({ state }) => state === 'asked')
      return toRosterAnswer(roster, { from, days: query.days, today, asked }, readerOf(caller))
    }),
  )

  registerRoute(app, 'getRosterNow', ({ caller }) =>
    database.inWorkspace(caller.workspaceId, async trx => {
      const now = desk.now()
      const timeZone = await findTimeZone(trx, caller.workspaceId)
      const shift = await findMyShift(trx, caller.workspaceId, caller.memberId, now)
      const told = readerOf(caller).runsTeam ? await listToldGaps(trx, caller.workspaceId, now) : []
      const gaps = told.slice(0, MOST_GAPS).map(({ from_at, to_at, people, is_empty, languages }) => ({
        from: from_at,
        to: to_at,
        people,
        isEmpty: is_empty,
        languages,
      }))
      return {
        timeZone,
        shift: shift && { from: shift.from.toISOString(), to: shift.to.toISOString() },
        gaps: toGapViews(timeZone, gaps),
      }
    }),
  )

  registerRoute(app, 'changeRoster', async ({ caller, body }) => {
    const changed = await changeRoster(desk, caller.workspaceId, body.changes, caller.memberId)
    if (changed.ok) return { undo: [...changed.value] }
    throw refusalError(changed.refusal)
  })

  registerRoute(app, 'copyWeek', async ({ caller, body }) => {
    const copied = await copyWeek(desk, caller.workspaceId, body, caller.memberId)
    if (copied.ok) return { undo: [...copied.value] }
    throw refusalError(copied.refusal)
  })

  registerRoute(app, 'planLeave', async ({ caller, body }) => {
    const planned = await planLeave(desk, caller.workspaceId, body, readerOf(caller))
    if (!planned.ok) throw refusalError(planned.refusal)
    return answerLeave(caller, planned.value)
  })

  registerRoute(app, 'actOnLeave', async ({ caller, params, body }) => {
    const acted = await actOnLeave(desk, caller.workspaceId, params.id, body.act, readerOf(caller))
    if (!acted.ok) throw refusalError(acted.refusal)
    return answerLeave(caller, acted.value)
  })

  const answerLeave = (caller: Caller, leave: Parameters<typeof toLeaveView>[1]) =>
    database.inWorkspace(caller.workspaceId, async trx => ({
      leave: toLeaveView(await findTimeZone(trx, caller.workspaceId), leave, readerOf(caller)),
    }))
}

function refusalError(refusal: string): RequestError {
  if (refusal === 'notFound') return new RequestError('notFound')
  if (refusal === 'notAllowed') return new RequestError('notAllowed', { needs: 'team.manage' })
  return new RequestError('refused', { refusal })
}
