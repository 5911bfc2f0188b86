import { type Live, type LivePage, ReadingTrouble } from '../connectors/connector.ts'
import {
  hurrySources,
  keepHolding,
  keepPlace,
  releaseStream,
  type StreamRow,
  takeDueStreams,
} from '../store/stream.ts'
import type { Desk } from './desk.ts'
import { gather } from './gather.ts'
import { listOpenable, type OpenableStream } from './plan-streams.ts'
import { takeInLive } from './take-in-live.ts'

/** Pages that are taken in together. */
const MOST_AT_ONCE = 500
const TAKEN_AT_ONCE = 8
/** Networks count how often they are told what to send. */
const RETELL_MS = 60_000
/** How often a quiet stream is looked after, and how seldom a busy one says that it is alive. */
const ALIVE_MS = 5_000

/**
 * Opens the streams that are due and hears each until it ends. What they bring goes the way of everything that is
 * heard; nothing depends on them, because the sources are read all the same.
 * @returns how many were opened, and when all of them have ended.
 */
export async function openDueStreams(
  desk: Desk,
  signal: AbortSignal,
): Promise<{ readonly opened: number; readonly ended: Promise<void> }> {
  const taken = await desk.database.inEveryWorkspace(trx =>
    takeDueStreams(trx, desk.now(), desk.timing.leaseMs, TAKEN_AT_ONCE),
  )
  const ended = Promise.all(taken.map(row => holdStream(desk, row, signal)))
  return { opened: taken.length, ended: ended.then(() => undefined) }
}

/** How a stream ended: quietly (null), or with what the network said. */
type End = ReadingTrouble | null

async function holdStream(desk: Desk, row: StreamRow, signal: AbortSignal): Promise<void> {
  const openable = await findOpenable(desk, row)
  const live = desk.getConnector(row.channel).live
  if (openable === undefined || live === undefined) return release(desk, row, live, null, false)
  const held = new HeldStream(desk, row, live, openable, signal)
  const end = await held.hear()
  await release(desk, row, live, end, held.isOpen)
}

const findOpenable = async (desk: Desk, row: StreamRow): Promise<OpenableStream | undefined> =>
  (await listOpenable(desk, row.workspace_id)).find(
    each => each.stream.key === row.key && each.accounts[0]?.channel === row.channel,
  )

async function release(
  desk: Desk,
  row: StreamRow,
  live: Live | undefined,
  end: End,
  wasOpen: boolean,
): Promise<void> {
  const now = desk.now()
  const failures = wasOpen && end === null ? 0 : (wasOpen ? 0 : row.failures) + 1
  const pauseMs = Math.max(end?.retryAfterMs ?? 0, live?.reopenAfterMs(end?.code ?? null, failures) ?? 60_000)
  const trouble =
    end === null
      ? null
      : { code: end.code, explain: end.message, since: row.trouble?.since ?? now.toISOString() }
  await desk.database.inWorkspace(row.workspace_id, async trx => {
    await releaseStream(trx, row, { nextOpenAt: new Date(now.getTime() + pauseMs), failures, trouble })
    if (wasOpen) await hurrySources(trx, row, now)
  })
}

/** One connection while it lives. Its lease is renewed for as long as the network gives signs of life. */
class HeldStream {
  isOpen = false
  private readonly desk: Desk
  private readonly row: StreamRow
  private readonly live: Live
  private openable: OpenableStream
  private readonly gone = new AbortController()
  private readonly signal: AbortSignal
  private openedAt: Date | null = null
  private aliveAt = Number.NEGATIVE_INFINITY
  private toldAt = Number.NEGATIVE_INFINITY

  constructor(desk: Desk, row: StreamRow, live: Live, openable: OpenableStream, signal: AbortSignal) {
    this.desk = desk
    this.row = row
    this.live = live
    this.openable = openable
    this.signal = AbortSignal.any([signal, this.gone.signal])
  }

  async hear(): Promise<End> {
    try {
      await this.tell()
      const heard = this.live.listen(
        this.openable.stream,
        () => this.openable.sessions,
        this.row.cursor,
        this.signal,
      )
      for await (const pages of gather(heard, MOST_AT_ONCE)) {
        await takeInLive(this.desk, this.openable.accounts, pages)
        await this.keepPlace(pages)
        if (await this.isLost(pages)) this.gone.abort()
        if (this.signal.aborted) return null
      }
      return null
    } catch (error) {
      if (this.signal.aborted) return null
      if (error instanceof ReadingTrouble) return error
      throw error
    }
  }

  /** Behind the rows, so that a stop between the two brings things twice rather than never. */
  private async keepPlace(pages: readonly LivePage[]): Promise<void> {
    const cursor = pages.findLast(page => page.cursor !== undefined)?.cursor
    if (cursor === undefined) return
    await this.desk.database.inWorkspace(this.row.workspace_id, trx => keepPlace(trx, this.row, cursor))
  }

  private async tell(): Promise<void> {
    await this.live.subscribe(this.openable.stream, this.openable.sessions, this.signal)
    this.toldAt = this.desk.now().getTime()
  }

  /** Whether the stream is another node's by now, is wanted by nobody, or serves other accounts than it was opened for. */
  private async isLost(pages: readonly LivePage[]): Promise<boolean> {
    const now = this.desk.now()
    const heardAny = pages.some(page => page.batch.length > 0)
    const isFirst = !this.isOpen
    if (!isFirst && !heardAny && now.getTime() - this.aliveAt < ALIVE_MS) return false
    this.isOpen = true
    this.openedAt ??= now
    this.aliveAt = now.getTime()
    const row = await this.desk.database.inWorkspace(this.row.workspace_id, async trx => {
      const leaseUntil = new Date(now.getTime() + this.desk.timing.leaseMs)
      const alive = { leaseUntil, openedAt: this.openedAt, heardAt: heardAny ? now : null }
      const kept = await keepHolding(trx, this.row, alive)
      // Between the last reading and this opening there may be something that nobody has told us.
      if (isFirst && kept !== undefined) await hurrySources(trx, kept, now)
      return kept
    })
    if (row === undefined || row.account_ids.join() !== this.row.account_ids.join()) return true
    await this.retell(now)
    return false
  }

  /** Keywords and watched threads change while the stream is open. */
  private async retell(now: Date): Promise<void> {
    if (now.getTime() - this.toldAt < RETELL_MS) return
    this.toldAt = now.getTime()
    const openable = await findOpenable(this.desk, this.row)
    if (openable === undefined || openable.fingerprint === this.openable.fingerprint) return
    this.openable = openable
    await this.tell()
  }
}
