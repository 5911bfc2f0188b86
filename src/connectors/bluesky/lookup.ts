import { candidateKey } from '../../core/delivery/candidate-key.ts'
import type { Lookup, Outgoing } from '../connector.ts'
import { askChat, callAs } from './call.ts'
import { findRecordOf } from './find-sent.ts'
import { messagesSchema } from './read-directs.ts'
import { findConvo } from './send-direct.ts'
import type { BlueskySession } from './session.ts'
import { shownText } from './shown-text.ts'
import { readHealthCode } from './trouble.ts'

/** The network's clock and ours may differ by this much. */
const SKEW_MS = 30_000
const MAX_PAGES = 20

/**
 * Looks for a write whose answer was lost: a post by its key, a direct message, which has none, by its words in the
 * talk since the first try.
 */
export async function lookUpOnBluesky(
  session: BlueskySession,
  outgoing: Outgoing,
  signal: AbortSignal,
): Promise<Lookup> {
  const find = outgoing.kind === 'direct' ? findMessageOf : findRecordOf
  const looked = await find(session, outgoing, signal)
  return looked.kind === 'absent' ? settled(session, outgoing) : looked
}

/** A request may be on its way still, long after whoever sent it has given up. */
function settled({ settings }: BlueskySession, { lastTriedAt }: Outgoing): Lookup {
  return Date.now() - lastTriedAt.getTime() >= settings.settleSeconds * 1000
    ? { kind: 'absent' }
    : { kind: 'cannotTell', code: 'tooEarly' }
}

async function findMessageOf(
  session: BlueskySession,
  outgoing: Outgoing,
  signal: AbortSignal,
): Promise<Lookup> {
  const convo = await findConvo(session, outgoing.recipient ?? '', signal)
  if (!convo.ok) return { kind: 'cannotTell', code: 'unreachable' }
  const since = new Date(outgoing.firstTriedAt.getTime() - SKEW_MS)
  let token: string | undefined
  for (let n = 0; n < MAX_PAGES; n++) {
    const query = { convoId: convo.value.id, limit: 100, cursor: token }
    const answer = await callAs(session, askChat(session, 'getMessages', query), signal)
    const page = messagesSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
    if (readHealthCode(answer) !== null || !page.success) return { kind: 'cannotTell', code: 'unreachable' }
    const said = page.data.messages.map(each => each.message)
    const hit = said.find(
      each =>
        each.sender.did === session.externalId &&
        new Date(each.sentAt) >= since &&
        outgoing.alreadyOurs?.includes(each.id) !== true &&
        keyOf(shownText(each.text, each.facets ?? [])) === keyOf(outgoing.text),
    )
    if (hit !== undefined) return { kind: 'found', externalId: hit.id, at: new Date(hit.sentAt) }
    token = page.data.cursor
    if (token === undefined || said.some(each => new Date(each.sentAt) < since)) return { kind: 'absent' }
  }
  return { kind: 'cannotTell', code: 'tooMany' }
}

const keyOf = (text: string): string => candidateKey({ target: null, recipient: null, text })
