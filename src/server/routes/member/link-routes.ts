import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { acceptInvitation, readInvitation } from '../../../desk/member/accept-invitation.ts'
import { askReset, readReset, resetPassword } from '../../../desk/member/reset-password.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { refusalError } from './refusal-error.ts'

/** What a link opens to whoever holds it: nobody has signed in here. */
export function registerLinkRoutes(app: FastifyInstance, { desk, log }: Context): void {
  registerRoute(app, 'readInvitation', async ({ body }) => {
    const found = await readInvitation(desk, body.token)
    if (found === undefined) throw new RequestError('notFound')
    const { email, name, role, language, workspaceName, inviterName } = found
    return { email, name, role, language, workspaceName, invitedBy: inviterName }
  })

  registerRoute(app, 'acceptInvitation', async ({ body }) => {
    const accepted = await acceptInvitation(desk, body.token, body)
    if (!accepted.ok) throw refusalError(accepted.refusal)
    return accepted.value
  })

  registerRoute(app, 'forgetPassword', async ({ body }) => {
    // Not waited for: how long the answer takes would tell whether the address is one of ours.
    void askReset(desk, body.email, body.language).catch(error => log.error(error, 'no reset letter'))
    return { done: true as const }
  })

  registerRoute(app, 'readReset', async ({ body }) => {
    const found = await readReset(desk, body.token)
    if (found === undefined) throw new RequestError('notFound')
    return { email: found.email, name: found.name, workspaceName: found.workspaceName }
  })

  registerRoute(app, 'resetPassword', async ({ body }) => {
    const reset = await resetPassword(desk, body.token, body.password)
    if (!reset.ok) throw refusalError(reset.refusal)
    return reset.value
  })
}
