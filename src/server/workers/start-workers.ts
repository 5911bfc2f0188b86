import type { Logger } from 'pino'
import { watchSilence } from '../../desk/account/watch-silence.ts'
import { forgetUnsentFiles } from '../../desk/attach-file.ts'
import { climbLate } from '../../desk/climb-late.ts'
import { forgetDeletedMessages, lookForDeleted } from '../../desk/deleted-messages.ts'
import { deliverDue, lookUpUnknown, reclaimAbandoned } from '../../desk/deliver.ts'
import type { Desk } from '../../desk/desk.ts'
import { carryErrands, lookUpErrands, reclaimErrands } from '../../desk/escalation/carry-errands.ts'
import { readDueSystems } from '../../desk/escalation/read-ticketing.ts'
import { remindDepartments } from '../../desk/escalation/remind-departments.ts'
import { sendDoorLetters } from '../../desk/member/door-letters.ts'
import { carryPushes } from '../../desk/notification/carry-pushes.ts'
import { endQuiet } from '../../desk/notification/end-quiet.ts'
import { forgetOldNotifications } from '../../desk/notification/forget-notifications.ts'
import { notifyPeople } from '../../desk/notification/notify-people.ts'
import { sendDigests } from '../../desk/notification/send-digests.ts'
import { subscribePushes } from '../../desk/push.ts'
import { readDueSources } from '../../desk/read-sources.ts'
import { watchRoster } from '../../desk/roster/watch-roster.ts'
import { runRouting } from '../../desk/routing/run-routing.ts'
import { findNextDeadline, foldTallies, tickClocks, wakeSnoozed } from '../../desk/run-clocks.ts'
import { releaseScheduledReplies } from '../../desk/scheduled-reply/release-scheduled-replies.ts'
import { indexPast } from '../../desk/search/index-past.ts'
import {
  collectForWebhooks,
  deliverWebhooks,
  forgetOldWebhookDeliveries,
} from '../../desk/webhook/deliver-webhooks.ts'
import { forgetPresences } from '../../desk/writing/attend-ticket.ts'
import { NOTIFICATIONS_CHANGED } from '../../store/notification.ts'
import { PRESENCES_CHANGED, READERS } from '../../store/wake.ts'
import type { LiveHub } from '../live/live-hub.ts'
import { createTail } from '../live/tail.ts'
import { createNotificationWatch } from '../live/watch-notifications.ts'
import { createPresenceWatch } from '../live/watch-presences.ts'
import { listenForWakes } from './listen.ts'
import { type Loop, startLoop } from './loop.ts'
import { startStreams } from './streams.ts'

export interface Workers {
  stop(): Promise<void>
}

/** Several loops of a kind, so that one slow network does not keep the others waiting. */
const several = (count: number, make: (n: number) => Loop): Loop[] =>
  Array.from({ length: count }, (_, n) => make(n + 1))

const CLOCKS_REST_MS = 5_000

/** Clocks are looked at when the next one falls due; often enough too for those that begin meanwhile, and where time jumps. */
async function untilNextDeadline(desk: Desk): Promise<number> {
  const next = await findNextDeadline(desk)
  const left = next === null ? CLOCKS_REST_MS : next.getTime() - desk.now().getTime() + 1
  return Math.min(CLOCKS_REST_MS, Math.max(1, left))
}

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
    async signal =>
      (await reclaimAbandoned(desk)) +
      (await lookUpUnknown(desk, signal)) +
      (await reclaimErrands(desk)) +
      (await lookUpErrands(desk, signal)),
  )
  const read = several(3, n => loop(`read ${n}`, 500, signal => readDueSources(desk, signal)))
  const carry = loop('errands', 1_000, signal => carryErrands(desk, signal))
  const ticketing = loop('ticketing', 2_000, signal => readDueSystems(desk, signal))
  const collect = loop('webhook events', 1_000, () => collectForWebhooks(desk))
  const webhooks = several(3, n => loop(`webhooks ${n}`, 1_000, signal => deliverWebhooks(desk, signal)))
  const presences = loop('presences', 2_000, createPresenceWatch(desk, live))
  const notify = loop('notify', 1_000, () => notifyPeople(desk))
  const bells = loop('bells', 5_000, createNotificationWatch(desk, live))
  const devices = loop('devices', 5_000, async () => {
    await endQuiet(desk)
    return carryPushes(desk)
  })
  const loops: Loop[] = [
    tail,
    presences,
    notify,
    bells,
    devices,
    loop('door letters', 5_000, () => sendDoorLetters(desk)),
    loop('digests', 60_000, async () => {
      await forgetOldNotifications(desk)
      return sendDigests(desk)
    }),
    ...deliver,
    lookUp,
    ...read,
    carry,
    ticketing,
    collect,
    ...webhooks,
    loop(
      'old webhook deliveries',
      3_600_000,
      once(() => forgetOldWebhookDeliveries(desk)),
    ),
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
    startLoop({
      name: 'clocks',
      pauseMs: () => untilNextDeadline(desk),
      round: async () => (await tickClocks(desk)) + (await wakeSnoozed(desk)),
      log,
    }),
    loop('scheduled replies', 1_000, () => releaseScheduledReplies(desk)),
    // Beside the clocks: where hundreds are late at once, no clock waits until all of them have climbed.
    loop('climbs', 2_000, async () => (await climbLate(desk)) + (await remindDepartments(desk))),
    loop('routing', 2_000, () => runRouting(desk)),
    loop(
      'silence',
      60_000,
      once(() => watchSilence(desk)),
    ),
    loop(
      'roster',
      60_000,
      once(() => watchRoster(desk)),
    ),
    loop(
      'tallies',
      60_000,
      once(() => foldTallies(desk)),
    ),
    loop('search backlog', 60_000, () => indexPast(desk)),
    loop(
      'gone',
      60_000,
      once(() => forgetPresences(desk)),
    ),
    loop(
      'attachments',
      600_000,
      once(() => forgetUnsentFiles(desk)),
    ),
  ]
  const listWoken = (whom: string): readonly Loop[] => {
    if (whom === READERS) return read
    if (whom === NOTIFICATIONS_CHANGED) return [bells, devices]
    return whom === PRESENCES_CHANGED
      ? [presences]
      : [tail, notify, ...deliver, carry, ticketing, collect, ...webhooks]
  }
  const listening = listenForWakes(databaseUrl, whom => {
    for (const each of listWoken(whom)) each.wake()
  })
  return {
    async stop() {
      await listening.stop()
      await Promise.all(loops.map(each => each.stop()))
    },
  }
}
