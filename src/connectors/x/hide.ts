import { z } from 'zod'
import type { Done } from '../connector.ts'
import { callX } from './call.ts'
import type { XSession } from './session.ts'
import { readHealthCode, readProblem } from './trouble.ts'

const hiddenSchema = z.object({ data: z.object({ hidden: z.boolean() }) })

/** X hides only replies in conversations that the account began. */
export async function hideOnX(
  session: XSession,
  externalId: string,
  isHidden: boolean,
  signal: AbortSignal,
): Promise<Done> {
  const path = `/2/tweets/${externalId}/hidden`
  const answer = await callX(session, { method: 'PUT', path, body: { hidden: isHidden } }, signal)
  if (answer.kind === 'silent')
    return { ok: false, code: 'unreachable', explain: `No answer (${answer.code}).` }
  const code = answer.status === 404 ? 'gone' : readHealthCode(answer)
  if (code !== null) return { ok: false, code, explain: readProblem(answer.body).explain }
  const parsed = hiddenSchema.safeParse(answer.body)
  return parsed.success && parsed.data.data.hidden === isHidden
    ? { ok: true }
    : { ok: false, code: 'unexpected', explain: 'The network answered in an unknown form.' }
}
