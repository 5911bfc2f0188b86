import type { FastifyInstance } from 'fastify'
import type { DecisionView } from '../../contract/decision.ts'
import { RequestError } from '../../core/errors.ts'
import { correctFact } from '../../desk/correct-fact.ts'
import { permalinkOf } from '../../desk/decide-ways.ts'
import { hideMessage } from '../../desk/hide-message.ts'
import type { NetworkRefused } from '../../desk/network-refusal.ts'
import { overruleDecision } from '../../desk/overrule.ts'
import { reactToMessage } from '../../desk/react-to-message.ts'
import { listMessageFiles } from '../../store/attachment.ts'
import type { Database } from '../../store/database.ts'
import { readSpokenPolicy } from '../../store/macro.ts'
import { getPolicyVersion } from '../../store/policy.ts'
import { listCurrentDecisions, listNotAnswered, listSightings } from '../../store/ticket-detail.ts'
import type { Context } from '../context.ts'
import { registerRoute } from '../register-route.ts'
import { toDecisionView } from '../views/decision-view.ts'
import { toMessageView } from '../views/message-views.ts'
import { readCursor, writeCursor } from '../views/page-cursor.ts'

/** How long a person waits for the network's word. */
const HIDE_TIMEOUT_MS = 20_000

export function registerMessageRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk

  registerRoute(app, 'listNotAnswered', async ({ caller, query }) =>
    database.inWorkspace(caller.workspaceId, async trx => {
      const { workspaceId } = caller
      const found = await listNotAnswered(trx, workspaceId, readCursor(query.cursor), query.limit)
      const page = found.slice(0, query.limit)
      const ids = page.map(each => each.id)
      const decisions = await listCurrentDecisions(trx, workspaceId, ids)
      const sightings = await listSightings(trx, workspaceId, ids)
      const files = await listMessageFiles(trx, workspaceId, ids)
      const accounts = await trx
        .selectFrom('account')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .execute()
      const messages = []
      for (const row of page) {
        const decision = decisions.find(each => each.message_id === row.id)
        const account = accounts.find(each => each.id === row.account_id)
        if (decision === undefined || account === undefined) continue
        const message = toMessageView(row, {
          ticketId: null,
          accountHandle: account.handle,
          sightings: sightings
            .filter(each => each.messageId === row.id)
            .map(({ source, accountHandle }) => ({ source, accountHandle })),
          deliveries: [],
          mayHide: false,
          mayReact: [],
          files: files.filter(each => each.message_id === row.id),
          mentions: [],
          permalink: permalinkOf(desk.getConnector(row.channel), account, row, row.author_handle ?? ''),
        })
        const version = await getPolicyVersion(trx, workspaceId, decision.policy_version)
        const policy = await readSpokenPolicy(trx, workspaceId, version)
        messages.push({ message, decision: toDecisionView(decision, policy), channel: row.channel })
      }
      const last = page.at(-1)
      const nextCursor =
        found.length > query.limit && last !== undefined
          ? writeCursor({ at: last.decided_at.toISOString(), id: last.decision_id })
          : null
      return { messages, nextCursor }
    }),
  )

  registerRoute(app, 'reactToMessage', async ({ caller, params, body }) => {
    const signal = AbortSignal.timeout(HIDE_TIMEOUT_MS)
    const reacted = await reactToMessage(desk, caller.workspaceId, params.id, body, caller.memberId, signal)
    if (reacted.ok) return { done: true }
    throw refusalOf(reacted.refusal)
  })

  registerRoute(app, 'hideMessage', async ({ caller, params, body }) => {
    const hidden = await hideMessage(
      desk,
      caller.workspaceId,
      params.id,
      body.hidden,
      caller.memberId,
      AbortSignal.timeout(HIDE_TIMEOUT_MS),
    )
    if (hidden.ok) return { done: true }
    throw refusalOf(hidden.refusal)
  })

  registerRoute(app, 'overruleDecision', async ({ caller, params, body }) => {
    const { workspaceId } = caller
    const overruled = await overruleDecision(desk, workspaceId, params.id, body, caller.memberId)
    if (!overruled.ok) {
      if (overruled.refusal === 'notFound') throw new RequestError('notFound')
      throw new RequestError('refused', { refusal: overruled.refusal })
    }
    const decision = await readDecision(database, workspaceId, params.id)
    return { decision, ticketId: overruled.value.ticketId }
  })

  registerRoute(app, 'correctFact', async ({ caller, params, body }) => {
    const { workspaceId } = caller
    const corrected = await correctFact(desk, workspaceId, params.id, body, caller.memberId)
    if (!corrected.ok) {
      if (corrected.refusal === 'notFound') throw new RequestError('notFound')
      throw new RequestError('refused', { refusal: corrected.refusal })
    }
    return { decision: await readDecision(database, workspaceId, params.id), ...corrected.value }
  })
}

async function readDecision(
  database: Database,
  workspaceId: string,
  messageId: string,
): Promise<DecisionView> {
  return database.inWorkspace(workspaceId, async trx => {
    const [row] = await listCurrentDecisions(trx, workspaceId, [messageId])
    if (row === undefined) throw new RequestError('notFound')
    const version = await getPolicyVersion(trx, workspaceId, row.policy_version)
    return toDecisionView(row, await readSpokenPolicy(trx, workspaceId, version))
  })
}

/** What the desk or the network refused, in our code and in its own words. */
function refusalOf(refused: NetworkRefused): RequestError {
  if (refused.kind === 'notFound') return new RequestError('notFound')
  const { refusal, explain } = refused
  return new RequestError('refused', explain === null ? { refusal } : { refusal, explain })
}
