import { createHash } from 'node:crypto'
import type { Cursor, HealthCode, Live, LivePage, LiveStream } from '../../connector.ts'
import { callAs, readTrouble } from '../call.ts'
import type { BlueskySession } from '../session.ts'
import type { BlueskySecrets, BlueskySettings } from '../settings.ts'
import { listenToFirehose } from './listen.ts'

const STEP_MS = 500
const MOST_MS = 60_000

export const reopenAfterMs = (_code: HealthCode | null, failures: number): number =>
  failures === 0 ? 0 : Math.min(MOST_MS, STEP_MS * 2 ** Math.min(failures - 1, 20))

/** The firehose: all that everybody says, out of which we pick. One for all accounts of a network. */
export const live: Live<BlueskySettings, BlueskySecrets> = {
  streamsOf({ settings }): LiveStream[] {
    if (settings.hearBy === 'reading') return []
    const address = `${settings.firehoseKind} ${settings.firehoseUrl}`
    const key = createHash('sha256').update(address).digest('hex').slice(0, 16)
    return [{ key: `firehose-${key}`, covers: ['mentions', 'keywords', 'own', 'threads'] }]
  },
  subscribe: (_stream, sessions, signal) => demandLogin(sessions, signal),
  listen: (_stream, sessions, since, signal): AsyncIterable<LivePage> =>
    listenToFirehose(sessions as () => readonly BlueskySession[], readPlace(since), signal),
  reopenAfterMs,
}

/** The firehose asks nobody who he is; but what it brings is looked at as an account. One that can is enough. */
async function demandLogin(sessions: readonly BlueskySession[], signal: AbortSignal): Promise<void> {
  let trouble: Error | null = null
  for (const session of sessions) {
    const call = { method: 'GET', nsid: 'com.atproto.server.getSession' } as const
    trouble = readTrouble(await callAs(session, call, signal))
    if (trouble === null) return
  }
  if (trouble !== null) throw trouble
}

/** Numbers alone lead to a place. */
const readPlace = (since: Cursor | null): string | null =>
  since !== null && /^\d{1,19}$/.test(since) ? since : null
