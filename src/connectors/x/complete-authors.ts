import { z } from 'zod'
import type { Author, Inbound } from '../connector.ts'
import { callX } from './call.ts'
import { userSchema } from './payload.ts'
import type { XSession } from './session.ts'
import { POST_QUERY } from './sources.ts'
import { toAuthor } from './to-inbound.ts'

const MOST_AT_ONCE = 100
const usersSchema = z.object({ data: z.array(z.unknown()).default([]) })

/** Some events tell an author's id alone. Whom X does not show keeps that: his next post will tell more. */
export async function completeAuthors(
  session: XSession,
  batch: readonly Inbound[],
  signal: AbortSignal,
): Promise<readonly Inbound[]> {
  const ids = new Set(batch.flatMap(each => (each.author.isPartial === true ? [each.author.externalId] : [])))
  if (ids.size === 0) return batch
  const known = await readAuthors(session, [...ids].slice(0, MOST_AT_ONCE), signal)
  return batch.map(each => {
    const author = known.get(each.author.externalId) ?? each.author
    return { ...each, author, counterpart: each.counterpart === each.author ? author : each.counterpart }
  })
}

async function readAuthors(
  session: XSession,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Author>> {
  const query = { ids: ids.join(','), 'user.fields': POST_QUERY['user.fields'] }
  const answer = await callX(session, { method: 'GET', path: '/2/users', query }, signal)
  const parsed = usersSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  const users = parsed.success ? parsed.data.data : []
  return new Map(
    users.flatMap(user => {
      const read = userSchema.safeParse(user)
      return read.success ? [[read.data.id, toAuthor(read.data)] as const] : []
    }),
  )
}
