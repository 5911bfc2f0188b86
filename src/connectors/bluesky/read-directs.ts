import { z } from 'zod'
import type { Author, Cursor, Inbound, Page } from '../connector.ts'
import { askChat, callAs, demand, readTrouble } from './call.ts'
import { readCursor } from './mark.ts'
import { facetSchema, listOf, profileSchema } from './payload.ts'
import type { BlueskySession } from './session.ts'
import { mentionsOf, shownText } from './shown-text.ts'
import { quotedBy, toAuthor, unknownAuthor } from './to-inbound.ts'
import { readProblem } from './trouble.ts'

/** Up to which entry of the chat's log all is ours; `rev` is empty while nothing has ever been said. */
const cursorSchema = z.object({ rev: z.string().max(500) })

export const messageSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  sender: z.object({ did: z.string() }),
  sentAt: z.string(),
  facets: listOf(facetSchema).optional().catch(undefined),
  embed: z
    .object({ record: z.object({ uri: z.string().optional() }).optional() })
    .optional()
    .catch(undefined),
})
export type ChatMessage = z.infer<typeof messageSchema>

const rawMessageSchema = z.unknown().transform((raw, context) => {
  const parsed = messageSchema.safeParse(raw)
  if (parsed.success) return { message: parsed.data, raw }
  context.addIssue({ code: 'custom', message: 'no message' })
  return z.NEVER
})
type RawMessage = z.infer<typeof rawMessageSchema>

export const convoSchema = z.object({
  id: z.string().min(1),
  rev: z.string(),
  members: listOf(profileSchema),
  lastMessage: z.object({ sentAt: z.string() }).optional().catch(undefined),
})
export type Convo = z.infer<typeof convoSchema>

export const messagesSchema = z.object({ messages: listOf(rawMessageSchema), cursor: z.string().optional() })
const convosSchema = z.object({ convos: listOf(convoSchema), cursor: z.string().optional() })
const logSchema = z.object({
  cursor: z.string().optional(),
  logs: listOf(
    z.object({
      $type: z.string(),
      rev: z.string().optional(),
      convoId: z.string(),
      message: z.unknown(),
    }),
  ),
})

const PAGES_PER_SITTING = 1
const SKEW_MS = 60_000

/**
 * Direct messages by the chat service's log. Where the account may not read them (an ordinary app password, a network
 * without chat) there is nothing to read, and that is no trouble: the check says so.
 */
export async function* readDirects(
  session: BlueskySession,
  cursor: Cursor | null,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const place = readCursor(cursorSchema, cursor)
  if (!(await mayChat(session, signal))) return
  if (place === null) yield* readPast(session, signal)
  else yield* readLog(session, place.rev, signal)
}

/** Throws ReadingTrouble where it is not the right that is missing. */
async function mayChat(session: BlueskySession, signal: AbortSignal): Promise<boolean> {
  const answer = await callAs(session, askChat(session, 'listConvos', { limit: 1 }), signal)
  const trouble = readTrouble(answer)
  if (trouble === null) return true
  if (trouble.code === 'forbidden' || isUnknownService(answer)) return false
  throw trouble
}

/** The account server does not find the chat service. */
const isUnknownService = (answer: Awaited<ReturnType<typeof callAs>>): boolean =>
  answer.kind === 'answered' &&
  (answer.status === 404 || /could not resolve proxy/i.test(readProblem(answer.body).explain))

/** All talks since the account was connected, and the newest messages of those before; then the log goes on. */
async function* readPast(session: BlueskySession, signal: AbortSignal): AsyncGenerator<Page> {
  const floor = session.connectedAt.getTime() - SKEW_MS
  // The way in is noted first: what is said while the past is read stands in the log.
  const { cursor: way = '' } = await demand(session, askChat(session, 'getLog', {}), logSchema, signal)
  const batch: Inbound[] = []
  let rev = way
  let token: string | undefined
  do {
    const query = { limit: 100, cursor: token }
    const page = await demand(session, askChat(session, 'listConvos', query), convosSchema, signal)
    for (const convo of page.convos) {
      if (convo.rev > rev && way === '') rev = convo.rev
      batch.push(...(await readConvo(session, convo, floor, signal)))
    }
    const isPast = page.convos.some(each => Date.parse(each.lastMessage?.sentAt ?? '') < floor)
    token = isPast ? undefined : page.cursor
  } while (token !== undefined)
  yield { batch, cursor: JSON.stringify({ rev }) }
}

async function readConvo(
  session: BlueskySession,
  convo: Convo,
  floor: number,
  signal: AbortSignal,
): Promise<Inbound[]> {
  const found: Inbound[] = []
  let token: string | undefined
  do {
    const query = { convoId: convo.id, limit: 100, cursor: token }
    const page = await demand(session, askChat(session, 'getMessages', query), messagesSchema, signal)
    found.push(...page.messages.map(each => directToInbound(each, convo, session.externalId)))
    const isPast = page.messages.some(each => Date.parse(each.message.sentAt) < floor)
    token = isPast || page.messages.length === 0 ? undefined : page.cursor
  } while (token !== undefined)
  return found
}

/** Whoever deletes a message takes it from his own sight alone: that is no news for the talk. */
async function* readLog(session: BlueskySession, from: string, signal: AbortSignal): AsyncGenerator<Page> {
  let rev = from
  const convos = new Map<string, Convo>()
  for (let n = 0; n < PAGES_PER_SITTING; n++) {
    const query = { cursor: rev === '' ? undefined : rev }
    const { logs, cursor } = await demand(session, askChat(session, 'getLog', query), logSchema, signal)
    const isStill = cursor === undefined || cursor === rev || logs.length === 0
    const batch: Inbound[] = []
    for (const { $type, convoId, message } of logs) {
      const parsed = rawMessageSchema.safeParse(message)
      if (!$type.endsWith('#logCreateMessage') || !parsed.success) continue
      const convo = convos.get(convoId) ?? (await getConvo(session, convoId, signal))
      convos.set(convoId, convo)
      batch.push(directToInbound(parsed.data, convo, session.externalId))
    }
    rev = cursor ?? rev
    if (logs.length === 0 && isStill && rev === from) return
    yield {
      batch,
      cursor: JSON.stringify({ rev }),
      isBehind: !isStill && n === PAGES_PER_SITTING - 1,
    }
    if (isStill) return
  }
}

async function getConvo(session: BlueskySession, convoId: string, signal: AbortSignal): Promise<Convo> {
  const schema = z.object({ convo: convoSchema })
  return (await demand(session, askChat(session, 'getConvo', { convoId }), schema, signal)).convo
}

export function directToInbound({ message, raw }: RawMessage, convo: Convo, ownId: string): Inbound {
  const authorOf = (did: string): Author => {
    const member = convo.members.find(each => each.did === did)
    return member === undefined ? unknownAuthor(did) : toAuthor(member)
  }
  const { id, text, sender, sentAt, facets = [], embed } = message
  const other = convo.members.find(each => each.did !== ownId)?.did ?? sender.did
  return {
    externalId: id,
    author: authorOf(sender.did),
    visibility: 'direct',
    source: sender.did === ownId ? 'own' : 'direct',
    text: shownText(text, facets),
    language: null,
    media: [],
    networkThread: convo.id,
    inReplyTo: null,
    inReplyToAuthor: null,
    quotes: quotedBy(embed),
    reposts: null,
    mentions: mentionsOf(facets),
    counterpart: authorOf(other),
    editOf: [],
    writtenAt: new Date(sentAt),
    raw,
  }
}
