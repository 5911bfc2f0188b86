import { z } from 'zod'
import type { Done, Reaction } from '../connector.ts'
import { callX, type XCall } from './call.ts'
import type { XSession } from './session.ts'
import { readHealthCode, readProblem } from './trouble.ts'

/** X says what stands afterwards, in the word of either of its dialects. */
const standing = z.object({
  data: z.union([
    z.object({ reposted: z.boolean() }).transform(data => data.reposted),
    z.object({ retweeted: z.boolean() }).transform(data => data.retweeted),
  ]),
})

/** Reposts a post as the account, or takes that back. X lets apps that serve themselves neither like nor quote. */
export async function reactOnX(
  session: XSession,
  externalId: string,
  reaction: Reaction,
  isOn: boolean,
  signal: AbortSignal,
): Promise<Done> {
  if (reaction !== 'repost') return { ok: false, code: 'unsupported', explain: 'X does not offer this.' }
  const answer = await callX(session, toCall(session, externalId, isOn), signal)
  if (answer.kind === 'silent')
    return { ok: false, code: 'unreachable', explain: `No answer (${answer.code}).` }
  if (isOn && answer.status === 403 && /already/i.test(readProblem(answer.body).explain)) return { ok: true }
  const code = answer.status === 404 ? 'gone' : readHealthCode(answer)
  if (code !== null) return { ok: false, code, explain: readProblem(answer.body).explain }
  const parsed = standing.safeParse(answer.body)
  return parsed.success && parsed.data.data === isOn
    ? { ok: true }
    : { ok: false, code: 'unexpected', explain: 'The network answered in an unknown form.' }
}

const toCall = ({ externalId: me }: XSession, externalId: string, isOn: boolean): XCall =>
  isOn
    ? { method: 'POST', path: `/2/users/${me}/retweets`, body: { tweet_id: externalId } }
    : { method: 'DELETE', path: `/2/users/${me}/retweets/${externalId}` }
