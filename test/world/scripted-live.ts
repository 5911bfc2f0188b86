import type { Live, LivePage, LiveStream, ReadingTrouble } from '../../src/connectors/connector.ts'

export const SCRIPTED_STREAM: LiveStream = { key: 'scripted-stream', covers: ['mentions'] }

/** A stream that brings what a test says, to whoever listens now. Not offered until a test says so. */
export class ScriptedLive implements Live {
  isOffered = false
  /** Set: the network does not open the stream. */
  refusal: ReadingTrouble | null = null
  /** For which accounts, and with which keywords, the network was told what to send. */
  readonly told: { readonly handle: string; readonly keywords: readonly string[] }[][] = []
  /** The place from which each listener wanted to go on. */
  readonly since: (string | null)[] = []
  private readonly ears = new Set<(page: LivePage | null) => void>()

  get listeners(): number {
    return this.ears.size
  }

  streamsOf = (): readonly LiveStream[] => (this.isOffered ? [SCRIPTED_STREAM] : [])

  subscribe: Live['subscribe'] = async (_stream, sessions) => {
    if (this.refusal !== null) throw this.refusal
    this.told.push(sessions.map(({ handle, keywords }) => ({ handle, keywords })))
  }

  /** Every listener hears it. */
  say(page: Partial<LivePage>): void {
    for (const ear of this.ears) ear({ accountId: null, batch: [], happenings: [], ...page })
  }

  /** The network closes the connection. */
  end(): void {
    for (const ear of this.ears) ear(null)
  }

  async *listen(
    _stream: LiveStream,
    _sessions: unknown,
    since: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<LivePage> {
    this.since.push(since)
    const waiting: (LivePage | null)[] = [{ accountId: null, batch: [], happenings: [] }]
    let wake = () => {}
    const ear = (page: LivePage | null) => {
      waiting.push(page)
      wake()
    }
    signal.addEventListener('abort', () => ear(null))
    this.ears.add(ear)
    try {
      for (;;) {
        const page = waiting.shift()
        if (page === null || signal.aborted) return
        if (page === undefined) await new Promise<void>(resolve => (wake = resolve))
        else yield page
      }
    } finally {
      this.ears.delete(ear)
    }
  }

  reopenAfterMs: Live['reopenAfterMs'] = (_code, failures) => failures * 1_000
}
