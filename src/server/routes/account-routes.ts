import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { CONNECTORS } from '../../connectors/registry.ts'
import { RequestError } from '../../core/errors.ts'
import type { AccountRefusal } from '../../desk/account/account-parts.ts'
import { changeAccount } from '../../desk/account/change-account.ts'
import { checkAccount } from '../../desk/account/check-account.ts'
import { connectAccount } from '../../desk/account/connect-account.ts'
import { dismissAbsence } from '../../desk/account/dismiss-absence.ts'
import { finishAccountLogin, type LoginRefusal, startAccountLogin } from '../../desk/account/login-account.ts'
import { removeAccount } from '../../desk/account/remove-account.ts'
import { type AccountRow, listAccounts } from '../../store/account.ts'
import { demandAccess } from '../access.ts'
import type { Context } from '../context.ts'
import { registerRoute } from '../register-route.ts'
import { toChannelView, viewAccount } from '../views/account-views.ts'

const CALLBACK = '/api/accounts/login/back'

export function registerAccountRoutes(app: FastifyInstance, context: Context): void {
  const { desk, baseUrl } = context
  const { database } = desk
  const view = (row: AccountRow) =>
    database.inWorkspace(row.workspace_id, trx => viewAccount(trx, row, desk.now()))

  registerRoute(app, 'listChannels', async () => ({ channels: CONNECTORS.map(toChannelView) }))

  registerRoute(app, 'listAccounts', async ({ caller }) =>
    database.inWorkspace(caller.workspaceId, async trx => {
      const accounts = []
      for (const row of await listAccounts(trx, caller.workspaceId))
        if (!desk.getConnector(row.channel).capabilities.isSample)
          accounts.push(await viewAccount(trx, row, desk.now()))
      return { accounts }
    }),
  )

  registerRoute(app, 'addAccount', async ({ caller, body }) => {
    const connected = await connectAccount(desk, caller.workspaceId, body, caller.memberId)
    if (!connected.ok) throw refusalError(connected.refusal)
    return { account: await view(connected.value) }
  })

  registerRoute(app, 'changeAccount', async ({ caller, params, body }) => {
    const changed = await changeAccount(desk, caller.workspaceId, params.id, body, caller.memberId)
    if (!changed.ok) throw refusalError(changed.refusal)
    return { account: await view(changed.value) }
  })

  registerRoute(app, 'removeAccount', async ({ caller, params }) => {
    if (!(await removeAccount(desk, caller.workspaceId, params.id, caller.memberId)))
      throw new RequestError('notFound')
    return { done: true }
  })

  registerRoute(app, 'checkAccount', async ({ caller, params }) => {
    const checked = await checkAccount(desk, caller.workspaceId, params.id, caller.memberId)
    if (!checked.ok) throw refusalError(checked.refusal)
    return { health: checked.value.health, account: await view(checked.value.account) }
  })

  registerRoute(app, 'dismissAbsence', async ({ caller, params }) => {
    if (!(await dismissAbsence(desk, caller.workspaceId, params.id, caller.memberId)))
      throw new RequestError('notFound')
    return { done: true }
  })

  registerRoute(app, 'startLogin', async ({ caller, body }) => {
    if (!isSpoken(context, body.channel)) throw refusalError({ kind: 'unknownChannel' })
    const request = { ...body, dailyBudgetMicros: null }
    const started = await startAccountLogin(
      desk,
      caller.workspaceId,
      request,
      baseUrl + CALLBACK,
      caller.memberId,
    )
    if (!started.ok) throw refusalError(started.refusal)
    return started.value
  })

  registerLoginReturn(app, context)
  registerClientDocument(app, context)
}

const returnQuery = z.record(z.string(), z.string().max(4000))

/** Where the network sends the browser back to; a page, not an answer for programs. */
function registerLoginReturn(app: FastifyInstance, { desk, baseUrl }: Context): void {
  app.get(CALLBACK, { schema: { hide: true } }, async (request, reply) => {
    const caller = demandAccess(request.caller, 'account.manage')
    const query = returnQuery.parse(request.query)
    const { state, code } = query
    if (state === undefined || code === undefined) return reply.redirect('/accounts?failed=refusedByNetwork')
    const back = { state, code, redirectUri: baseUrl + CALLBACK, query }
    const finished = await finishAccountLogin(desk, caller.workspaceId, back, caller.memberId)
    return reply.redirect(
      finished.ok ? '/accounts?connected=1' : `/accounts?failed=${codeOf(finished.refusal)}`,
    )
  })
}

const CLIENT_DOCUMENT = '/api/accounts/login/:channel/client.json'
export const isClientDocument = (url: string): boolean =>
  /^\/api\/accounts\/login\/[^/?]+\/client\.json(\?|$)/.test(url)

/** By this page a network knows the program that asks for a login. It says nothing that is not public. */
function registerClientDocument(app: FastifyInstance, context: Context): void {
  const { desk, baseUrl } = context
  app.get<{ Params: { channel: string } }>(
    CLIENT_DOCUMENT,
    { schema: { hide: true } },
    async ({ params: { channel } }, reply) => {
      const login = isSpoken(context, channel) ? desk.getConnector(channel).login : undefined
      if (login?.document === undefined) throw new RequestError('notFound')
      const address = `${baseUrl}${CLIENT_DOCUMENT.replace(':channel', encodeURIComponent(channel))}`
      return reply
        .header('cache-control', 'public, max-age=300')
        .send(login.document(address, baseUrl + CALLBACK))
    },
  )
}

function isSpoken({ desk }: Context, channel: string): boolean {
  try {
    return desk.getConnector(channel) !== undefined
  } catch {
    return false
  }
}

const codeOf = (refusal: LoginRefusal): string =>
  refusal.kind === 'unhealthy' ? refusal.health.code : refusal.kind

function refusalError(refusal: AccountRefusal | LoginRefusal): RequestError {
  if (refusal.kind === 'notFound') return new RequestError('notFound')
  if (refusal.kind === 'invalid') return new RequestError('badRequest', { fields: refusal.fields })
  if (refusal.kind === 'unhealthy')
    return new RequestError('refused', { refusal: refusal.health.code, explain: refusal.health.explain })
  return new RequestError('refused', { refusal: refusal.kind })
}
