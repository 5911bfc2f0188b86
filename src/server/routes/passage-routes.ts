import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { RequestError } from '../../core/errors.ts'
import { followPassage, offerPassage } from '../../desk/passage.ts'
import type { Context } from '../context.ts'
import { passagePage } from '../passage-page.ts'
import { sendPlainPage } from '../plain-page.ts'
import { registerRoute } from '../register-route.ts'
import { toPassageView } from '../views/passage-views.ts'

const byCode = z.object({ code: z.string().max(20) })

/** Ways from channel to channel: an agent makes one, a customer follows it without any account here. */
export function registerPassageRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'offerPassage', async ({ caller, params, body }) => {
    const offered = await offerPassage(desk, caller.workspaceId, params.id, body.accountId, caller.memberId)
    if (offered.ok) return { passage: toPassageView(desk, offered.value) }
    if (offered.refusal === 'notFound') throw new RequestError('notFound')
    throw new RequestError('refused', { refusal: offered.refusal })
  })

  app.get('/to/:code', { schema: { hide: true, params: byCode } }, async (request, reply) => {
    const { code } = request.params as z.output<typeof byCode>
    const followed = await followPassage(desk, code.toUpperCase())
    return sendPlainPage(reply, followed === undefined ? 404 : 200, passagePage(followed))
  })
}
