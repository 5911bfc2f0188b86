import type { FastifyInstance } from 'fastify'
import type { Switchboard } from '../faults.ts'
import { writeToken } from './page.ts'

/** Lets a wrong clock and pages without end show in every answer, wherever it was made. */
export function distortAnswers(app: FastifyInstance, faults: Switchboard, now: () => Date): void {
  app.addHook('onRequest', async (_request, reply) => {
    const { clockSkewSeconds } = faults.current
    if (clockSkewSeconds !== 0) reply.header('date', shift(now(), clockSkewSeconds).toUTCString())
  })
  app.addHook('preSerialization', async (request, _reply, body) => {
    if (!request.url.startsWith('/2/')) return body
    const { clockSkewSeconds, endlessPages } = faults.current
    return goOn(shiftTimes(body, clockSkewSeconds), endlessPages)
  })
}

function shift(at: Date, seconds: number): Date {
  return new Date(at.getTime() + seconds * 1000)
}

/** The same with every `created_at` moved, however deep. */
export function shiftTimes<T>(value: T, seconds: number): T {
  return seconds === 0 ? value : (moveTimes(value, seconds) as T)
}

function moveTimes(value: unknown, seconds: number): unknown {
  if (Array.isArray(value)) return value.map(each => moveTimes(each, seconds))
  if (typeof value !== 'object' || value === null) return value
  const moved = Object.entries(value).map(([name, each]) => {
    const isTime = name === 'created_at' && typeof each === 'string'
    return [name, isTime ? shift(new Date(each), seconds).toISOString() : moveTimes(each, seconds)]
  })
  return Object.fromEntries(moved)
}

/** Behind the last page comes an empty one that names itself as its next. */
const EMPTY_PAGE = writeToken('1')

function goOn(body: unknown, isEndless: boolean): unknown {
  if (!isEndless || !isPage(body) || body.meta.next_token !== undefined) return body
  return { ...body, meta: { ...body.meta, next_token: EMPTY_PAGE } }
}

function isPage(body: unknown): body is { meta: { result_count: number; next_token?: string } } {
  if (typeof body !== 'object' || body === null || !('meta' in body)) return false
  const { meta } = body
  return typeof meta === 'object' && meta !== null && 'result_count' in meta
}
