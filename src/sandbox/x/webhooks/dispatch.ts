import type { Secrets } from '../../credentials.ts'
import { signatureHeaders } from './sign.ts'

const TIMEOUT_MS = 10_000
/** More than this wait their turn, so that a slow receiver does not eat all sockets. */
const MAX_IN_FLIGHT = 32

/** Sends signed bodies. What is not taken within its time is lost: the network promises no second try. */
export interface Dispatcher {
  send(url: string, body: string): void
  settled(): Promise<void>
  close(): void
}

export function createDispatcher(secrets: Secrets): Dispatcher {
  const waiting: { url: string; body: string }[] = []
  const inFlight = new Set<Promise<void>>()
  const closing = new AbortController()
  const start = () => {
    while (inFlight.size < MAX_IN_FLIGHT) {
      const next = waiting.shift()
      if (!next) return
      const sent = post(next.url, next.body, secrets, closing.signal).then(() => {
        inFlight.delete(sent)
        start()
      })
      inFlight.add(sent)
    }
  }
  return {
    send(url, body) {
      waiting.push({ url, body })
      start()
    },
    async settled() {
      while (inFlight.size > 0) await Promise.all(inFlight)
    },
    close() {
      waiting.length = 0
      closing.abort()
    },
  }
}

async function post(url: string, body: string, secrets: Secrets, closing: AbortSignal): Promise<void> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signatureHeaders(secrets, body) },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([closing, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    await response.body?.cancel()
  } catch {
    // Whoever was not there to listen has missed it.
  }
}
