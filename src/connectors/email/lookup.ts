import type { Lookup, Outgoing } from '../outgoing.ts'
import { type MailSession, openAccess } from './mail-session.ts'
import { messageIdOf } from './message-id.ts'
import { findSent, type SentLook } from './transport/find-sent.ts'
import { withImap } from './transport/imap-session.ts'

/**
 * Looks for a mail whose answer was lost, by its id in our own mailbox: the server that took it brought us a copy, or
 * keeps one itself. It is `absent` only when every folder was searched, long enough after the last try.
 */
export async function lookUpMail(
  session: MailSession,
  outgoing: Outgoing,
  signal: AbortSignal,
): Promise<Lookup> {
  const { address, settleSeconds } = session.settings
  const externalId = messageIdOf(outgoing.id, address)
  const look = await search(session, externalId, outgoing.firstTriedAt, signal)
  if (look.kind === 'found') return { kind: 'found', externalId, at: look.at }
  if (look.kind === 'cannotTell') return look
  const waitedMs = Date.now() - outgoing.lastTriedAt.getTime()
  return waitedMs >= settleSeconds * 1000 ? { kind: 'absent' } : { kind: 'cannotTell', code: 'tooEarly' }
}

async function search(
  session: MailSession,
  messageId: string,
  since: Date,
  signal: AbortSignal,
): Promise<SentLook | { kind: 'cannotTell'; code: string }> {
  try {
    const access = await openAccess(session, signal)
    return await withImap(access, signal, client => findSent(client, messageId, since))
  } catch {
    // Whatever went wrong: not having seen it says nothing.
    return { kind: 'cannotTell', code: 'unreachable' }
  }
}
