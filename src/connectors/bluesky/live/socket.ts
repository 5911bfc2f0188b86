import { ReadingTrouble } from '../../connector.ts'

/** The network never falls silent for so long: the line is dead, and nobody has told us. */
const SILENT_MS = 5 * 60_000
/** More than this waits only when we are too slow: then it is better fetched again from where we are. */
const MAX_WAITING = 200_000
const SOON_MS = 1_000

export type Frame = string | Buffer

/**
 * What arrives over a socket, all at once that has arrived since it was last asked; an empty list as soon as the
 * network listens. Ends with the connection and by the signal. Throws ReadingTrouble where it does not open.
 */
export async function* openSocket(url: string, signal: AbortSignal): AsyncGenerator<readonly Frame[]> {
  const line = connect(url, signal)
  try {
    for (;;) {
      const { frames, isOver, isOpen } = await line.next()
      if (isOver && !isOpen && !signal.aborted)
        throw new ReadingTrouble('unreachable', 'The firehose cannot be reached.', SOON_MS)
      if (signal.aborted) return
      if (frames.length > 0 || !isOver) yield frames
      if (isOver) return
    }
  } finally {
    line.close()
  }
}

interface State {
  readonly frames: Frame[]
  readonly isOpen: boolean
  readonly isOver: boolean
}

function connect(url: string, signal: AbortSignal): { next(): Promise<State>; close(): void } {
  let waiting: Frame[] = []
  let isOpen = false
  let isOver = signal.aborted
  let hasNews = isOver
  let wake: () => void = () => undefined
  const tell = () => {
    hasNews = true
    wake()
  }
  const socket = new WebSocket(url)
  socket.binaryType = 'arraybuffer'
  const end = () => {
    isOver = true
    tell()
  }
  const silence = setTimeout(end, SILENT_MS)
  socket.addEventListener('open', () => {
    isOpen = true
    tell()
  })
  socket.addEventListener('message', ({ data }) => {
    waiting.push(typeof data === 'string' ? data : Buffer.from(data as ArrayBuffer))
    silence.refresh()
    if (waiting.length > MAX_WAITING) end()
    else tell()
  })
  for (const kind of ['close', 'error']) socket.addEventListener(kind, end)
  signal.addEventListener('abort', end, { once: true })
  return {
    async next() {
      if (!hasNews) await new Promise<void>(resolve => (wake = resolve))
      hasNews = false
      const frames = waiting
      waiting = []
      return { frames, isOpen, isOver }
    },
    close() {
      clearTimeout(silence)
      signal.removeEventListener('abort', end)
      socket.close()
    },
  }
}
