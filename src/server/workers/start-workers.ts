import type { Logger } from 'pino'
import { watchSilence } from '../../desk/account/watch-silence.ts'
import { forgetUnsentFiles } from '../../desk/attach-file.ts'
import { forgetDeletedMessages, lookForDeleted } from '../../desk/deleted-messages.ts'
import { deliverDue, lookUpUnknown, reclaimAbandoned } from '../../desk/deliver.ts'
import type { Desk } from '../../desk/desk.ts'
import { subscribePushes } from '../../desk/push.ts'
import { readDueSources } from '../../desk/read-sources.ts'
import { breachLateClocks, foldTallies, wakeSnoozed } from '../../desk/run-clocks.ts'
import { READERS } from '../../store/wake.ts'
import type { LiveHub } from '../live/live-hub.ts'
import { createTail } from '../live/tail.ts'
import { listenForWakes } from './listen.ts'
import { type Loop, startLoop } from './loop.ts'
import { startStreams } from './streams.ts'

export interface Workers {
  stop(): Promise<void>
}

/** Several loops of a kind, so that one slow network does not keep the others waiting. */
const several = (count: number, make: (n: number) => Loop): Loop[] =>
  Array.from({ length: count }, (_, n) => make(n + 1))

/** All loops of a node. Any number of nodes may run them: rows are taken, never shared. */
export async function startWorkers(
  desk: Desk,
  live: LiveHub,
  databaseUrl: string,
  log: Logger,
): Promise<Workers> {
  const loop = (name: string, pauseMs: number, round: (signal: AbortSignal) => Promise<number>) =>
    startLoop({ name, pauseMs, round, log })
  const once = (work: () => Promise<unknown>) => async () => {
    await work()
    return 0
  }
  const tail = loop('tail', 250, createTail(desk, live))
  const deliver = several(2, n => loop(`deliver ${n}`, 500, signal => deliverDue(desk, signal)))
  const lookUp = loop(
    'look-up',
    1_000,
    async signal => (await reclaimAbandoned(desk)) + (await lookUpUnknown(desk, signal)),
  )
  const read = several(3, n => loop(`read ${n}`, 500, signal => readDueSources(desk, signal)))
  const loops: Loop[] = [
    tail,
    ...deliver,
    lookUp,
    ...read,
    startStreams(desk, 3_000, log),
    loop(
      'pushes',
      600_000,
      once(() => subscribePushes(desk, AbortSignal.timeout(60_000))),
    ),
    loop('deleted', 60_000, async signal => {
      await lookForDeleted(desk, signal)
      return forgetDeletedMessages(desk)
    }),
    loop('clocks', 5_000, async () => (await breachLateClocks(desk)) + (await wakeSnoozed(desk))),
    loop(
      'silence',
      60_000,
      once(() => watchSilence(desk)),
    ),
    loop(
      'tallies',
      60_000,
      once(() => foldTallies(desk)),
    ),
    loop(
      'attachments',
      600_000,
      once(() => forgetUnsentFiles(desk)),
    ),
  ]
  const listening = listenForWakes(databaseUrl, whom => {
    for (const each of whom === READERS ? read : [tail, ...deliver]) each.wake()
  })
  return {
    async stop() {
      await listening.stop()
      await Promise.all(loops.map(each => each.stop()))
    },
  }
}
