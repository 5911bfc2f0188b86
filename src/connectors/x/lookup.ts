import { candidateKey } from '../../core/delivery/candidate-key.ts'
import type { Inbound, Lookup, Outgoing } from '../connector.ts'
import { callX, type XCall } from './call.ts'
import { pageSchema } from './payload.ts'
import type { XSession } from './session.ts'
import { readingOf } from './sources.ts'
import { readHealthCode } from './trouble.ts'

/** The network's clock and ours may differ by this much. */
const SKEW_MS = 30_000
/** More than X lets an account say in hours: what was lost long ago is still found behind it. */
const MAX_PAGES = 20

/**
 * Looks for a write whose answer was lost, in what the account said since the first try. It is `absent` only when
 * everything since then was seen and enough time has gone by for the network to show it.
 */
export async function lookUpOnX(session: XSession, outgoing: Outgoing, signal: AbortSignal): Promise<Lookup> {
  const since = new Date(outgoing.firstTriedAt.getTime() - SKEW_MS)
  const wanted = candidateKey(outgoing)
  const isOther = (externalId: string): boolean => outgoing.alreadyOurs?.includes(externalId) ?? false
  let token: string | undefined
  for (let n = 0; n < MAX_PAGES; n++) {
    const page = await readOwn(session, outgoing, since, token, signal)
    if (page === null) return { kind: 'cannotTell', code: 'unreachable' }
    const hit = page.said.find(
      each =>
        each.writtenAt >= since &&
        keyOf(each) === wanted &&
        !isOther(each.externalId) &&
        mayCarry(each, outgoing),
    )
    if (hit !== undefined) return { kind: 'found', externalId: hit.externalId, at: hit.writtenAt }
    const isBehind = page.said.some(each => each.writtenAt < since)
    if (page.nextToken === undefined || isBehind) return settled(session, outgoing)
    token = page.nextToken
  }
  return { kind: 'cannotTell', code: 'tooMany' }
}

/** Without words, time and target alone would also name a bare link: the picture tells them apart where it is shown. */
const mayCarry = (said: Inbound, outgoing: Outgoing): boolean =>
  outgoing.text !== '' || outgoing.kind === 'direct' || said.media.length > 0

const keyOf = (said: Inbound): string =>
  candidateKey({
    target: said.visibility === 'public' ? said.inReplyTo : null,
    recipient: said.visibility === 'direct' ? (said.counterpart?.externalId ?? null) : null,
    text: said.text,
  })

function settled(session: XSession, outgoing: Outgoing): Lookup {
  const waitedMs = Date.now() - outgoing.lastTriedAt.getTime()
  return waitedMs >= session.settings.settleSeconds * 1000
    ? { kind: 'absent' }
    : { kind: 'cannotTell', code: 'tooEarly' }
}

async function readOwn(
  session: XSession,
  outgoing: Outgoing,
  since: Date,
  token: string | undefined,
  signal: AbortSignal,
) {
  const reading = readingOf(session, outgoing.kind === 'direct' ? 'directs' : 'own')
  if (reading === null) return null
  const call = reading.call({ sinceId: null, gap: null }, token)
  const answer = await callX(session, narrowed(call, outgoing, since), signal)
  if (readHealthCode(answer) !== null || answer.kind !== 'answered') return null
  const page = pageSchema.safeParse(answer.body)
  if (!page.success) return null
  const said = reading
    .toInbound(page.data)
    .batch.filter(each => each.author.externalId === session.externalId)
  return { said, nextToken: page.data.meta.next_token }
}

/** Only what can hold the answer: the talk with this person, or our posts since the first try. */
function narrowed(call: XCall, outgoing: Outgoing, since: Date): XCall {
  if (outgoing.kind === 'direct')
    return { ...call, path: `/2/dm_conversations/with/${outgoing.recipient}/dm_events` }
  return { ...call, query: { ...call.query, start_time: since.toISOString() } }
}
