import { z } from 'zod'
import { LOSS_OF_RIGHT, RIGHTS, type Right, type RightCode } from '../../core/account/right.ts'
import type { Health } from '../connector.ts'
import { askAppview, askChat, callAs } from './call.ts'
import { profileSchema } from './payload.ts'
import type { BlueskySession } from './session.ts'
import { readHealthCode, readProblem } from './trouble.ts'

const sessionSchema = z.object({ did: z.string().startsWith('did:'), handle: z.string().min(1) })

/** Who the account is and what it may do, by questions that change nothing. */
export async function checkBluesky(session: BlueskySession, signal: AbortSignal): Promise<Health> {
  const call = { method: 'GET', nsid: 'com.atproto.server.getSession' } as const
  const answer = await callAs(session, call, signal)
  const code = readHealthCode(answer)
  if (code !== null) {
    const explain =
      answer.kind === 'silent' ? `No answer (${answer.code}).` : readProblem(answer.body).explain
    return { ok: false, code, explain }
  }
  const parsed = sessionSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  if (!parsed.success)
    return { ok: false, code: 'unexpected', explain: 'The network answered in an unknown form.' }
  const { did, handle } = parsed.data
  const [displayName, mayChat] = await Promise.all([
    readName(session, did, handle, signal),
    probeChat(session, signal),
  ])
  return { ok: true, externalId: did, handle, displayName, rights: rightsOf(mayChat) }
}

async function readName(
  session: BlueskySession,
  did: string,
  handle: string,
  signal: AbortSignal,
): Promise<string> {
  const call = askAppview(session, 'app.bsky.actor.getProfile', { actor: did })
  const answer = await callAs(session, call, signal)
  const parsed = profileSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  const name = parsed.success ? (parsed.data.displayName?.trim() ?? '') : ''
  return name === '' ? handle : name
}

/** Null when the chat service did not say. */
async function probeChat(session: BlueskySession, signal: AbortSignal): Promise<boolean | null> {
  const code = readHealthCode(await callAs(session, askChat(session, 'listConvos', { limit: 1 }), signal))
  if (code === null) return true
  return code === 'forbidden' ? false : null
}

/** An app password may do all that an account may, but for direct messages, which take a privileged one. */
const rightsOf = (mayChat: boolean | null): Right[] =>
  RIGHTS.map(code => ({ code, has: isOfChat(code) ? mayChat : true, costs: LOSS_OF_RIGHT[code] }))

const isOfChat = (code: RightCode): boolean => code === 'readDirects' || code === 'writeDirects'
