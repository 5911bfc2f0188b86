import type { Logger } from 'pino'
import type { SecondOpinion } from './second-opinion.ts'

/**
 * Asks so many questions a day and then none until the day turns (UTC). Counted in the memory of this node: several
 * nodes have a budget each, and a start begins anew. A question that failed was asked all the same.
 */
export function keepToBudget(
  opinion: SecondOpinion,
  perDay: number,
  log: Pick<Logger, 'warn'>,
  now: () => Date,
): SecondOpinion {
  let day = ''
  let spent = 0
  const turnDay = (): void => {
    const today = now().toISOString().slice(0, 10)
    if (today === day) return
    day = today
    spent = 0
  }
  return {
    ...opinion,
    async ask(asked, first, signal) {
      turnDay()
      if (spent >= perDay) return null
      spent++
      if (spent === perDay)
        log.warn({ opinion: opinion.name, perDay }, 'The last question of the day is asked')
      return await opinion.ask(asked, first, signal)
    },
  }
}
