import type { Logger } from 'pino'

export interface Loop {
  readonly name: string
  /** Runs the loop soon, whatever its pause. */
  wake(): void
  /** Resolves when the round in progress is over; no further one begins. */
  stop(): Promise<void>
}

export interface LoopOptions {
  readonly name: string
  /** One round; says how much it did. As long as it does something the next round follows at once. */
  readonly round: (signal: AbortSignal) => Promise<number>
  /** How long it rests where there was nothing to do; asked anew before each rest where it is a function. */
  readonly pauseMs: number | (() => Promise<number>)
  readonly log: Logger
}

const FAILURE_PAUSE_MS = 2_000

/** A shell over a verb of the desk: round after round, woken early, stopped cleanly. A failed round is logged and tried again. */
export function startLoop({ name, round, pauseMs, log }: LoopOptions): Loop {
  const abort = new AbortController()
  let isWoken = false
  let wakeUp: () => void = () => undefined

  const pause = (ms: number) =>
    new Promise<void>(resolve => {
      if (isWoken || abort.signal.aborted) return resolve()
      const timer = setTimeout(resolve, ms)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const attempt = async (): Promise<number | null> => {
    try {
      return await round(abort.signal)
    } catch (error) {
      if (!abort.signal.aborted) log.error({ err: error, loop: name }, 'round failed')
      return null
    }
  }

  const restUntil = async (ask: () => Promise<number>): Promise<number> => {
    try {
      return await ask()
    } catch (error) {
      if (!abort.signal.aborted) log.error({ err: error, loop: name }, 'round failed')
      return FAILURE_PAUSE_MS
    }
  }

  const run = async () => {
    while (!abort.signal.aborted) {
      isWoken = false
      const done = await attempt()
      if (done === null) await pause(FAILURE_PAUSE_MS)
      else if (done === 0) await pause(typeof pauseMs === 'number' ? pauseMs : await restUntil(pauseMs))
    }
  }

  const running = run()
  return {
    name,
    wake() {
      isWoken = true
      wakeUp()
    },
    async stop() {
      abort.abort()
      wakeUp()
      await running
    },
  }
}
