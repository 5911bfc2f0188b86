import type { FastifyInstance } from 'fastify'
import { readMoodOfHour, readWall } from '../../../desk/wall/read-wall.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { viewIncidents } from '../../views/incident-views.ts'
import { viewTicketRows } from '../../views/view-ticket-rows.ts'
import { keepMood } from './keep-mood.ts'
import { toWallAnswer } from './wall-views.ts'

export function registerWallRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk
  const moodOf = keepMood()

  registerRoute(app, 'getWall', async ({ caller: { workspaceId, memberId } }) => {
    const now = desk.now()
    const mood = await moodOf(workspaceId, now, () =>
      database.inWorkspace(workspaceId, trx => readMoodOfHour(trx, workspaceId, now)),
    )
    return database.inWorkspace(workspaceId, async trx => {
      const wall = await readWall(desk, trx, workspaceId, memberId)
      return toWallAnswer(
        wall,
        mood,
        await viewTicketRows(trx, { workspaceId, memberId }, wall.breaking),
        await viewIncidents(trx, workspaceId, wall.incidents),
      )
    })
  })
}
