import { z } from 'zod'
import type { Outcome } from '../../core/delivery/delivery.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Outgoing } from '../connector.ts'
import { askChat, callAs } from './call.ts'
import { type Convo, convoSchema, messageSchema } from './read-directs.ts'
import { decideRefusal, decideUnwritten } from './refusals.ts'
import type { BlueskySession } from './session.ts'
import { writeText } from './write-text.ts'

const convoAnswer = z.object({ convo: convoSchema })

/** The talk with somebody; it is begun where there is none yet, which nobody sees. */
export async function findConvo(
  session: BlueskySession,
  recipient: string,
  signal: AbortSignal,
): Promise<Result<Convo, Outcome>> {
  const call = askChat(session, 'getConvoForMembers', { members: [recipient] })
  const answer = await callAs(session, call, signal)
  const trouble = decideUnwritten(answer)
  if (trouble !== null) return refuse(trouble)
  const parsed = convoAnswer.safeParse(answer.kind === 'answered' ? answer.body : null)
  return parsed.success ? ok(parsed.data.convo) : refuse({ kind: 'retry', afterMs: 5_000, code: 'answerCut' })
}

export async function sendDirect(
  session: BlueskySession,
  { text, recipient }: Outgoing,
  signal: AbortSignal,
): Promise<Outcome> {
  const convo = await findConvo(session, recipient ?? '', signal)
  if (!convo.ok) return convo.refusal
  const message = await writeText(session, text, signal)
  const nsid = 'chat.bsky.convo.sendMessage'
  const proxy = `${session.settings.chatService}#bsky_chat`
  const body = { convoId: convo.value.id, message }
  const answer = await callAs(session, { method: 'POST', nsid, body, proxy }, signal)
  const refusal = decideRefusal(answer)
  if (refusal !== null) return refusal
  const parsed = messageSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  return parsed.success
    ? { kind: 'sent', externalId: parsed.data.id, at: new Date(parsed.data.sentAt) }
    : { kind: 'unknown', code: 'answerCut' }
}
