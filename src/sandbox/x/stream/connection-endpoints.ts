import { z } from 'zod'
import { readList } from '../asked.ts'
import { readBody } from '../body.ts'
import type { Answer, Asking, Endpoint } from '../endpoint.ts'
import { readSize } from '../page.ts'
import { invalidParameter } from '../problems.ts'
import { pick } from '../render-user.ts'
import type { Connection, Connections } from './connections.ts'

const PATH = '/2/connections'
const SIZE = { least: 1, most: 100, usual: 10 }
const USUAL_FIELDS = ['connected_at', 'endpoint_name']

/** Who is connected, and how an app frees a place that it cannot leave any more. */
export function connectionEndpoints(connections: Connections): readonly Endpoint[] {
  const demand = { caller: 'app', scopes: [], limit: 'connections' } as const
  const killing = { ...demand, method: 'DELETE' } as const
  return [
    { ...demand, method: 'GET', path: PATH, answer: asking => answerList(connections, asking) },
    { ...killing, path: PATH, answer: asking => answerKillByIds(connections, asking) },
    { ...killing, path: `${PATH}/all`, answer: () => answerKilled(connections.kill(() => true)) },
    { ...killing, path: `${PATH}/:endpoint`, answer: asking => answerKillByEndpoint(connections, asking) },
  ]
}

function answerList(connections: Connections, asking: Asking): Answer {
  const { query } = asking
  const isMeant = readStatus(query.status)
  const endpoints = readList(query.endpoints)
  const all = connections
    .list()
    .filter(each => isMeant(each) && (endpoints.length === 0 || endpoints.includes(each.endpoint_name)))
  const start = readStart(query.pagination_token)
  const end = start + readSize(query, SIZE)
  const fields = [...USUAL_FIELDS, ...readList(query['connection.fields'])]
  const data = all.slice(start, end).map(each => pick({ ...each }, fields))
  const token = end < all.length && { next_token: String(end) }
  return { body: { ...(data.length > 0 && { data }), meta: { result_count: data.length, ...token } } }
}

function readStatus(status = 'active'): (connection: Connection) => boolean {
  if (status === 'all') return () => true
  if (status === 'active') return each => each.disconnected_at === undefined
  if (status === 'inactive') return each => each.disconnected_at !== undefined
  throw invalidParameter('status', status, 'is not one of [active,inactive,all]')
}

function readStart(token = '0'): number {
  if (/^[0-9]{1,6}$/.test(token)) return Number(token)
  throw invalidParameter('pagination_token', token, 'is not valid')
}

const idsSchema = z.strictObject({ uuids: z.array(z.string()).min(1).max(100) })

function answerKillByIds(connections: Connections, asking: Asking): Answer {
  const { uuids } = readBody(idsSchema, asking.body)
  const killed = connections.kill(each => uuids.includes(each.id))
  return answerKilled(
    killed,
    uuids.filter(uuid => !killed.includes(uuid)),
  )
}

function answerKillByEndpoint(connections: Connections, { params }: Asking): Answer {
  const endpoint = params.endpoint ?? ''
  if (!/^[a-z0-9_]+_stream[a-z_]*$/.test(endpoint))
    throw invalidParameter('endpoint_id', endpoint, 'is not the name of a stream')
  return answerKilled(connections.kill(each => each.endpoint_name === endpoint))
}

function answerKilled(killed: readonly string[], lost: readonly string[] = []): Answer {
  const results = [
    ...killed.map(uuid => ({ uuid, success: true })),
    ...lost.map(uuid => ({ uuid, success: false, error_message: 'Connection not found' })),
  ]
  return { body: { data: { successful_kills: killed.length, failed_kills: lost.length, results } } }
}
