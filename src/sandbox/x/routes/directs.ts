import { directConversationId } from '../../rules.ts'
import { firstIdAt } from '../../snowflake.ts'
import { seesDirect } from '../../state.ts'
import { readAsked, readList } from '../asked.ts'
import { type Answer, type Asking, type Endpoint, getUserId } from '../endpoint.ts'
import { includeForDirects } from '../include-for-directs.ts'
import { later, readWindow, renderMeta, takePage } from '../page.ts'
import { getPathId } from '../params.ts'
import { invalidParameter, notFoundError } from '../problems.ts'
import { type DirectEvent, eventTypeOf, findDirectEvent, renderDirect } from '../render-direct.ts'
import { getTalk } from './direct-talk.ts'

const SIZE = { least: 1, most: 100, usual: 100 }
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
const EVENT_TYPES = ['MessageCreate', 'ParticipantsJoin', 'ParticipantsLeave']

const read = {
  method: 'GET',
  caller: 'user',
  scopes: ['dm.read', 'tweet.read', 'users.read'],
  limit: 'directs',
} as const

export const directEndpoints: readonly Endpoint[] = [
  { ...read, path: '/2/dm_events', answer: answerAll },
  { ...read, path: '/2/dm_events/:event_id', answer: answerOne },
  { ...read, path: '/2/dm_conversations/with/:participant_id/dm_events', answer: answerWith },
  { ...read, path: '/2/dm_conversations/:id/dm_events', answer: answerConversation },
]

function answerAll(asking: Asking): Answer {
  return answerList(asking, asking.network.state.directsWith.get(getUserId(asking.caller)) ?? [])
}

function answerWith(asking: Asking): Answer {
  return answerTalk(asking, getPathId(asking, 'participant_id'))
}

/** Of a group each sees what was said while taking part. */
function answerConversation(asking: Asking): Answer {
  const { state } = asking.network
  const talk = getTalk(asking, 'id')
  if ('userId' in talk) return answerTalk(asking, talk.userId)
  const all = state.directsWith.get(getUserId(asking.caller)) ?? []
  return answerList(
    asking,
    all.filter(id => findDirectEvent(state, id)?.conversationId === talk.groupId),
  )
}

function answerTalk(asking: Asking, otherId: string): Answer {
  const conversationId = directConversationId(getUserId(asking.caller), otherId)
  return answerList(asking, asking.network.state.directConversations.get(conversationId) ?? [])
}

function answerOne(asking: Asking): Answer {
  const { state } = asking.network
  const id = getPathId(asking, 'event_id')
  const event = findDirectEvent(state, id)
  if (!event || !seesDirect(state, getUserId(asking.caller), id))
    return { body: { errors: [notFoundError('dm_event', 'event_id', id)] } }
  const asked = readAsked(asking.query)
  const included = includeForDirects(state, [event], asked, asking.base)
  return { body: { data: renderDirect(state, event, asked), ...included } }
}

/** The last thirty days, newest first. */
function answerList(asking: Asking, all: readonly string[]): Answer {
  const { network } = asking
  const { state } = network
  const window = readWindow(dropMarks(asking), SIZE, ['pagination_token'])
  const oldest = firstIdAt(new Date(network.now().getTime() - KEPT_MS)).toString()
  const isWanted = readWanted(asking)
  const page = takePage(
    asking.isSilent ? [] : all,
    { ...window, after: later(window.after, oldest) },
    isWanted,
  )
  const events = page.ids.map(id => findDirectEvent(state, id)).filter(event => event !== undefined)
  const asked = readAsked(asking.query)
  const { newest_id, oldest_id, ...meta } = renderMeta(page)
  return {
    body: {
      ...(events.length > 0 && { data: events.map(event => renderDirect(state, event, asked)) }),
      ...includeForDirects(state, events, asked, asking.base),
      meta,
    },
  }
}

/** Direct messages know neither `since_id` nor times: these are parameters like any other unknown one. */
function dropMarks({ query }: Asking): Asking['query'] {
  const { since_id, until_id, start_time, end_time, ...rest } = query
  return rest
}

/** Of the asked types, and not deleted by the one who asks. */
function readWanted({ network, query, caller }: Asking): (id: string) => boolean {
  const types = readList(query.event_types)
  for (const type of types)
    if (!EVENT_TYPES.includes(type))
      throw invalidParameter('event_types', type, `is not one of [${EVENT_TYPES}]`)
  const deleted = network.state.deletedDirects.get(getUserId(caller))
  return id => {
    const event: DirectEvent | undefined = findDirectEvent(network.state, id)
    if (!event || deleted?.has(id)) return false
    return types.length === 0 || types.includes(eventTypeOf(network.state, event))
  }
}
