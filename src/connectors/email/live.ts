import { createHash } from 'node:crypto'
import { type HealthCode, ReadingTrouble } from '../health.ts'
import type { Live, LivePage } from '../live.ts'
import { type MailSession, openAccess } from './mail-session.ts'
import type { EmailSecrets, EmailSettings } from './settings.ts'
import { waitForMail } from './transport/idle.ts'
import { openImap } from './transport/imap-session.ts'
import { toTrouble } from './transport/imap-trouble.ts'

const STILL_THERE: LivePage = { accountId: null, batch: [], happenings: [] }

/** A mailbox knocks and says no more: what has come is then read. */
export const live: Live<EmailSettings, EmailSecrets> = {
  streamsOf: ({ settings }) => [{ key: `mailbox-${hash(settings)}`, covers: ['directs'] }],
  async subscribe(_, sessions, signal) {
    const [session] = sessions
    if (session === undefined) return
    const client = await openImap(await openAccess(session, signal), signal)
    client.close()
  },
  async *listen(_, sessions, __, signal) {
    const [session] = sessions()
    if (session !== undefined) yield* hear(session, signal)
  },
  reopenAfterMs,
}

const hash = ({ address, imapHost, imapPort, user }: EmailSettings): string =>
  createHash('sha256')
    .update(JSON.stringify([address, imapHost, imapPort, user]))
    .digest('hex')
    .slice(0, 16)

async function* hear(session: MailSession, signal: AbortSignal): AsyncGenerator<LivePage> {
  const access = await openAccess(session, signal)
  const client = await openImap(access, signal)
  try {
    for await (const sign of waitForMail(client))
      yield sign === 'news'
        ? { ...STILL_THERE, accountId: session.accountId, wakes: ['directs'] }
        : STILL_THERE
  } catch (error) {
    if (signal.aborted) return
    const trouble = toTrouble(error, access)
    // The end of the line is the usual end.
    if (!(trouble instanceof ReadingTrouble) || trouble.code !== 'unreachable') throw trouble
  } finally {
    client.close()
  }
}

function reopenAfterMs(code: HealthCode | null, failures: number): number {
  if (failures === 0) return 0
  const step = code === 'needsLogin' || code === 'rateLimited' || code === 'forbidden' ? 60_000 : 2_000
  return Math.min(step * 2 ** Math.min(failures - 1, 8), 15 * 60_000)
}
