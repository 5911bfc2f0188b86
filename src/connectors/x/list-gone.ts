import { z } from 'zod'
import { demandOfX } from './demand.ts'
import type { XSession } from './session.ts'

const answerSchema = z.object({
  errors: z.array(z.object({ resource_id: z.string().optional(), type: z.string().optional() })).default([]),
})

/** X shows neither deleted posts nor those of people who have closed their accounts, and says so beside the others. */
export async function listGone(
  session: XSession,
  externalIds: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const ids = externalIds.filter(id => /^\d{1,19}$/.test(id))
  if (ids.length === 0) return []
  const query = { ids: ids.join(','), 'tweet.fields': 'id' }
  const { errors } = await demandOfX(
    session,
    { method: 'GET', path: '/2/tweets', query },
    answerSchema,
    signal,
  )
  const gone = new Set(
    errors.filter(each => each.type?.endsWith('/resource-not-found')).map(each => each.resource_id),
  )
  return ids.filter(id => gone.has(id))
}
