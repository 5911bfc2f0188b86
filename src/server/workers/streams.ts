import type { Logger } from 'pino'
import type { Desk } from '../../desk/desk.ts'
import { openDueStreams } from '../../desk/hold-streams.ts'
import { planStreams } from '../../desk/plan-streams.ts'
import { type Loop, startLoop } from './loop.ts'

/** Opens streams, each of which lives on after the round that opened it; to stop is to close them all. */
export function startStreams(desk: Desk, pauseMs: number, log: Logger): Loop {
  const held = new Set<Promise<void>>()
  const loop = startLoop({
    name: 'streams',
    pauseMs,
    log,
    async round(signal) {
      await planStreams(desk)
      const { ended } = await openDueStreams(desk, signal)
      const settled = ended
        .catch(error => log.error({ err: error, loop: 'streams' }, 'a stream broke off'))
        .finally(() => held.delete(settled))
      held.add(settled)
      return 0
    },
  })
  return {
    ...loop,
    async stop() {
      await loop.stop()
      await Promise.all(held)
    },
  }
}
