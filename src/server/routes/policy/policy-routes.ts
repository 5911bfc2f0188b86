import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { RequestError } from '../../../core/errors.ts'
import { readWithMacros } from '../../../core/macro/read-with-macros.ts'
import { policySchema } from '../../../core/policy/policy.ts'
import { STARTER_KINDS, starterAfter } from '../../../core/policy/starter-policy.ts'
import { writePolicy } from '../../../core/policy/write-policy.ts'
import { backTest } from '../../../desk/policy/back-test.ts'
import { checkSource } from '../../../desk/policy/check-source.ts'
import { publishPolicy } from '../../../desk/policy/publish-policy.ts'
import { discardPolicyDraft, savePolicyDraft } from '../../../desk/policy/save-draft.ts'
import { tryPolicy } from '../../../desk/policy/try-policy.ts'
import { findPolicySource, getPolicy, listPolicyVersions, listQueuesInUse } from '../../../store/policy.ts'
import { findPolicyDraft } from '../../../store/policy-draft.ts'
import { readWorkspaceName } from '../../../store/workspace.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { readCursor } from '../../views/page-cursor.ts'
import {
  toBackTestAnswer,
  toDraftView,
  toProblemView,
  toReadingView,
  toTryAnswer,
  toVersionView,
} from './policy-views.ts'
import { readDocument } from './read-document.ts'

export function registerPolicyRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk

  registerRoute(app, 'getPolicy', ({ caller: { workspaceId } }) =>
    database.inWorkspace(workspaceId, async trx => {
      const [newest] = await listPolicyVersions(trx, workspaceId)
      if (newest === undefined) throw new RequestError('notFound')
      const draft = await findPolicyDraft(trx, workspaceId)
      const source = (await findPolicySource(trx, workspaceId, newest.version)) ?? ''
      return { ...toVersionView(newest), source, draft: draft === null ? null : toDraftView(draft) }
    }),
  )

  registerRoute(app, 'listPolicyVersions', ({ caller: { workspaceId } }) =>
    database.inWorkspace(workspaceId, async trx => ({
      versions: (await listPolicyVersions(trx, workspaceId)).map(toVersionView),
    })),
  )

  registerRoute(app, 'getPolicyVersion', ({ caller: { workspaceId }, params }) =>
    database.inWorkspace(workspaceId, async trx => {
      const versions = await listPolicyVersions(trx, workspaceId)
      const version = versions.find(each => each.version === params.version)
      if (version === undefined) throw new RequestError('notFound')
      const source = (await findPolicySource(trx, workspaceId, version.version)) ?? ''
      return { ...toVersionView(version), source }
    }),
  )

  registerRoute(app, 'getPolicySchema', async () =>
    z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any' }),
  )

  registerRoute(app, 'listPolicyStarters', ({ caller: { workspaceId } }) =>
    database.inWorkspace(workspaceId, async trx => {
      const { document } = await getPolicy(trx, workspaceId)
      const brandNames = [...new Set([await readWorkspaceName(trx, workspaceId), ...document.brandNames])]
      const queuesInUse = await listQueuesInUse(trx, workspaceId)
      return {
        starters: STARTER_KINDS.map(kind => ({
          kind,
          source: writePolicy(starterAfter({ document, brandNames, queuesInUse }, kind)),
        })),
      }
    }),
  )

  registerRoute(app, 'readPolicySource', async ({ caller: { workspaceId }, body }) => {
    const { document, problems, macros } = await database.inWorkspace(workspaceId, trx =>
      checkSource(trx, workspaceId, body.source),
    )
    return {
      problems: problems.map(toProblemView),
      reading: document === null ? null : toReadingView(readWithMacros(document, macros, body.locale)),
    }
  })

  registerRoute(app, 'savePolicyDraft', async ({ caller, body }) => {
    const savedAt = body.savedAt === null ? null : new Date(body.savedAt)
    const saved = await savePolicyDraft(desk, caller.workspaceId, { ...body, savedAt }, caller.memberId)
    if (saved.ok) return { savedAt: saved.value.toISOString() }
    throw new RequestError('refused', { refusal: 'draftMoved', savedBy: saved.refusal.savedBy })
  })

  registerRoute(app, 'discardPolicyDraft', async ({ caller }) => {
    await discardPolicyDraft(desk, caller.workspaceId)
    return { done: true }
  })

  registerRoute(app, 'tryPolicy', async ({ caller: { workspaceId }, body }) => {
    const document = readDocument(body.source)
    return toTryAnswer(await tryPolicy(desk, workspaceId, document, body), document)
  })

  registerRoute(app, 'backTestPolicy', async ({ caller: { workspaceId }, body }) => {
    const document = readDocument(body.source)
    const period = { from: new Date(body.from), to: new Date(body.to) }
    const after = readCursor(body.cursor ?? undefined)
    const page = await backTest(desk, workspaceId, document, period, after)
    return database.inWorkspace(workspaceId, trx => toBackTestAnswer(trx, workspaceId, page))
  })

  registerRoute(app, 'publishPolicy', async ({ caller, body }) => {
    const published = await publishPolicy(desk, caller.workspaceId, body, caller.memberId)
    if (published.ok) return { version: published.value }
    const { refusal } = published
    if (refusal.kind === 'policyMoved')
      throw new RequestError('refused', { refusal: refusal.kind, version: refusal.version })
    throw new RequestError('refused', {
      refusal: refusal.kind,
      problems: refusal.problems.map(toProblemView),
    })
  })
}
