import type { Logger } from 'pino'
import { OpinionTrouble, type SecondOpinion } from './second-opinion.ts'

export interface Patience {
  /** How long one question may take. */
  readonly questionMs: number
  /** So many failures in a row, and it counts as failing. */
  readonly failures: number
  /** How long it is left alone then, so that messages do not wait for a model that does not answer. */
  readonly restMs: number
}

/**
 * Whoever fails several times in a row is left alone for a while, then tried again. The log is told when it begins and
 * when it ends, not of each failure. Failures end here: they become null.
 */
export function restWhenFailing(
  opinion: SecondOpinion,
  patience: Patience,
  log: Pick<Logger, 'warn' | 'info'>,
  now: () => Date,
): SecondOpinion {
  let failures = 0
  let restsUntil = 0
  const isFailing = (): boolean => failures >= patience.failures
  const noteAnswer = (): void => {
    if (isFailing()) log.info({ opinion: opinion.name }, 'A second opinion answers again')
    failures = 0
  }
  const noteFailure = (trouble: string): void => {
    failures++
    if (!isFailing()) return
    restsUntil = now().getTime() + patience.restMs
    if (failures === patience.failures)
      log.warn({ opinion: opinion.name, trouble }, 'A second opinion fails: our own judgement stands alone')
  }
  return {
    ...opinion,
    async ask(asked, first, signal) {
      if (isFailing() && now().getTime() < restsUntil) return null
      const late = AbortSignal.timeout(patience.questionMs)
      const either = AbortSignal.any([signal, late])
      try {
        const said = await Promise.race([opinion.ask(asked, first, either), rejectOn(either)])
        if (said !== null) noteAnswer()
        return said
      } catch (error) {
        // Broken off by us, because the batch has waited long enough: that says nothing about the other side.
        if (!signal.aborted) noteFailure(late.aborted ? 'no answer in time' : nameTrouble(error))
        return null
      }
    },
  }
}

const rejectOn = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** Foreign errors carry what was asked: nothing of them is repeated. */
const nameTrouble = (error: unknown): string =>
  error instanceof OpinionTrouble ? error.message : 'an unexpected error'
