import type { FastifyReply, FastifyRequest } from 'fastify'
import { createFaultyWriter, type StreamWriter } from './faulty-writer.ts'
import type { StreamFaultSource } from './stream-faults.ts'
import { openWire } from './wire.ts'

/** The network promises a sign of life at least this often. */
export const HEARTBEAT_MS = 20_000

export interface StreamOptions {
  readonly faults: StreamFaultSource
  readonly heartbeatMs?: number
  /** Called once, when the connection is gone, whoever ended it. */
  onClose(): void
}

/** Turns the answer to this request into a stream with heartbeats. The handler must send nothing more. */
export function openStream(
  request: FastifyRequest,
  reply: FastifyReply,
  options: StreamOptions,
): StreamWriter {
  const wire = openWire(request, reply)
  const writer = createFaultyWriter(wire, options.faults)
  const beat = setInterval(() => writer.heartbeat(), options.heartbeatMs ?? HEARTBEAT_MS)
  const forget = options.faults.onChange(writer.feelFaults)
  wire.onClose(() => {
    clearInterval(beat)
    forget()
    options.onClose()
  })
  return writer
}
