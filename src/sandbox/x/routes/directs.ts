import { z } from 'zod'
import type { SandboxDirect } from '../../network.ts'
import { directConversationId } from '../../rules.ts'
import { firstIdAt } from '../../snowflake.ts'
import { readAsked, readList } from '../asked.ts'
import { readBody } from '../body.ts'
import { type Answer, type Asking, type Endpoint, getUserId, refuse } from '../endpoint.ts'
import { includeUsers } from '../includes.ts'
import { later, readWindow, renderMeta, takePage } from '../page.ts'
import { getPathId } from '../params.ts'
import { forbidden, invalidParameter, invalidRequest, notFoundError } from '../problems.ts'
import { renderDirect } from '../render-direct.ts'

const READ = ['dm.read', 'tweet.read', 'users.read']
const WRITE = ['dm.write', 'tweet.read', 'users.read']
const SIZE = { least: 1, most: 100, usual: 100 }
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
const EVENT_TYPES = ['MessageCreate', 'ParticipantsJoin', 'ParticipantsLeave']

const read = { method: 'GET', caller: 'user', scopes: READ, limit: 'directs' } as const
const write = { method: 'POST', caller: 'user', scopes: WRITE, limit: 'sendDirect' } as const

export const directEndpoints: readonly Endpoint[] = [
  { ...read, path: '/2/dm_events', answer: answerAll },
  { ...read, path: '/2/dm_events/:event_id', answer: answerOne },
  { ...read, path: '/2/dm_conversations/with/:participant_id/dm_events', answer: answerWith },
  { ...read, path: '/2/dm_conversations/:id/dm_events', answer: answerConversation },
  { ...write, path: '/2/dm_conversations/with/:participant_id/messages', answer: sendTo },
  { ...write, path: '/2/dm_conversations/:dm_conversation_id/messages', answer: sendInto },
]

function answerAll(asking: Asking): Answer {
  return answerList(asking, asking.network.state.directsWith.get(getUserId(asking.caller)) ?? [])
}

function answerWith(asking: Asking): Answer {
  const other = getPathId(asking, 'participant_id')
  return answerTalk(asking, directConversationId(getUserId(asking.caller), other))
}

function answerConversation(asking: Asking): Answer {
  const id = asking.params.id ?? ''
  getOther(asking, 'id', id)
  return answerTalk(asking, id)
}

function answerTalk(asking: Asking, conversationId: string): Answer {
  return answerList(asking, asking.network.state.directConversations.get(conversationId) ?? [])
}

function answerOne(asking: Asking): Answer {
  const id = getPathId(asking, 'event_id')
  const direct = asking.network.state.directs.get(id)
  const userId = getUserId(asking.caller)
  if (!direct || (direct.senderId !== userId && direct.recipientId !== userId))
    return { body: { errors: [notFoundError('dm_event', 'event_id', id)] } }
  return {
    body: { data: renderDirect(direct, readAsked(asking.query)), ...includeSenders(asking, [direct]) },
  }
}

/** The last thirty days, newest first. Only messages exist here: nobody joins or leaves a talk of two. */
function answerList(asking: Asking, all: readonly string[]): Answer {
  const { network } = asking
  const window = readWindow(dropMarks(asking), SIZE, ['pagination_token'])
  const oldest = firstIdAt(new Date(network.now().getTime() - KEPT_MS)).toString()
  const ids = asking.isSilent || !wantsMessages(asking) ? [] : all
  const page = takePage(ids, { ...window, after: later(window.after, oldest) }, () => true)
  const directs = page.ids.map(id => network.state.directs.get(id)).filter(direct => direct !== undefined)
  const asked = readAsked(asking.query)
  const { newest_id, oldest_id, ...meta } = renderMeta(page)
  return {
    body: {
      ...(directs.length > 0 && { data: directs.map(direct => renderDirect(direct, asked)) }),
      ...includeSenders(asking, directs),
      meta,
    },
  }
}

/** Direct messages know neither `since_id` nor times: these are parameters like any other unknown one. */
function dropMarks({ query }: Asking): Asking['query'] {
  const { since_id, until_id, start_time, end_time, ...rest } = query
  return rest
}

function wantsMessages({ query }: Asking): boolean {
  const types = readList(query.event_types)
  for (const type of types)
    if (!EVENT_TYPES.includes(type))
      throw invalidParameter('event_types', type, `is not one of [${EVENT_TYPES}]`)
  return types.length === 0 || types.includes('MessageCreate')
}

function includeSenders(asking: Asking, directs: readonly SandboxDirect[]) {
  const asked = readAsked(asking.query)
  const ids = [
    ...(asked.expansions.has('sender_id') ? directs.map(direct => direct.senderId) : []),
    ...(asked.expansions.has('participant_ids')
      ? directs.flatMap(direct => [direct.senderId, direct.recipientId ?? direct.senderId])
      : []),
  ]
  return includeUsers(asking.network.state, ids, asked, asking.base)
}

const messageSchema = z.strictObject({
  text: z.string().min(1).optional(),
  attachments: z.unknown().optional(),
})

function sendTo(asking: Asking): Answer {
  return send(asking, getPathId(asking, 'participant_id'))
}

function sendInto(asking: Asking): Answer {
  const name = 'dm_conversation_id'
  return send(asking, getOther(asking, name, asking.params[name] ?? ''))
}

function send(asking: Asking, recipientId: string): Answer {
  const { text, attachments } = readBody(messageSchema, asking.body)
  if (attachments !== undefined) throw invalidRequest('The sandbox has no `attachments` yet.')
  if (text === undefined) throw invalidRequest('[$.text: is missing]')
  const told = asking.network.sendDirect(getUserId(asking.caller), recipientId, text, 'api')
  if (!told.ok) throw refuse(told.refusal)
  const { id, conversationId } = told.value
  return { status: 201, body: { data: { dm_conversation_id: conversationId, dm_event_id: id } } }
}

/** The other one in `{smaller id}-{larger id}`. @throws Problem unless the caller is one of the two. */
function getOther(asking: Asking, name: string, conversationId: string): string {
  const [, left = '', right = ''] = /^([0-9]{1,19})-([0-9]{1,19})$/.exec(conversationId) ?? []
  if (left === '') throw invalidParameter(name, conversationId, 'is not valid')
  const userId = getUserId(asking.caller)
  if (left !== userId && right !== userId) throw forbidden('You are not a participant of this conversation.')
  return left === userId ? right : left
}
