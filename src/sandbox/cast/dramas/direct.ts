import { ANYBODY, type Beat, type Cue, type Happening, type Script } from './drama.ts'

export interface Direction {
  /** What is to be done now. Tell it as a happening and ask again: it may change what comes next. */
  readonly due: Beat | null
  /** When to ask again if nothing happens meanwhile; null when only the brand can move the story. */
  readonly nextAtMs: number | null
  readonly isOver: boolean
}

const OVER: Direction = { due: null, nextAtMs: null, isOver: true }

/** Time in, act out. Pure: the same script, story and time lead to the same act. */
export function direct(script: Script, story: readonly Happening[], nowMs: number): Direction {
  if (nowMs >= script.curtainMs || script.endings.some(key => wasDone(story, key))) return OVER
  const awaited = script.beats.flatMap(beat => {
    const atMs = findDueAt(beat, story)
    return atMs === null ? [] : [{ beat, atMs }]
  })
  const first = awaited.sort((left, right) => left.atMs - right.atMs)[0]
  if (first && first.atMs <= nowMs) return { due: first.beat, nextAtMs: first.atMs, isOver: false }
  return { due: null, nextAtMs: Math.min(first?.atMs ?? script.curtainMs, script.curtainMs), isOver: false }
}

/** When a beat's turn comes; null when it was done, will not be done, or waits for something. */
function findDueAt(beat: Beat, story: readonly Happening[]): number | null {
  if (wasDone(story, beat.key)) return null
  if (beat.unless.some(cue => findCueAt(cue, story) !== null)) return null
  const cues = beat.after.map(cue => findCueAt(cue, story))
  const known = cues.filter(atMs => atMs !== null)
  return known.length < cues.length ? null : Math.max(0, ...known) + beat.delayMs
}

const wasDone = (story: readonly Happening[], key: string): boolean =>
  story.some(each => each.by === 'player' && each.key === key)

export function findCueAt(cue: Cue, story: readonly Happening[]): number | null {
  return story.find(each => fits(cue, each))?.atMs ?? null
}

function fits(cue: Cue, happening: Happening): boolean {
  if (cue.cue === 'done') return happening.by === 'player' && happening.key === cue.key
  if (happening.by !== 'brand') return false
  const { to, where, tones } = cue
  return (
    (to === ANYBODY || to === happening.to) &&
    (where === 'anywhere' || where === happening.where) &&
    (tones === null || tones.includes(happening.tone))
  )
}
