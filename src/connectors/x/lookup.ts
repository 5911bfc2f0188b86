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

/** How much of what the account said last is asked for, to see whether the network shows anything; X gives no fewer. */
const GLANCE = '5'

/**
 * Looks for a write whose answer was lost, in what the account said since the first try. It is `absent` only when
 * everything since then was seen, enough time has gone by for the network to show it, and the network does show what the
 * account said: one that has gone silent answers with empty lists, and what stands there would be said twice.
 */
export async function lookUpOnX(session: XSession, outgoing: Outgoing, signal: AbortSignal): Promise<Lookup> {
  const since = new Date(outgoing.firstTriedAt.getTime() - SKEW_MS)
  const wanted = candidateKey(outgoing)
  const isOther = (externalId: string): boolean => outgoing.alreadyOurs?.includes(externalId) ?? false
  const isWanted = (each: Inbound): boolean =>
    each.writtenAt >= since && keyOf(each) === wanted && !isOther(each.externalId) && mayCarry(each, outgoing)
  let token: string | undefined
  let hasShown = false
  for (let n = 0; n < MAX_PAGES; n++) {
    const page = await readOwn(session, outgoing, narrowedTo(outgoing, since), token, signal)
    if (page === null) return UNREACHABLE
    const hit = page.said.find(isWanted)
    if (hit !== undefined) return found(hit)
    hasShown ||= page.hasShown
    const isBehind = page.said.some(each => each.writtenAt < since)
    if (page.nextToken === undefined || isBehind) {
      if (!isSettled(session, outgoing)) return { kind: 'cannotTell', code: 'tooEarly' }
      return hasShown ? { kind: 'absent' } : glance(session, outgoing, isWanted, signal)
    }
    token = page.nextToken
  }
  return { kind: 'cannotTell', code: 'tooMany' }
}

const UNREACHABLE: Lookup = { kind: 'cannotTell', code: 'unreachable' }

const found = ({ externalId, writtenAt }: Inbound): Lookup => ({ kind: 'found', externalId, at: writtenAt })

/** Nothing was shown: whether that is because nothing was said, by what the account said before. */
async function glance(
  session: XSession,
  outgoing: Outgoing,
  isWanted: (each: Inbound) => boolean,
  signal: AbortSignal,
): Promise<Lookup> {
  const page = await readOwn(session, outgoing, lastSaid, undefined, signal)
  if (page === null) return UNREACHABLE
  const hit = page.said.find(isWanted)
  if (hit !== undefined) return found(hit)
  return page.hasShown ? { kind: 'absent' } : { kind: 'cannotTell', code: 'silent' }
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

const isSettled = ({ settings }: XSession, { lastTriedAt }: Outgoing): boolean =>
  Date.now() - lastTriedAt.getTime() >= settings.settleSeconds * 1000

async function readOwn(
  session: XSession,
  outgoing: Outgoing,
  narrow: (call: XCall) => XCall,
  token: string | undefined,
  signal: AbortSignal,
) {
  const reading = readingOf(session, outgoing.kind === 'direct' ? 'directs' : 'own')
  if (reading === null) return null
  const call = reading.call({ sinceId: null, gap: null }, token)
  const answer = await callX(session, narrow(call), signal)
  if (readHealthCode(answer) !== null || answer.kind !== 'answered') return null
  const page = pageSchema.safeParse(answer.body)
  if (!page.success) return null
  const { batch } = reading.toInbound(page.data)
  const said = batch.filter(each => each.author.externalId === session.externalId)
  return { said, hasShown: batch.length > 0, nextToken: page.data.meta.next_token }
}

/** Only what can hold the answer: the talk with this person, or our posts since the first try. */
const narrowedTo =
  ({ kind, recipient }: Outgoing, since: Date) =>
  (call: XCall): XCall =>
    kind === 'direct'
      ? { ...call, path: `/2/dm_conversations/with/${recipient}/dm_events` }
      : { ...call, query: { ...call.query, start_time: since.toISOString() } }

const lastSaid = (call: XCall): XCall => ({ ...call, query: { ...call.query, max_results: GLANCE } })
