import type { FastifyInstance } from 'fastify'
import { handOver } from '../../../desk/handover/hand-over.ts'
import { listOn } from '../../../desk/handover/list-on.ts'
import { undoHandover } from '../../../desk/handover/undo-handover.ts'
import { findEndingShift } from '../../../desk/roster/find-my-shift.ts'
import { listInHand } from '../../../store/handover.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { viewTicketRows } from '../../views/view-ticket-rows.ts'

export function registerHandoverRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'getHandover', ({ caller: { workspaceId, memberId } }) =>
    desk.database.inWorkspace(workspaceId, async trx => {
      const now = desk.now()
      const shift = await findEndingShift(trx, workspaceId, memberId, now)
      const inHand = await listInHand(trx, workspaceId, memberId)
      const rows = await viewTicketRows(
        trx,
        { workspaceId, memberId },
        inHand.map(({ ticket }) => ticket),
      )
      const people = await listOn(trx, workspaceId, now)
      return {
        shift: shift && { from: shift.from.toISOString(), to: shift.to.toISOString() },
        tickets: inHand.flatMap(({ hasDraft, promises }, n) => {
          const ticket = rows[n]
          if (ticket === undefined) return []
          const due = promises.map(({ metric, dueAt }) => ({ metric, dueAt: dueAt.toISOString() }))
          return [{ ticket, hasDraft, promises: due }]
        }),
        people: people
          .filter(({ id }) => id !== memberId)
          .map(({ until, ...person }) => ({ ...person, until: until?.toISOString() ?? null })),
      }
    }),
  )

  registerRoute(app, 'handOver', async ({ caller, body }) => {
    const { done, refused } = await handOver(desk, caller.workspaceId, body.items, caller.memberId)
    return { done: [...done], refused: [...refused] }
  })

  registerRoute(app, 'undoHandover', async ({ caller, body }) => {
    const { done, refused } = await undoHandover(desk, caller.workspaceId, body.ticketIds, caller.memberId)
    return { done: [...done], refused: [...refused] }
  })
}
