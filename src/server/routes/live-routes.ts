import type { FastifyInstance } from 'fastify'
import { readPlace, readTail } from '../../store/event-tail.ts'
import { demandAccess } from '../access.ts'
import type { Context } from '../context.ts'
import type { Placed } from '../live/live-hub.ts'
import { toPlaced } from '../live/tail.ts'

const HEARTBEAT_MS = 15_000
/** A browser that was away longer than this many events reads everything anew. */
const REPLAY_LIMIT = 500

/** Live changes as server-sent events; `Last-Event-ID` resumes without a gap. */
export function registerLiveRoutes(app: FastifyInstance, { desk, live }: Context): void {
  app.get('/api/events/stream', { schema: { hide: true } }, async (request, reply) => {
    const { workspaceId } = demandAccess(request.caller, 'desk.read')
    const from = readPlace(request.headers['last-event-id']?.toString())
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    raw.write('retry: 2000\n\n')
    const write = (placed: Placed) =>
      raw.write(`id: ${placed.place}\nevent: desk\ndata: ${JSON.stringify(placed.event)}\n\n`)
    // Subscribed before the replay is read, so that nothing falls between the two.
    const early: Placed[] = []
    let isReplaying = true
    const unsubscribe = live.subscribe(workspaceId, placed =>
      isReplaying ? early.push(placed) : write(placed),
    )
    const heartbeat = setInterval(() => raw.write(': alive\n\n'), HEARTBEAT_MS)
    raw.on('close', () => {
      clearInterval(heartbeat)
      unsubscribe()
    })
    const missed =
      from === null
        ? []
        : await desk.database.inWorkspace(workspaceId, trx => readTail(trx, from, REPLAY_LIMIT, workspaceId))
    const seen = new Set(missed.map(event => event.id))
    for (const event of missed) write(toPlaced(event))
    if (missed.length === REPLAY_LIMIT) raw.write('event: reload\ndata: {}\n\n')
    isReplaying = false
    for (const placed of early) if (!seen.has(placed.event.id)) write(placed)
  })
}
