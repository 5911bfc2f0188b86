import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import type { Result } from '../../../core/result.ts'
import { mergeTag, partTag, type TagMoved } from '../../../desk/tag/merge-tags.ts'
import type { TagDenied } from '../../../desk/tag/tell-tag.ts'
import { addTag, changeTag } from '../../../desk/tag/write-tag.ts'
import { countTagged, listTags } from '../../../store/tag.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { toTagView } from './tag-views.ts'

export function registerTagRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'listTags', ({ caller: { workspaceId }, query }) =>
    desk.database.inWorkspace(workspaceId, async trx => {
      const counts = query.counted === 'true' ? await countTagged(trx, workspaceId) : null
      return { tags: (await listTags(trx, workspaceId)).map(row => toTagView(row, counts)) }
    }),
  )
  registerRoute(app, 'addTag', async ({ caller, body }) => ({
    tag: toTagView(given(await addTag(desk, body, caller))),
  }))
  registerRoute(app, 'changeTag', async ({ caller, params, body }) => ({
    tag: toTagView(given(await changeTag(desk, params.id, body, caller))),
  }))
  registerRoute(app, 'mergeTag', async ({ caller, params, body }) =>
    toMoved(given(await mergeTag(desk, params.id, body.into, caller))),
  )
  registerRoute(app, 'partTag', async ({ caller, params }) =>
    toMoved(given(await partTag(desk, params.id, caller))),
  )
}

const toMoved = ({ tag, tickets }: TagMoved) => ({ tag: toTagView(tag), tickets })

function given<T>(result: Result<T, TagDenied>): T {
  if (result.ok) return result.value
  const { refusal } = result
  if (refusal.kind === 'notFound') throw new RequestError('notFound')
  if (refusal.kind !== 'tagNameTaken') throw new RequestError('refused', { refusal: refusal.kind })
  const { by } = refusal
  throw new RequestError('refused', { refusal: refusal.kind, tag: by === null ? null : toTagView(by) })
}
