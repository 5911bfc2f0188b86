import type { FastifyReply, FastifyRequest } from 'fastify'

/** The open end of an answer: bytes go out as they are given, in as many chunks. */
export interface Wire {
  write(bytes: Uint8Array): void
  /** Bytes that the reader has not taken yet. */
  readonly backlogBytes: number
  /** Ends in order, once all that was written has gone. */
  end(): void
  /** Breaks the connection, once all that was written has gone. */
  cut(): void
  /** Called once, whoever ended it. */
  onClose(listener: () => void): void
}

const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' }

/** Answers 200 and keeps the answer open. Headers set on the reply before (limits) go out with it. */
export function openWire(request: FastifyRequest, reply: FastifyReply): Wire {
  const headers = Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
  reply.hijack()
  const { raw } = reply
  const { socket } = request.raw
  socket.setNoDelay(true)
  socket.setTimeout(0)
  raw.writeHead(200, { ...headers, ...HEADERS })
  raw.flushHeaders()
  // A reader that breaks off is no fault of ours: `close` tells it.
  raw.on('error', () => undefined)
  return {
    write: bytes => void raw.write(bytes),
    get backlogBytes() {
      return raw.writableLength
    },
    end: () => void raw.end(),
    cut: () => void raw.write(Buffer.alloc(0), () => socket.destroy()),
    onClose: listener => void raw.once('close', listener),
  }
}
