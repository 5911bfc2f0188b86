import { setTimeout as pause } from 'node:timers/promises'
import type { ImapFlow } from 'imapflow'

/** `news`: something has come, or is thought to have. `quiet`: nothing has, and the connection stands. */
export type Sign = 'listening' | 'news' | 'quiet'

const HEARTBEAT_MS = 15_000
/** A connection that died unnoticed is found so; the standard lets servers hang up after half an hour of waiting. */
const PROVE_EVERY_BEATS = 8

/**
 * Waits in a folder for what comes, until the connection ends. The library would begin to wait by itself only after a
 * quarter of a minute of rest, so it is told to.
 */
export async function* waitForMail(client: ImapFlow, folder = 'INBOX'): AsyncGenerator<Sign> {
  await client.mailboxOpen(folder, { readOnly: true })
  const bell = new Bell(client)
  try {
    void keepIdling(client)
    yield 'listening'
    for (let beat = 1; client.usable; beat++) {
      const sign = await bell.nextSign()
      if (client.usable && beat % PROVE_EVERY_BEATS === 0) await client.noop()
      if (client.usable) yield sign
    }
  } finally {
    bell.stop()
  }
}

/** Any other command ends the waiting: it is taken up again behind it. */
async function keepIdling(client: ImapFlow): Promise<void> {
  while (client.usable) {
    const waited = await client.idle().catch(() => false)
    // What comes between is told when the waiting begins again; a server that refuses it is not asked at once.
    await pause(waited === false ? HEARTBEAT_MS : 100, undefined, { ref: false })
  }
}

/** Rings when the server tells of a mail, and when the connection ends. What rings while nobody listens is kept. */
class Bell {
  private isRung = false
  private wake: () => void = () => undefined
  private readonly client: ImapFlow
  private readonly ring = () => {
    this.isRung = true
    this.wake()
  }

  constructor(client: ImapFlow) {
    this.client = client
    client.on('exists', this.ring)
    client.on('close', this.ring)
  }

  async nextSign(): Promise<Sign> {
    if (!this.isRung) await this.ringOrBeat()
    const sign = this.isRung ? 'news' : 'quiet'
    this.isRung = false
    return sign
  }

  private ringOrBeat(): Promise<void> {
    return new Promise(resolve => {
      const beat = setTimeout(resolve, HEARTBEAT_MS)
      this.wake = () => {
        clearTimeout(beat)
        resolve()
      }
    })
  }

  stop(): void {
    this.client.off('exists', this.ring)
    this.client.off('close', this.ring)
  }
}
