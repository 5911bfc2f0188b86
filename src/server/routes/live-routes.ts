import type { OutgoingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { EventType } from '../../core/events.ts'
import { readPlace, readTail, readTailEnd, type TailEvent, type TailPlace } from '../../store/event-tail.ts'
import { demandAccess, findCaller } from '../access.ts'
import type { Context } from '../context.ts'
import { decidePace } from '../live/decide-pace.ts'
import type { Placed } from '../live/live-hub.ts'
import { toPlaced } from '../live/tail.ts'
import { writeForward } from '../live/write-forward.ts'

const HEARTBEAT_MS = 15_000
/** A browser that was away longer than this many events reads everything anew. */
const REPLAY_LIMIT = 500
/** A seat or a session that ends takes its open streams along: each of his looks again whether it may go on. */
const END_SESSIONS: ReadonlySet<string> = new Set<EventType>([
  'member.removed',
  'member.sessionsEnded',
  'member.passwordChanged',
])

/** Live changes as server-sent events; `Last-Event-ID` resumes without a gap. */
export function registerLiveRoutes(app: FastifyInstance, { desk, live, auth }: Context): void {
  app.get('/api/events/stream', { schema: { hide: true } }, async (request, reply) => {
    const { workspaceId, memberId } = demandAccess(request.caller, 'desk.read')
    const from = readPlace(request.headers['last-event-id']?.toString())
    const raw = beginStream(reply)
    // A browser that hung up while we looked who it is has closed already, and would never be told from a live one.
    if (raw.destroyed) return
    const reload = () => raw.write('event: reload\ndata: {}\n\n')
    // Subscribed before the replay is read, so that nothing falls between the two.
    const early: Placed[] = []
    let pass = (placed: Placed): void => void early.push(placed)
    const lookAgain = () =>
      findCaller(auth, desk.database, request).then(
        caller => caller === null && raw.end(),
        () => raw.end(),
      )
    const unsubscribe = live.subscribe(workspaceId, placed => {
      pass(placed)
      if (placed.event.subjectId === memberId && END_SESSIONS.has(placed.event.type)) void lookAgain()
    })
    const unwatch = live.subscribePresences(workspaceId, presence =>
      raw.write(`event: presence\ndata: ${JSON.stringify(presence)}\n\n`),
    )
    const unring = live.subscribeNotices(workspaceId, ({ memberId: whose, rings }) => {
      if (whose === memberId) raw.write(`event: notice\ndata: ${JSON.stringify({ rings })}\n\n`)
    })
    const tellPace = () =>
      raw.write(`event: pace\ndata: ${JSON.stringify(decidePace(live.countListeners()))}\n\n`)
    tellPace()
    // Which is a sign of life, too.
    const heartbeat = setInterval(tellPace, HEARTBEAT_MS)
    raw.on('close', () => {
      clearInterval(heartbeat)
      unsubscribe()
      unwatch()
      unring()
    })
    const missed = await readMissed(desk, workspaceId, from).catch(() => null)
    // A stream that cannot say what was missed must not seem alive: the browser comes again.
    if (missed === null) return void raw.end()
    const forward = writeForward(missed.isPlaceLost ? null : from, ({ place, event }) =>
      raw.write(`id: ${place}\nevent: desk\ndata: ${JSON.stringify(event)}\n\n`),
    )
    for (const event of missed.events) forward(toPlaced(event))
    if (missed.isPlaceLost || missed.events.length === REPLAY_LIMIT) reload()
    for (const placed of early) forward(placed)
    pass = forward
  })
}

function beginStream(reply: FastifyReply): FastifyReply['raw'] {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  raw.write('retry: 2000\n\n')
  return raw
}

interface Missed {
  readonly events: readonly TailEvent[]
  /** The place lies in a future that this database has not seen: it was restored, or is another one. */
  readonly isPlaceLost: boolean
}

async function readMissed(
  desk: Context['desk'],
  workspaceId: string,
  from: TailPlace | null,
): Promise<Missed> {
  if (from === null) return { events: [], isPlaceLost: false }
  return desk.database.inWorkspace(workspaceId, async trx => {
    const end = await readTailEnd(trx)
    if (BigInt(from.xid) >= BigInt(end.xid)) return { events: [], isPlaceLost: true }
    return { events: await readTail(trx, from, REPLAY_LIMIT, workspaceId), isPlaceLost: false }
  })
}
