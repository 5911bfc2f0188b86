import type { Network } from '../../network.ts'
import type { RecordEntry } from '../../record-entry.ts'
import type { Scheduler } from '../agenda.ts'
import type { Language } from '../character.ts'
import { direct } from './direct.ts'
import { type Drama, type DramaName, type Happening, MINUTE_MS } from './drama.ts'
import { createHands } from './hands.ts'

export interface PerformanceOptions {
  readonly drama: Drama
  readonly language: Language
  /** How many minutes of drama go by in one. */
  readonly speed: number
  readonly seed: string
  readonly scheduler: Scheduler
}

/** How a performance stands. Minutes are drama time. */
export interface PerformanceStatus {
  readonly name: DramaName
  readonly language: Language
  readonly speed: number
  readonly seed: string
  readonly town: string
  readonly state: 'running' | 'ended' | 'stopped'
  /** From 0 to 1. It may end before its latest end. */
  readonly progress: number
  readonly elapsedMinutes: number
  readonly curtainMinutes: number
  /** What the players did, and of that what the network refused. */
  readonly acts: number
  readonly refused: number
  /** How often the brand spoke in it. */
  readonly heard: number
  /** The key of the last act. */
  readonly last: string | null
  /** Where the story begins, and what was posted last in it. */
  readonly firstPostId: string | null
  readonly lastPostId: string | null
}

export interface Performance {
  status(): PerformanceStatus
  stop(): void
}

/** Lets a drama run on a network until it is told, stopped, or over by time. It lives in memory alone. */
export function perform(network: Network, options: PerformanceOptions): Performance {
  const { drama, language, speed, seed, scheduler } = options
  const script = drama.write(language, seed)
  const hands = createHands(network, script, language, seed)
  const story: Happening[] = []
  const begunAt = scheduler.now()
  let endedAtMs: number | null = null
  let state: PerformanceStatus['state'] = 'running'
  let callOff: (() => void) | null = null
  const nowMs = () => endedAtMs ?? (scheduler.now() - begunAt) * speed

  function goOn(): void {
    callOff?.()
    callOff = null
    while (state === 'running') {
      const { due, nextAtMs, isOver } = direct(script, story, nowMs())
      if (isOver) return end('ended')
      const atMs = nextAtMs ?? script.curtainMs
      if (due === null) {
        callOff = scheduler.after(Math.max(1, Math.ceil((atMs - nowMs()) / speed)), goOn)
        return
      }
      story.push({ by: 'player', key: due.key, atMs, ...hands.play(due, story) })
    }
  }

  function end(how: 'ended' | 'stopped'): void {
    if (state !== 'running') return
    endedAtMs = nowMs()
    state = how
    forget()
    callOff?.()
    callOff = null
  }

  function hear(entry: RecordEntry): void {
    const heard =
      entry.type === 'post.created'
        ? hands.hearPost(entry.post.id)
        : entry.type === 'direct.sent'
          ? hands.hearDirect(entry.direct.senderId, entry.direct.recipientId, entry.direct.text)
          : null
    if (heard === null || state !== 'running') return
    story.push({ by: 'brand', atMs: nowMs(), ...heard })
    goOn()
  }

  const forget = network.onRecord(hear)
  goOn()

  return {
    stop: () => end('stopped'),
    status() {
      const played = story.filter(each => each.by === 'player')
      const postIds = played.map(each => each.postId).filter(id => id !== null)
      return {
        name: drama.name,
        language,
        speed,
        seed,
        town: hands.town,
        state,
        progress: state === 'ended' ? 1 : Math.min(1, nowMs() / script.curtainMs),
        elapsedMinutes: nowMs() / MINUTE_MS,
        curtainMinutes: script.curtainMs / MINUTE_MS,
        acts: played.length,
        refused: played.filter(each => each.refusal !== null).length,
        heard: story.length - played.length,
        last: played.at(-1)?.key ?? null,
        firstPostId: postIds[0] ?? null,
        lastPostId: postIds.at(-1) ?? null,
      }
    },
  }
}
